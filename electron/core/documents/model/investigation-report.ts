/** @file Part 1 of the packet. Never in it: a hold's reason, counsel's words, an answer of the speech worksheet, a comparator, a penalty. */

import { anchors } from '#shared/domain/anchors.ts';
import type { Block, DocumentModel, DocumentPart } from '#shared/domain/document-model.ts';
import { reportPartLabels } from '#shared/domain/documents/kinds.ts';
import { formatCivilDate, formatFuzzyDate, formatInstant } from '#shared/domain/format-date.ts';
import {
  clauseOutcomeLabels,
  complainantRoleLabels,
  employmentStatusLabels,
  findingOutcomeLabels,
  participantRoleLabels,
  receivedHowLabels,
} from '#shared/domain/labels.ts';
import { findingSupport } from '../support/steps.ts';
import { withWhatItRestsOn } from '../support/what-it-rests-on.ts';
import { allegationSection } from './allegation-section.ts';
import { blockingGap, capitalized, heading, pairs, paragraph, prose, restingOn, table, uncapitalized } from './blocks.ts';
import type { CaseRecord, Drafting } from './case-record.ts';
import { citationsOf } from './exhibit-citations.ts';
import { interimSection } from './interim-and-prior-sections.ts';
import { credibilitySection, interviewSection } from './interview-sections.ts';
import { effectsSection, evidenceSection, holdsSection, peopleSection, policySection, processSection } from './record-sections.ts';
import { chronologySection } from './sections/chronology-section.ts';

export type Seal = Pick<DocumentModel, 'auditHead' | 'preparedAt' | 'preparedBy'>;

/** Part 1 of the packet: what was alleged, what the evidence shows, and nothing of what should follow. */
export function investigationReport(record: CaseRecord, seal: Seal, drafting: Drafting): DocumentPart {
  const citations = citationsOf([...record.exhibits, ...record.closedExhibits]);
  const sections: [title: string, blocks: Block[]][] = [
    ['Scope and standard', scopeSection(record)],
    ['Findings in brief', briefSection(record)],
    ['How the report came in', intakeSection(record)],
    ['People', peopleSection(record)],
    ['Process log', processSection(record)],
    ...(record.interimMeasures.length === 0 ? [] : [['Interim measures', interimSection(record.interimMeasures)] as [string, Block[]]]),
    ...(record.interviews.length === 0 ? [] : [['Interviews', interviewSection(record.interviews)] as [string, Block[]]]),
    ['Policy in force', policySection(record)],
    ...(record.facts.length === 0
      ? []
      : [['Chronology', chronologySection(record.facts, citations, (id) => record.statementNames[id])] as [string, Block[]]]),
    ...record.allegations.map((allegation): [string, Block[]] => [
      `Allegation ${allegation.position}`,
      allegationSection(record, allegation, citations, drafting),
    ]),
    ...(record.credibility.length === 0 ? [] : [['Credibility', credibilitySection(record.credibility)] as [string, Block[]]]),
    ['Effects on the schools', effectsSection(record, citations)],
    ['Evidence index', evidenceSection(record)],
    ['Holds', holdsSection(record)],
    ['Record and signature', [...recordBlocks(seal), { kind: 'signature', label: 'Investigator', name: record.summary.investigator }]],
  ];
  const blocks = sections.flatMap(([title, section], index) => [heading(2, `${index + 1}. ${title}`), ...section]);
  const part: DocumentPart = {
    key: 'investigation-report',
    title: reportPartLabels['investigation-report'],
    blocks: [opening(record, seal), ...blocks],
  };
  return withWhatItRestsOn(part, record);
}

