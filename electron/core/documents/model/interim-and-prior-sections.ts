/** @file Interim measures, for part 1, and the prior record, for part 2 alone. Invariant: part 1 tells that a measure existed and neither its terms nor why it ended. */
import { interimMeasureKindLabels } from '#shared/domain/after/after-labels.ts';
import type { InterimMeasure } from '#shared/domain/after/interim-measures.ts';
import type { Prior } from '#shared/domain/after/prior-record.ts';
import type { Block } from '#shared/domain/document-model.ts';
import { formatCivilDate, formatInstant } from '#shared/domain/format-date.ts';
import { paragraph, table } from './blocks.ts';

export type PrintedMeasure = Pick<InterimMeasure, 'kind' | 'startsOn'> & { endedOn: string | null };

/** That measures were in place while the matter was looked into, and from when until when. */
export function interimSection(measures: readonly PrintedMeasure[]): Block[] {
  return [
    paragraph(
      'While the matter was looked into, the measures listed here were in place. They are not discipline, rest on no finding and say nothing about the outcome.',
    ),
    table(
      '',
      [
        ['Measure', 44],
        ['From', 28],
        ['Until', 28],
      ],
      measures.map(({ kind, startsOn, endedOn }) => [
        interimMeasureKindLabels[kind],
        formatCivilDate(startsOn),
        endedOn === null ? 'In place when this was prepared' : formatCivilDate(endedOn),
      ]),
    ),
  ];
}

/** Each entry that counts in this case, as entered; one whose date has passed only where a named person let it count, with the reason. */
export function priorSection(priors: readonly Prior[]): Block[] {
  return [
    paragraph(
      'These entries stood on the respondent’s record when this memo was prepared. They are listed as entered; what weight they have is said, if anywhere, in the reason for the action.',
    ),
    table(
      '',
      [
        ['Given', 15],
        ['Level', 22],
        ['For what', 35],
        ['Stands until', 28],
      ],
      priors.map((prior) => [
        formatCivilDate(prior.givenOn),
        [prior.level, prior.kind === 'action' && !prior.isDiscipline ? 'Not discipline' : ''].filter(Boolean).join('\n'),
        [prior.whatFor, prior.rule, prior.kind === 'action' ? `Case ${prior.caseNumber}` : prior.paperPlace].filter(Boolean).join('\n'),
        untilWhen(prior),
      ]),
    ),
  ];
}

function untilWhen({ expiry, decision }: Prior): string {
  const until = expiry.on === null ? 'No expiry entered' : `${expiry.isPast ? 'Expired' : 'Expires'} ${formatCivilDate(expiry.on)}`;
  const counted =
    decision?.use === 'counted' && decision.reason !== ''
      ? `Counted by ${decision.decidedBy}, ${formatInstant(decision.decidedAt)}: ${decision.reason}`
      : '';
  return [until, expiry.source, counted].filter(Boolean).join('\n');
}
