/** @file Comparators and holds in a recommendation memo. Invariant: nobody compared with is named, and what was left out stays out. */
import { comparatorUseLabels, overlapAspectLabels } from '#shared/domain/comparators/comparator-labels.ts';
import { type Comparators, ENOUGH } from '#shared/domain/comparators/comparators.ts';
import type { Block } from '#shared/domain/document-model.ts';
import { formatCivilDate, formatInstant } from '#shared/domain/format-date.ts';
import type { Hold } from '#shared/domain/holds.ts';
import { holdKindLabels } from '#shared/domain/labels.ts';
import { paragraph, table } from '../model/blocks.ts';

export function comparatorBlocks({ comparators, counted, isFew, leftOutCount, harsher }: Comparators): Block[] {
  const few = `Fewer than ${ENOUGH} matters count beside this one (${counted}); they tell little of what is usual.`;
  const left = leftOutCount === 1 ? '1 matter is left out' : `${leftOutCount} matters are left out`;
  return [
    ...(isFew ? [paragraph(few)] : [paragraph(`${counted} matters count beside this one.`)]),
    ...(comparators.length === 0
      ? []
      : [
          table(
            '',
            [
              ['Matter', 14],
              ['What was done', 24],
              ['Alike', 20],
              ['Different', 20],
              ['What was said of it', 22],
            ],
            comparators.map(({ called, levelName, decidedOn, overlaps, decision }) => [
              called,
              `${levelName}, ${formatCivilDate(decidedOn)}`,
              aspects(overlaps, 'same'),
              aspects(overlaps, 'differs'),
              decision === null ? '' : [comparatorUseLabels[decision.use], decision.reason].filter(Boolean).join(': '),
            ]),
          ),
        ]),
    ...harsher.map(({ levelName, highestThere, reason }) =>
      paragraph(`${levelName} lies above ${highestThere}, the highest among them. ${reason === '' ? 'No reason is recorded.' : reason}`),
    ),
    ...(leftOutCount === 0
      ? []
      : [paragraph(`${left} unless counsel clears it, because its own matter touched what a hold guards.`, 'quiet')]),
  ];
}

const aspects = (overlaps: Comparators['comparators'][number]['overlaps'], state: 'same' | 'differs'): string =>
  overlaps
    .filter((overlap) => overlap.state === state)
    .map(({ aspect }) => overlapAspectLabels[aspect])
    .join(', ');

export function holdBlocks(holds: readonly Hold[]): Block[] {
  if (holds.length === 0) return [paragraph('No hold was opened.')];
  return [
    table(
      '',
      [
        ['Hold', 20],
        ['What opened it', 38],
        ['Where it stands', 42],
      ],
      holds.map((hold) => [holdKindLabels[hold.kind], `${hold.openedBecause} (${formatInstant(hold.openedAt)})`, standingOf(hold)]),
    ),
  ];
}

/** Where a hold stands, by whose word and why: the memo is counsel's and the decision-maker's, never part of an investigation report. */
function standingOf({ clearedAt, clearedBy, clearedReason, state, steps }: Hold): string {
  if (clearedAt !== null) return `Cleared by ${clearedBy ?? ''}, ${formatInstant(clearedAt)}: ${clearedReason ?? ''}`;
  const last = steps.at(-1);
  if (last === undefined || state === 'open') return 'Not cleared';
  const note = last.note === '' ? '' : `: ${last.note}`;
  return `${state === 'held' ? `Not cleared; ${last.who} has it in hand` : `Blocked by ${last.who}`}, ${formatInstant(last.recordedAt)}${note}`;
}