function opening({ summary, respondent }: CaseRecord, { preparedAt, preparedBy }: Seal): Block {
  return pairs(
    ['Case', `${summary.number}, ${summary.title}`],
    ['Respondent', [respondent.name, respondent.position, respondent.building].filter(Boolean).join(', ')],
    ['Employment', respondent.employmentStatus === 'unknown' ? '' : employmentStatusLabels[respondent.employmentStatus]],
    ['Investigator', summary.investigator],
    ['Prepared', `${formatInstant(preparedAt)}, by ${preparedBy}`],
  );
}

function scopeSection({ summary }: CaseRecord): Block[] {
  return [
    paragraph(
      `This report covers case ${summary.number}. For each allegation it answers two questions apart from each other: whether the evidence shows that the conduct took place, and whether that conduct breached a clause that is charged.`,
    ),
    paragraph(
      'The standard is the preponderance of the evidence: a fact is taken as shown where the evidence makes it more likely than not. The report gives no legal advice and proposes no consequence. What follows from the findings stands in a memo of its own.',
    ),
    paragraph(
      'Exhibits are cited as “Ex. 1”, with the page, line or time where one is given. The evidence index lists each with the digest by which its file can be checked. Times are in Coordinated Universal Time (UTC) unless a statement says otherwise.',
    ),
  ];
}

function briefSection({ allegations, findings }: CaseRecord): Block[] {
  if (allegations.length === 0) return [blockingGap('No allegation is recorded', { tab: 'allegations', anchor: anchors.addAllegation })];
  const rows = allegations.map(({ id, position, conductDate, clauses }) => {
    const finding = findings.find((candidate) => candidate.allegationId === id);
    const outcomes = clauses.map(({ id: chargedId, shortLabel }) => {
      const outcome = finding?.clauses.find((clause) => clause.allegationClauseId === chargedId)?.outcome;
      return outcome === undefined ? shortLabel : `${shortLabel}: ${clauseOutcomeLabels[outcome].toLowerCase()}`;
    });
    return [
      `Allegation ${position}`,
      capitalized(formatFuzzyDate(conductDate)),
      finding === undefined ? 'No finding yet' : restingOn(findingOutcomeLabels[finding.outcome], findingSupport(finding, { position })),
      outcomes.length === 0 ? 'None charged' : outcomes.join('\n'),
    ];
  });
  return [
    table(
      '',
      [
        ['Allegation', 17],
        ['Date of the conduct', 28],
        ['Finding', 23],
        ['Clauses charged', 32],
      ],
      rows,
    ),
  ];
}

function intakeSection({ incident }: CaseRecord): Block[] {
  const from = incident.participants
    .filter((participant) => participant.role === 'complainant')
    .map(({ displayName, position }) => [displayName, tieWithin(position)].filter(Boolean).join(', '));
  return [
    pairs(
      ['Received', incident.receivedOn === null ? '' : formatCivilDate(incident.receivedOn)],
      ['How', incident.receivedHow === null ? '' : receivedHowLabels[incident.receivedHow]],
      [participantRoleLabels.complainant, from.join('; ')],
    ),
    ...prose(incident.summary),
  ];
}

const ties: ReadonlySet<string> = new Set(Object.values(complainantRoleLabels));

/** "parent or guardian" after a name; a position that somebody typed stays as typed. */
const tieWithin = (position: string): string => (ties.has(position) ? uncapitalized(position) : position);

/** How a stranger checks that what was recorded before this document still stands unchanged. */
export function recordBlocks({ auditHead, preparedAt }: Seal): Block[] {
  return [
    paragraph(
      'Every step in the casebook is one event in a chain of SHA-256 digests. The event named here is the last before this document was drawn up. Whoever holds this page can check later that nothing recorded up to that event has been changed, and that the casebook’s key signed it.',
    ),
    pairs(
      ['Audit head', `Epoch ${auditHead.epoch}, event ${auditHead.number}, before ${formatInstant(preparedAt)}`],
      ['Digest of the head', (auditHead.hash.match(/.{32}/g) ?? []).join('\n')],
      ['Public key (Ed25519)', auditHead.publicKey],
    ),
  ];
}
