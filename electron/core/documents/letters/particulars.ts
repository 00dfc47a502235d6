/** @file The bill of particulars: what was found on each element of each clause that was found breached, and on which exhibits it rests. */

import type { Allegation, AllegationClause } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { Block } from '#shared/domain/document-model.ts';
import type { Finding } from '#shared/domain/findings.ts';
import type { VersionSummary } from '#shared/domain/policy.ts';
import { blockingGap, heading, paragraph, table } from '../model/blocks.ts';
import type { CaseRecord, Drafting } from '../model/case-record.ts';
import { type Citations, citationsOf } from '../model/exhibit-citations.ts';
import { allegationInWords, quoted } from './charged-words.ts';

const carries: readonly Finding['outcome'][] = ['substantiated', 'partly-substantiated'];

/** One particular for each allegation that a finding carries; what was not found is no cause and stands in none. */
export function particularsBlocks(record: CaseRecord, drafting: Drafting): Block[] {
  const versions = new Map<string, VersionSummary>(record.versionsInForce.map((version) => [version.id, version]));
  const citations = citationsOf([...record.exhibits, ...record.closedExhibits]);
  const found = record.allegations.flatMap((allegation) => {
    const finding = record.findings.find(({ allegationId, outcome }) => allegationId === allegation.id && carries.includes(outcome));
    return finding === undefined ? [] : [{ allegation, finding }];
  });
  if (found.length === 0) {
    const [first] = record.allegations;
    const place = first === undefined ? anchors.addAllegation : anchors.finding(first.id);
    return [blockingGap('No allegation is found substantiated', { tab: first === undefined ? 'allegations' : 'findings', anchor: place })];
  }
  return found.flatMap(({ allegation, finding }, index) => [
    heading(3, `Particular ${index + 1}`),
    paragraph(allegationInWords(allegation)),
    ...breached(allegation, finding).flatMap((charged) => [
      ...quoted(charged, drafting, versions.get(charged.clause.versionId)),
      ...elementTable(charged, citations),
    ]),
  ]);
}

function breached({ clauses }: Allegation, finding: Finding): AllegationClause[] {
  const outcomes = new Map<string, string>(finding.clauses.map(({ allegationClauseId, outcome }) => [allegationClauseId, outcome]));
  return clauses.filter(({ id, clause }) => outcomes.get(id) === 'breached' && clause.kind !== 'permission');
}

function elementTable({ shortLabel, elements }: AllegationClause, citations: Citations): Block[] {
  const established = elements.filter(({ state }) => state === 'established');
  if (established.length === 0) return [];
  return [
    table(
      `What was found under ${shortLabel}`,
      [
        ['Element', 30],
        ['What was found', 48],
        ['Exhibits', 22],
      ],
      established.map(({ text, reason, pins }) => [text, reason, citations.pins(pins, 'for')]),
    ),
  ];
}
