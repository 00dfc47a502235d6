/** @file Open items of deadlines: what happened from which a duty may run, while nobody has said whether it does. Dates that are near stand among what is due. */
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItem } from '#shared/domain/cases.ts';
import { pressingProposals } from '#shared/domain/deadlines/proposals.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { OpenItemRule } from './case-snapshot.ts';

/** One line for all the rules that one thing may set going: they stand together. */
export const deadlineItems: OpenItemRule = ({ proposals }) =>
  [...Map.groupBy(pressingProposals(proposals), ({ trigger }) => `${trigger.what} ${trigger.on}`).values()].flatMap((group): OpenItem[] => {
    const [first] = group;
    if (first === undefined) return [];
    const many = group.length === 1 ? 'a deadline may run' : `${group.length} deadlines may run`;
    return [
      {
        key: `clock-${first.trigger.id}`,
        tab: 'log',
        anchor: anchors.deadlines,
        text: `${first.trigger.what}, ${formatCivilDate(first.trigger.on)}: ${many} from it. Enter the day, or say why none does.`,
        blocks: 'nothing',
      },
    ];
  });
