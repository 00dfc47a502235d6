/** @file The district's adopted versions as others read them. Invariant: the last day in force follows from the next version and is never stored. */

import { shiftDays } from '#shared/domain/date-span.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { FuzzyDate } from '#shared/domain/fuzzy-date.ts';
import { findInForce } from '#shared/domain/in-force.ts';
import { Clause, PolicyVersion, VersionSummary } from '#shared/domain/policy.ts';
import { shortLabel } from '#shared/domain/short-label.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import {
  type ClauseRecord,
  selectClauses,
  selectClausesOfVersions,
  selectElements,
  selectLabelParts,
  selectVersions,
  type VersionRecord,
} from './policies-queries.ts';

/** A clause with the code of its instrument, from which its short label is made. */
export type CodedClause = { clause: Clause; code: string };

/** Every adopted version, by code and then by the first day in force. */
export function listVersions(context: ServiceContext): Promise<VersionSummary[]> {
  return versionSummaries(context.unitOfWork.read);
}

/** One version with its clauses, legal references and cross references. @throws DomainError NOT_FOUND */
export function readVersion(context: ServiceContext, versionId: string): Promise<PolicyVersion> {
  return versionById(context.unitOfWork.read, versionId);
}

/** As `readVersion`, inside or outside a unit of work. @throws DomainError NOT_FOUND */
export async function versionById(handle: ReadHandle, versionId: string): Promise<PolicyVersion> {
  const records = await selectVersions(handle);
  const record = records.find((candidate) => candidate.id === versionId);
  const summary = summarise(records).find((candidate) => candidate.id === versionId);
  if (record === undefined || summary === undefined) throw new DomainError('NOT_FOUND');
  const clauses = await clausesOfVersions(handle, [versionId]);
  return PolicyVersion.parse({
    ...summary,
    clauses: clauses.map(({ clause }) => clause),
    legalReferences: JSON.parse(record.legal_references),
    crossReferences: JSON.parse(record.cross_references),
  });
}

/** As `listVersions`, inside or outside a unit of work. */
export async function versionSummaries(handle: ReadHandle): Promise<VersionSummary[]> {
  return summarise(await selectVersions(handle));
}

/** Every clause of these versions: versions by the first day in force, clauses in the order of the printing. */
export async function clausesOfVersions(handle: ReadHandle, versionIds: readonly string[]): Promise<CodedClause[]> {
  if (versionIds.length === 0) return [];
  return withElements(handle, await selectClausesOfVersions(handle, versionIds));
}

/** These clauses by their ids; an id that names no clause is left out. */
export async function clausesById(handle: ReadHandle, clauseIds: readonly string[]): Promise<Map<string, CodedClause>> {
  if (clauseIds.length === 0) return new Map();
  const clauses = await withElements(handle, await selectClauses(handle, clauseIds));
  return new Map(clauses.map((coded) => [coded.clause.id, coded]));
}

/** One clause. @throws DomainError NOT_FOUND */
export async function clauseById(handle: ReadHandle, clauseId: string): Promise<CodedClause> {
  const coded = (await clausesById(handle, [clauseId])).get(clauseId);
  if (coded === undefined) throw new DomainError('NOT_FOUND');
  return coded;
}

/** Short labels, "5:125 §6", by clause id. */
export async function clauseLabels(handle: ReadHandle, clauseIds: readonly string[]): Promise<Map<string, string>> {
  if (clauseIds.length === 0) return new Map();
  const parts = await selectLabelParts(handle, clauseIds);
  return new Map(parts.map(({ id, code, label_path }) => [id, shortLabel(code, JSON.parse(label_path))]));
}

async function withElements(handle: ReadHandle, records: ClauseRecord[]): Promise<CodedClause[]> {
  const elements = Map.groupBy(
    await selectElements(
      handle,
      records.map((record) => record.id),
    ),
    (element) => element.clause_id,
  );
  return records.map((record) => ({
    code: record.code,
    clause: Clause.parse({
      id: record.id,
      versionId: record.version_id,
      lineageId: record.lineage_id,
      labelPath: JSON.parse(record.label_path),
      heading: record.heading,
      kind: record.kind,
      topics: JSON.parse(record.topics),
      text: record.adopted_text ?? record.restated_text,
      restatedText: record.restated_text,
      textState: textState(record),
      textSha256: record.adopted_sha256,
      elements: (elements.get(record.id) ?? []).map(({ id, kind, text }) => ({ id, kind, text })),
    }),
  }));
}

function textState(record: ClauseRecord): Clause['textState'] {
  if (record.adopted_text !== null) return 'adopted';
  return record.restated_text === '' ? 'missing' : 'restated';
}

function summarise(records: VersionRecord[]): VersionSummary[] {
  return records.map((record) => {
    const next = records.find((other) => other.instrument_id === record.instrument_id && other.effective_from > record.effective_from);
    return VersionSummary.parse({
      id: record.id,
      instrumentId: record.instrument_id,
      instrumentKind: record.instrument_kind,
      code: record.instrument_code,
      title: record.title,
      board: record.board,
      adoptedOn: record.adopted_on,
      revisedOn: JSON.parse(record.revised_on),
      effectiveFrom: record.effective_from,
      effectiveTo: next === undefined ? null : shiftDays(next.effective_from, -1),
      guidelinesFrom: record.guidelines_from,
      templateKey: record.template_key,
      clauseCount: record.clause_count,
      adoptedTextCount: record.adopted_text_count,
    });
  });
}

/** The versions in force on a conduct date, and why these, in plain sentences. */
export async function findVersionsInForce(
  context: ServiceContext,
  input: { conductDate: FuzzyDate },
): Promise<{ versions: VersionSummary[]; explanation: string }> {
  return findInForce(await listVersions(context), input.conductDate);
}
