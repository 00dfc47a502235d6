/** @file The weekly update to the superintendent. Pure: one week and one seal give one model. */
import type { Block, DocumentModel } from '#shared/domain/document-model.ts';
import { after, type Period, periodInWords } from '#shared/domain/documents/casebook/periods.ts';
import { casebookDocumentLabels } from '#shared/domain/documents/kinds.ts';
import { civilDateOf, formatCivilDate, formatInstant } from '#shared/domain/format-date.ts';
import { trackLabels } from '#shared/domain/labels.ts';
import { casebookReportFooter } from '#shared/messages/notices.ts';
import { numbered } from '../case-reports/case-report.ts';
import { pairs, paragraph, table } from '../model/blocks.ts';
import type { ReportedCase } from './casebook-queries.ts';
import type { CaseOfWeek, WeekInFacts } from './week-in-facts.ts';

/** What stands on every report about many cases. */
export type CasebookSeal = Pick<DocumentModel, 'auditHead' | 'preparedAt' | 'preparedBy' | 'district'>;

export function weeklyUpdate(week: Period, facts: WeekInFacts, seal: CasebookSeal): DocumentModel {
  const kind = 'weekly-update';
  const title = casebookDocumentLabels[kind];
  return {
    kind,
    title,
    caseNumber: '',
    ...seal,
    isDraft: false,
    parts: [
      {
        key: kind,
        title: `${title}, ${periodInWords(week)}`,
        blocks: [
          pairs(
            ['Week', periodInWords(week)],
            ['In brief', inBrief(facts)],
            ['Prepared', `${formatInstant(seal.preparedAt)}, by ${seal.preparedBy}`],
          ),
          ...numbered([
            ['Opened', openedBlocks(facts.opened)],
            ['Moved', toldBlocks(facts.moved, 'Nothing was recorded that moved a case.')],
            ['Decided', toldBlocks(facts.decided, 'Nothing was decided.')],
            ['Due', dueBlocks(facts.due, week)],
          ]),
          paragraph(readingNote, 'quiet'),
        ],
      },
    ],
    footer: casebookReportFooter,
  };
}

const readingNote =
  'This update is drawn from what the casebook recorded in the week. It leaves out why a step was held, what was said or weighed about speech, what counsel advised and what was done in other cases. Days are counted in Coordinated Universal Time (UTC).';

const inBrief = ({ opened, moved, decided, due }: WeekInFacts): string => {
  const parts = [
    [opened.length, 'case opened', 'cases opened'],
    [moved.length, 'case moved', 'cases moved'],
    [decided.length, 'case with something decided', 'cases with something decided'],
    [due.length, 'date by the end of the week after', 'dates by the end of the week after'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, one, several]) => `${number} ${number === 1 ? one : several}`);
  return told.length === 0 ? 'A week in which nothing was recorded and nothing is due.' : told.join('; ');
};

/** "2021-0003" above the respondent, as the register has it. */
const caseCell = ({ number, respondent }: ReportedCase): string => `${number}\n${respondent}`;

function openedBlocks(opened: readonly ReportedCase[]): Block[] {
  if (opened.length === 0) return [paragraph('No case was opened.')];
  return [
    table(
      '',
      [
        ['Case', 24],
        ['Matter', 36],
        ['Building', 24],
        ['Opened', 16],
      ],
      opened.map((one) => [
        caseCell(one),
        `${one.title}\n${trackLabels[one.track]}; ${one.investigator}`,
        one.building,
        formatCivilDate(civilDateOf(one.opened_at)),
      ]),
    ),
  ];
}

function toldBlocks(cases: readonly CaseOfWeek[], nothing: string): Block[] {
  if (cases.length === 0) return [paragraph(nothing)];
  return [
    table(
      '',
      [
        ['Case', 24],
        ['Building', 22],
        ['What happened', 54],
      ],
      cases.map(({ of, told }) => [caseCell(of), of.building, told.map(({ on, what }) => `${formatCivilDate(on)}: ${what}`).join('\n')]),
    ),
  ];
}

function dueBlocks(due: WeekInFacts['due'], week: Period): Block[] {
  const until = formatCivilDate(after(week, 'week').to);
  if (due.length === 0) return [paragraph(`Nothing that is open is due by ${until}.`)];
  return [
    paragraph(
      `What was open when this was prepared and is due by ${until}, days that have passed first. What a task says stands in its case.`,
    ),
    table(
      '',
      [
        ['By', 16],
        ['Case', 24],
        ['What is due', 38],
        ['Who', 22],
      ],
      due.map(({ on, what, who, of }) => [
        on < week.from ? `${formatCivilDate(on)}\n(passed)` : formatCivilDate(on),
        caseCell(of),
        what,
        who,
      ]),
    ),
  ];
}
