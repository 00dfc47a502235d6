/** @file The summary for the principal: one page in words, one page of dates and states. Invariant: no reason, no weighing and nothing that is kept confidential. */
import type { Block, DocumentModel } from '#shared/domain/document-model.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import { formatCivilDate, formatFuzzyDate } from '#shared/domain/format-date.ts';
import { caseStatusLabels, findingOutcomeLabels, findingOutcomeMeanings, trackLabels } from '#shared/domain/labels.ts';
import { readVersions } from '../../closing/read-versions.ts';
import type { ServiceContext } from '../../service-context.ts';
import type { Drawing } from '../drawers.ts';
import { issuesOfCase } from '../issued-documents.ts';
import { capitalized, heading, pairs, paragraph, prose } from '../model/blocks.ts';
import type { CaseRecord } from '../model/case-record.ts';
import { printedRecord } from '../printed-record.ts';
import { type Asked, askedIn, standingAsked } from './asked.ts';
import { caseReport, opening } from './case-report.ts';
import { datesAndStates } from './dates-and-states.ts';
import { approvedOf, clauseOutcomes, daysOf, findingOn, noAllegationYet, nothingDecidedYet } from './outcomes.ts';

/** @throws DomainError NOT_FOUND */
export async function drawCaseSummary(context: ServiceContext, drawing: Drawing): Promise<DocumentModel> {
  const record = await printedRecord(context, drawing.caseId);
  const asked = await askedIn(context, record);
  const issued = (await issuesOfCase(context.unitOfWork.read, drawing.caseId)).filter(
    ({ kind }) => documentKinds[kind].tag !== 'privileged',
  );
  const { versions } = await readVersions(context, { caseId: drawing.caseId });
  return caseReport(record, drawing, [
    {
      key: 'case-summary',
      title: documentKinds['case-summary'].label,
      blocks: [
        pairs(
          ['Case', `${record.summary.number}, ${record.summary.title}`],
          ['Respondent', [record.respondent.name, record.respondent.position, record.respondent.building].filter(Boolean).join(', ')],
        ),
        heading(2, 'What was alleged'),
        ...allegedBlocks(record),
        heading(2, 'What was found'),
        ...foundBlocks(record),
        heading(2, 'What was decided'),
        ...decidedBlocks(record),
        heading(2, 'What is asked of you'),
        ...askedBlocks(asked),
      ],
    },
    {
      key: 'dates-and-states',
      title: 'Dates and states',
      blocks: [
        opening(record, drawing.seal, ['Status', caseStatusLabels[record.summary.status]], ['Track', trackLabels[record.summary.track]]),
        ...datesAndStates(record, { asked, issued, versions }),
      ],
    },
  ]);
}

function allegedBlocks({ allegations }: CaseRecord): Block[] {
  if (allegations.length === 0) return [noAllegationYet];
  return allegations.flatMap(({ position, statement, conductDate, clauses }) => [
    ...(allegations.length === 1 ? [] : [heading(3, `Allegation ${position}`)]),
    ...prose(statement),
    paragraph(
      [
        conductDate.kind === 'unknown' ? 'The date is not known.' : `${capitalized(formatFuzzyDate(conductDate))}.`,
        clauses.length === 0
          ? 'No clause is charged yet.'
          : `Charged: ${clauses.map(({ shortLabel, clause }) => `${shortLabel}, ${clause.heading}`).join('; ')}.`,
      ].join(' '),
      'quiet',
    ),
  ]);
}

function foundBlocks(record: CaseRecord): Block[] {
  const { allegations } = record;
  if (allegations.length === 0) return [paragraph('Nothing yet.')];
  return allegations.map((allegation): Block => {
    const name = allegations.length === 1 ? 'The allegation' : `Allegation ${allegation.position}`;
    const finding = findingOn(record, allegation);
    if (finding === undefined) return paragraph(`${name}: no finding is recorded yet.`);
    const outcomes = clauseOutcomes(allegation, finding);
    return {
      kind: 'paragraph',
      runs: [
        { text: `${name}: ${findingOutcomeLabels[finding.outcome].toLowerCase()}. `, emphasis: 'strong' },
        {
          text: `${findingOutcomeMeanings[finding.outcome]}${outcomes.length === 0 ? '' : ` ${outcomes.map((outcome) => `${outcome}.`).join(' ')}`}`,
          emphasis: 'none',
          support: [{ kind: 'finding', id: finding.id, label: `Finding on allegation ${allegation.position}` }],
        },
      ],
    };
  });
}

function decidedBlocks(record: CaseRecord): Block[] {
  const approved = approvedOf(record);
  if (approved.length === 0) return [nothingDecidedYet];
  return approved.flatMap((action): Block[] => {
    const days = daysOf(action);
    return [
      {
        kind: 'paragraph',
        runs: [
          { text: `${action.level.name}${days === '' ? '' : `, ${days}`}. `, emphasis: 'strong' },
          { text: action.level.isDiscipline ? 'This is discipline.' : 'This is not discipline.', emphasis: 'none' },
        ],
      },
      ...prose(action.terms),
    ];
  });
}

function askedBlocks(asked: readonly Asked[]): Block[] {
  const open = asked.filter(({ isOpen }) => isOpen);
  const dated = open.map(({ text, who, dueOn }) => [
    { text: dueOn === null ? 'No day set: ' : `By ${formatCivilDate(dueOn)}: `, emphasis: 'strong' as const },
    { text: `${text}${who === '' ? '' : ` (${who})`}`, emphasis: 'none' as const },
  ]);
  return [
    ...(dated.length === 0
      ? [paragraph('Nothing with a day is open at the moment.')]
      : [{ kind: 'list' as const, items: dated, isNumbered: true }]),
    { kind: 'list', items: [...standingAsked] },
  ];
}
