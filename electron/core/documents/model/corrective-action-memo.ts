/** @file Part 2 of the packet: what was ordered, on which authority, what came first, what comes with it. */

import { anchors } from '#shared/domain/anchors.ts';
import { dutiesToldToRespondent } from '#shared/domain/corrective-action/collateral-duties.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { Block, DocumentPart } from '#shared/domain/document-model.ts';
import { reportPartLabels } from '#shared/domain/documents/kinds.ts';
import { formatCivilDate, formatInstant } from '#shared/domain/format-date.ts';
import { clauseOutcomeLabels, findingOutcomeLabels } from '#shared/domain/labels.ts';
import { blockingGap, heading, openGap, pairs, paragraph, prose, table } from './blocks.ts';
import type { CaseRecord } from './case-record.ts';
import { priorSection } from './interim-and-prior-sections.ts';
import { recordBlocks, type Seal } from './investigation-report.ts';
import { signOffBlocks } from './sections/sign-off-blocks.ts';

/** Part 2 of the packet: what was chosen and approved, what came first, and the lines to sign. */
export function correctiveActionMemo(record: CaseRecord, seal: Seal): DocumentPart {
  const { summary, respondent, actions } = record;
  const sections: [title: string, blocks: Block[]][] = [
    ['Findings on which it rests', restingOn(record)],
    ...(record.priors.length === 0 ? [] : [['Prior record', priorSection(record.priors)] as [string, Block[]]]),
    ...actions.map((action): [string, Block[]] => [action.level.name, actionBlocks(action)]),
    ...(actions.length === 0 ? [['Corrective action', [noAction]] as [string, Block[]]] : []),
    ['Record and signatures', [...recordBlocks(seal), ...signOffBlocks(record), ...signatures(record)]],
  ];
  return {
    key: 'corrective-action-memo',
    title: reportPartLabels['corrective-action-memo'],
    blocks: [
      pairs(
        ['To', [respondent.name, respondent.position, respondent.building].filter(Boolean).join(', ')],
        ['From', [...new Set(actions.map((action) => action.imposedBy))].join('; ')],
        ['Case', `${summary.number}, ${summary.title}`],
        ['Prepared', formatInstant(seal.preparedAt)],
      ),
      ...sections.flatMap(([title, blocks], index) => [heading(2, `${index + 1}. ${title}`), ...blocks]),
    ],
  };
}

const noAction = blockingGap('No level of corrective action is chosen; “No action” is one of them', {
  tab: 'corrective-action',
  anchor: anchors.chooseLevel,
});

function restingOn({ allegations, findings }: CaseRecord): Block[] {
  const items = allegations.map(({ id, position, clauses }) => {
    const finding = findings.find((candidate) => candidate.allegationId === id);
    if (finding === undefined) return `Allegation ${position}: no finding yet.`;
    const outcomes = finding.clauses.flatMap(({ allegationClauseId, outcome }) => {
      const charged = clauses.find((clause) => clause.id === allegationClauseId);
      return charged === undefined ? [] : [`${charged.shortLabel}, ${clauseOutcomeLabels[outcome].toLowerCase()}`];
    });
    return `Allegation ${position}: ${[findingOutcomeLabels[finding.outcome].toLowerCase(), ...outcomes].join('; ')}.`;
  });
  const lead = paragraph('This memo rests on the findings of the investigation report of the same case and adds no finding of its own.');
  return items.length === 0 ? [lead] : [lead, { kind: 'list', items }];
}

function actionBlocks(action: CorrectiveAction): Block[] {
  const { level, terms, reason, skippedLevelsReason, prerequisites, startsOn, endsOn, approvedAt, approvedBy } = action;
  const at = { tab: 'corrective-action', anchor: anchors.approval(action.id) } as const;
  const told = dutiesToldToRespondent(level.collateralDuties);
  return [
    pairs(
      ['Nature', level.isDiscipline ? 'Discipline' : 'Not discipline'],
      ['Imposed by', action.imposedBy],
      ['Approved by', approvedAt === null ? '' : `${approvedBy ?? ''}, ${formatInstant(approvedAt)}`],
      ['Authority', action.authoritySource || level.authoritySource],
      ['From', startsOn === null ? '' : formatCivilDate(startsOn)],
      ['Until', endsOn === null ? '' : formatCivilDate(endsOn)],
    ),
    ...(approvedAt === null ? [blockingGap(`${level.name}: not yet approved`, at)] : []),
    heading(3, 'Terms'),
    ...prose(terms),
    heading(3, 'Reason'),
    ...prose(reason),
    ...(skippedLevelsReason === '' ? [] : [heading(3, 'Why the levels below were passed over'), ...prose(skippedLevelsReason)]),
    ...(prerequisites.length === 0 ? [] : [heading(3, 'What came first'), ...whatCameFirst(action)]),
    ...(told.length === 0 ? [] : [heading(3, 'What comes with it'), { kind: 'list', items: told } as const]),
  ];
}

/** Steps that send the person at work to the worksheet or to counsel, as a reader of the memo needs them: neither is told of in a report. */
const printedSteps: Readonly<Record<string, string>> = {
  'Answer S7 of the speech worksheet if it limits what may be said.': 'Review whether it limits what may be said.',
  'Check that the reasons stand without any statement that is under the speech questions.': 'Check that the reasons stand by themselves.',
  'Have counsel check the terms: what may not be kept silent, severance limits and publication.':
    'Check the terms: what may not be kept silent, severance limits and publication.',
};

const printedStep = (text: string): string => printedSteps[text] ?? text;

function whatCameFirst({ id, prerequisites }: CorrectiveAction): Block[] {
  const rows = prerequisites.map(({ text, doneOn, doneBy, note }) => [
    printedStep(text),
    doneOn === null ? 'Not recorded' : formatCivilDate(doneOn),
    doneBy,
    note,
  ]);
  const open = prerequisites.filter((prerequisite) => prerequisite.doneOn === null);
  return [
    table(
      '',
      [
        ['Step', 42],
        ['Done', 17],
        ['By', 19],
        ['Note', 22],
      ],
      rows,
    ),
    ...open.map((prerequisite) =>
      openGap(
        `Not recorded as done: ${prerequisite.text}`,
        { tab: 'corrective-action', anchor: anchors.prerequisite(id, prerequisite.id) },
        `Not recorded as done at the time of issue: ${printedStep(prerequisite.text)}`,
      ),
    ),
  ];
}

function signatures({ actions, respondent }: CaseRecord): Block[] {
  const imposing = [...new Set(actions.map((action) => action.imposedBy))];
  const approving = [...new Set(actions.flatMap((action) => (action.approvedBy === null ? [] : [action.approvedBy])))];
  return [
    ...imposing.map((name): Block => ({ kind: 'signature', label: 'Imposed by', name })),
    ...approving.filter((name) => !imposing.includes(name)).map((name): Block => ({ kind: 'signature', label: 'Approved by', name })),
    { kind: 'signature', label: 'Received by the respondent. The signature shows receipt, not agreement.', name: respondent.name },
  ];
}
