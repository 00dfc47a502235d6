/** @file A school year in numbers. Pure, and without a name. Invariant: a number below three is withheld unless a named person asked for it, which it then says. */

import { Track } from '#shared/domain/cases.ts';
import type { Block, DocumentModel } from '#shared/domain/document-model.ts';
import { periodInWords, schoolYearName } from '#shared/domain/documents/casebook/periods.ts';
import { casebookDocumentLabels } from '#shared/domain/documents/kinds.ts';
import { LEAST_SHOWN, maskAlone } from '#shared/domain/documents/plots/mask-counts.ts';
import { countInWords } from '#shared/domain/documents/plots/plot.ts';
import { FindingOutcome } from '#shared/domain/findings.ts';
import { formatInstant } from '#shared/domain/format-date.ts';
import { findingOutcomeLabels, trackLabels } from '#shared/domain/labels.ts';
import { topicLabels } from '#shared/domain/topic-labels.ts';
import type { Topic } from '#shared/domain/topics.ts';
import { yearlyReportFooter } from '#shared/messages/notices.ts';
import { numbered } from '../case-reports/case-report.ts';
import { pairs, paragraph, table } from '../model/blocks.ts';
import type { CasebookSeal } from './weekly-update.ts';
import { inLadderOrder, medianOf, type YearInNumbers } from './year-in-numbers.ts';
import { breakdown, type Pair, type Years } from './yearly-plots.ts';

export type YearlyInput = { years: Years; numbers: Pair<YearInNumbers>; smallNumbersReason: string };

export function yearlyReport({ years, numbers, smallNumbersReason }: YearlyInput, seal: CasebookSeal): DocumentModel {
  const kind = 'yearly-report';
  const title = casebookDocumentLabels[kind];
  const { showsSmall } = years;
  const asked = `Numbers below ${LEAST_SHOWN} are printed because ${seal.preparedBy} asked for them: ${smallNumbersReason}`;
  return {
    kind,
    title,
    caseNumber: '',
    ...seal,
    isDraft: false,
    parts: [
      {
        key: kind,
        title: `${title}, ${schoolYearName(years.now)}`,
        blocks: [
          pairs(
            ['School year', periodInWords(years.now)],
            ['Beside it', periodInWords(years.before)],
            ['Prepared', `${formatInstant(seal.preparedAt)}, by ${seal.preparedBy}`],
          ),
          paragraph(showsSmall ? asked : withheldNote, 'quiet'),
          ...numbered([
            ['Cases', casesBlocks(years, numbers)],
            ...breakdowns(years, numbers),
            ['Days from opening to closing', daysBlocks(years, numbers)],
            ['How this was counted', [paragraph(countingNote)]],
          ]),
        ],
      },
    ],
    footer: yearlyReportFooter,
  };
}

const withheldNote = `A number below ${LEAST_SHOWN} is withheld, because whoever knows of one case would know whose it is. Where it could be worked out from the others, another number is withheld with it.`;

const countingNote =
  'A case belongs to the school year in which it was opened, and for the days to its closing to the year in which it was closed. A case is counted once under each topic that a clause charged in it has, and once under each level approved in it, so those numbers may come to more than the cases. Outcomes are counted by allegation, as the findings stand today. ' +
  'Small numbers go up and down by themselves: a difference between two years is no trend.';

const both = <T, R>({ now, before }: Pair<T>, of: (one: T) => R): Pair<R> => ({ now: of(now), before: of(before) });

function casesBlocks(years: Years, numbers: Pair<YearInNumbers>): Block[] {
  const shown = (count: number): string => countInWords(years.showsSmall ? count : maskAlone(count));
  const row = (label: string, of: (one: YearInNumbers) => number): string[] => [label, shown(of(numbers.now)), shown(of(numbers.before))];
  return [
    table(
      '',
      [
        ['Cases', 50],
        [schoolYearName(years.now), 25],
        [schoolYearName(years.before), 25],
      ],
      [
        row('Opened in the year', ({ opened }) => opened),
        row('Closed in the year', ({ closed }) => closed),
        row('Open at the end of the year', ({ openAtEnd }) => openAtEnd),
      ],
    ),
  ];
}

const labelIn =
  (labels: Readonly<Record<string, string>>) =>
  (key: string): string =>
    labels[key] ?? key;

const inOrderOf =
  (options: readonly string[]) =>
  (keys: readonly string[]): string[] =>
    options.filter((option) => keys.includes(option));

function breakdowns(years: Years, numbers: Pair<YearInNumbers>): [title: string, blocks: Block[]][] {
  const cases = { measure: 'Cases', addsUp: true } as const;
  return [
    [
      'What was charged',
      [
        breakdown(years, {
          title: 'Cases by topic of the clauses charged',
          measure: 'Cases',
          addsUp: false,
          category: 'Topic',
          counts: both(numbers, ({ topics }) => topics),
          label: labelIn(topicLabels satisfies Record<Topic, string>),
        }),
      ],
    ],
    [
      'Where',
      [
        breakdown(years, {
          ...cases,
          title: 'Cases by building',
          category: 'Building',
          counts: both(numbers, ({ buildings }) => buildings),
          label: String,
        }),
      ],
    ],
    [
      'On which track',
      [
        breakdown(years, {
          ...cases,
          title: 'Cases by track',
          category: 'Track',
          counts: both(numbers, ({ tracks }) => tracks),
          label: labelIn(trackLabels),
          order: inOrderOf(Track.options),
        }),
      ],
    ],
    [
      'What was found',
      [
        breakdown(years, {
          title: 'Allegations by finding',
          measure: 'Allegations',
          addsUp: true,
          category: 'Finding',
          counts: both(numbers, ({ outcomes }) => outcomes),
          label: labelIn(findingOutcomeLabels),
          order: inOrderOf(FindingOutcome.options),
        }),
      ],
    ],
    [
      'What followed',
      [
        breakdown(years, {
          title: 'Cases by level of corrective action approved',
          measure: 'Cases',
          addsUp: true,
          category: 'Level',
          counts: both(numbers, ({ levels }) => levels),
          label: String,
          order: inLadderOrder,
        }),
      ],
    ],
  ];
}

/** Upper ends in days, both counted. */
const STRETCHES = [14, 30, 60, 90, 180] as const;

function stretchOf(days: number): string {
  const place = STRETCHES.findIndex((end) => days <= end);
  if (place === -1) return `More than ${STRETCHES.at(-1)} days`;
  return place === 0 ? `Up to ${STRETCHES[0]} days` : `${(STRETCHES[place - 1] ?? 0) + 1} to ${STRETCHES[place]} days`;
}

const stretches: readonly string[] = [...STRETCHES, Number.POSITIVE_INFINITY].map(stretchOf);

function daysBlocks(years: Years, numbers: Pair<YearInNumbers>): Block[] {
  const counts = both(numbers, ({ daysToClose }) => {
    const found = new Map<string, number>();
    for (const days of daysToClose) found.set(stretchOf(days), (found.get(stretchOf(days)) ?? 0) + 1);
    return found;
  });
  const { daysToClose } = numbers.now;
  const median = medianOf(daysToClose);
  const isTold = median !== null && (years.showsSmall || daysToClose.length >= LEAST_SHOWN);
  return [
    ...(isTold ? [paragraph(`Half of the cases closed in the year were closed within ${Math.round(median)} days of being opened.`)] : []),
    breakdown(years, {
      title: 'Cases closed in the year by days since their opening',
      measure: 'Cases',
      addsUp: true,
      category: 'Days',
      counts,
      label: String,
      order: inOrderOf(stretches),
    }),
  ];
}
