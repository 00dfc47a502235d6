import { nearnessLabels } from '#shared/domain/deadlines/deadline-labels.ts';
import { type DeadlineNearness, nearnessOf } from '#shared/domain/deadlines/deadlines.ts';
import type { DatedItem } from '#shared/domain/deadlines/page/overview.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { StateBadge, type StateTone } from '../../../ui/display/state-badge.tsx';
import { PlaceLink } from './place-link.tsx';

const tones: Record<DeadlineNearness, StateTone> = { past: 'needs', today: 'needs', warned: 'info', later: 'neutral' };

/** One date: its day, what it is with a way there, why, and how near it is. */
export function DatedRow({ item, today }: { item: DatedItem; today: string }) {
  const { dueOn, dueTime, countedOn, movedTo, softOn, softBecause, what, text, why, who, caseNumber, citation, kind } = item;
  const nearness = nearnessOf(item, today);
  const isQuiet = kind === 'exposure' || kind === 'release';
  return (
    <li>
      <p className="figures">
        {formatCivilDate(dueOn)}
        {dueTime !== null && `, ${dueTime}`}
      </p>
      <div className="dated-words">
        <p>
          <PlaceLink place={item}>{text}</PlaceLink>
        </p>
        {why !== '' && <p className="small">{why}</p>}
        {countedOn !== null && (
          <p className="quiet small figures">
            As the rule counts {formatCivilDate(countedOn)}
            {movedTo !== null && ` · moved on under 5 ILCS 70/1.11 to ${formatCivilDate(movedTo)}`}
          </p>
        )}
        {softOn !== null && (
          <p className="quiet small figures">
            Warning {formatCivilDate(softOn)}: {softBecause}
          </p>
        )}
        <p className="quiet small">{[what, `case ${caseNumber}`, who, citation].filter((part) => part !== '').join(' · ')}</p>
      </div>
      <div>{!isQuiet && <StateBadge tone={tones[nearness]} word={nearnessLabels[nearness]} />}</div>
    </li>
  );
}
