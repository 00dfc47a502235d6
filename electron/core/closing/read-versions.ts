/** @file The versions of a case, and what was frozen with each. */
import { createHash } from 'node:crypto';
import { CaseVersions, type ClosedVersion, type ClosingQuestion, FrozenVersion } from '#shared/domain/after/closing.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { trackScopes } from '#shared/domain/tracks.ts';
import { allegationsOfCase } from '../allegations/read-allegations.ts';
import { caseById } from '../cases/find-case.ts';
import { issuesOfCase } from '../documents/issued-documents.ts';
import { findingsOfCase } from '../findings/read-findings.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { type ClosingRecord, findClosing, selectAddenda, selectClosings } from './closing-queries.ts';
import type { CaseAddendumRow } from './closing-rows.ts';

/** @throws DomainError NOT_FOUND */
export async function readVersions(context: ServiceContext, input: { caseId: string }): Promise<CaseVersions> {
  const handle = context.unitOfWork.read;
  await caseById(handle, input.caseId);
  const closings = await selectClosings(handle, input.caseId);
  const addenda = Map.groupBy(await selectAddenda(handle, input.caseId), (row) => row.closing_id);
  const issues = (await issuesOfCase(handle, input.caseId)).filter(({ kind }) => kind === 'discipline-report');
  const last = closings.at(-1);
  const isClosed = last !== undefined && last.reopened_on === null;
  return CaseVersions.parse({
    current: isClosed ? last.version : closings.length + 1,
    isClosed,
    reopened: reopeningOf(isClosed ? closings.at(-2) : last),
    versions: closings.map((row) => ({
      ...toVersion(row, addenda.get(row.id) ?? []),
      issues: issues.filter((issue) => issue.issuedAt <= row.closed_at).map(({ issue }) => issue),
    })),
  });
}

/** As `closingQuestion`, for the form. @throws DomainError NOT_FOUND */
export function readClosingQuestion(context: ServiceContext, input: { caseId: string }): Promise<ClosingQuestion> {
  return closingQuestion(context.unitOfWork.read, input.caseId);
}

/**
 * What a closing has to answer. A note asks for nothing but a finding on each allegation that it holds all the same; the other tracks rest on at
 * least one allegation.
 * @throws DomainError NOT_FOUND
 */
export async function closingQuestion(handle: ReadHandle, caseId: string): Promise<ClosingQuestion> {
  const { track } = await caseById(handle, caseId);
  const allegations = await allegationsOfCase(handle, caseId);
  const found = new Set((await findingsOfCase(handle, caseId)).map((finding) => finding.allegationId));
  return {
    allegationsWithoutFinding: allegations.filter(({ id }) => !found.has(id)).map(({ position }) => position),
    hasNoAllegation: allegations.length === 0 && trackScopes[track].topics.includes('findings'),
  };
}

/** The packet as it read when the version was closed. Looking at it is logged. @throws DomainError NOT_FOUND */
export function openVersion(context: ServiceContext, input: { closingId: string }): Promise<FrozenVersion> {
  return context.unitOfWork.write(async (handle, record) => {
    const row = await findClosing(handle, input.closingId);
    if (row === undefined) throw new DomainError('NOT_FOUND');
    await record({ type: 'case_version.viewed', version: 1, caseId: row.case_id, payload: { closingId: row.id, version: row.version } });
    return FrozenVersion.parse({
      version: row.version,
      model: JSON.parse(row.snapshot),
      isAsFrozen: createHash('sha256').update(row.snapshot).digest('hex') === row.snapshot_sha256,
    });
  });
}

function reopeningOf(row: ClosingRecord | undefined): ClosedVersion['reopened'] {
  if (row === undefined || row.reopened_on === null || row.reopened_at === null) return null;
  return { on: row.reopened_on, because: row.reopened_because ?? '', by: row.reopened_by ?? '', at: row.reopened_at };
}

function toVersion(row: ClosingRecord, addenda: readonly CaseAddendumRow[]) {
  return {
    id: row.id,
    version: row.version,
    closedOn: row.closed_on,
    reason: row.reason,
    withoutFindingsReason: row.without_findings_reason,
    closedBy: row.closed_by,
    closedAt: row.closed_at,
    head: { epoch: row.head_epoch, number: row.head_number, hash: row.head_hash },
    snapshotSha256: row.snapshot_sha256,
    addenda: addenda.map(({ id, text, entered_by, entered_at }) => ({ id, text, enteredBy: entered_by, enteredAt: entered_at })),
    reopened: reopeningOf(row),
  };
}
