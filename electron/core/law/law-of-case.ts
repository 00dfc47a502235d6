/** @file What law a case used, set against what its records say now. Invariant: a changed status marks the case until a person has looked at it and said why. */
import { DomainError } from '#shared/domain/errors.ts';
import { LawOfCase, LawUser } from '#shared/domain/law/law-record.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { caseById } from '../cases/find-case.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { insertUse, selectLastUsesOf, selectUses } from './law-queries.ts';
import type { LawUseRow } from './law-rows.ts';
import { contentOf, storedLawNow } from './read-law.ts';

type Stored = { content: string; sha256: string };

/** The records that the case used, by title; each under the wording by which the case goes. */
export async function lawOfCase(handle: ReadHandle, caseId: string): Promise<LawOfCase[]> {
  const uses = Map.groupBy(await selectUses(handle, caseId), (row) => row.record_id);
  if (uses.size === 0) return [];
  const now = await storedLawNow(handle, [...uses.keys()]);
  return [...uses.entries()]
    .flatMap(([recordId, rows]) => {
      const last = rows.at(-1);
      return last === undefined ? [] : [toLawOfCase(recordId, rows, last, now.get(recordId))];
    })
    .sort((one, other) => one.used.title.localeCompare(other.used.title));
}

/** As `lawOfCase`, for the window. @throws DomainError NOT_FOUND */
export async function readLawOfCase(context: ServiceContext, input: { caseId: string }): Promise<LawOfCase[]> {
  await caseById(context.unitOfWork.read, input.caseId);
  return lawOfCase(context.unitOfWork.read, input.caseId);
}

/** The cases that used a record, by number. */
export async function usersOfLaw(context: ServiceContext, input: { recordId: string }): Promise<LawUser[]> {
  const handle = context.unitOfWork.read;
  const now = (await storedLawNow(handle, [input.recordId])).get(input.recordId);
  const users = await Promise.all(
    (await selectLastUsesOf(handle, input.recordId)).map(async (row) => {
      const { id, number } = await caseById(handle, row.case_id);
      return LawUser.parse({ caseId: id, caseNumber: number, change: changeOf(row, now) });
    }),
  );
  return users.sort((one, other) => one.caseNumber.localeCompare(other.caseNumber));
}

/** Ids of the cases that used a record, whichever wording of it. */
export async function casesUsingLaw(handle: ReadHandle, recordId: string): Promise<string[]> {
  return (await selectLastUsesOf(handle, recordId)).map((row) => row.case_id);
}

/**
 * Records that a person looked at what changed and why the case goes by the present wording from now on.
 * @param input `basedOn` is the digest of the wording that the case went by
 * @throws DomainError NOT_FOUND where the case never used the record or nobody keeps it; CHANGED_MEANWHILE; INPUT_REFUSED where nothing changed
 */
export function lookAtLaw(
  context: ServiceContext,
  input: { caseId: string; recordId: string; reason: string } & BasedOn,
): Promise<LawOfCase[]> {
  return context.unitOfWork.write(async (handle, record) => {
    await caseById(handle, input.caseId);
    const last = (await selectUses(handle, input.caseId)).findLast((row) => row.record_id === input.recordId);
    const now = (await storedLawNow(handle, [input.recordId])).get(input.recordId);
    if (last === undefined || now === undefined) throw new DomainError('NOT_FOUND');
    assertBasedOn(last.sha256, input);
    if (last.sha256 === now.sha256) throw new DomainError('INPUT_REFUSED', { problem: 'The case goes by the present wording already.' });
    await insertUse(handle, {
      id: context.ports.ids.next(),
      case_id: input.caseId,
      record_id: input.recordId,
      content: now.content,
      sha256: now.sha256,
      used_for: last.used_for,
      reason: input.reason,
      used_by: context.actor.displayName,
      used_at: context.ports.clock.now().toISOString(),
    });
    const { title, status } = contentOf(now);
    await record({
      type: 'law_use.looked_at',
      version: 1,
      caseId: input.caseId,
      payload: { recordId: input.recordId, title, status, statusBefore: contentOf(last).status, reason: input.reason },
    });
    return lawOfCase(handle, input.caseId);
  });
}

function toLawOfCase(recordId: string, rows: readonly LawUseRow[], last: LawUseRow, now: Stored | undefined): LawOfCase {
  return LawOfCase.parse({
    recordId,
    used: contentOf(last),
    usedSha256: last.sha256,
    usedFor: [...new Set(rows.map((row) => row.used_for))],
    usedAt: last.used_at,
    usedBy: last.used_by,
    reason: last.reason,
    now: now === undefined ? null : contentOf(now),
    change: changeOf(last, now),
  });
}

function changeOf(used: Stored, now: Stored | undefined): LawOfCase['change'] {
  if (now === undefined) return 'status';
  if (now.sha256 === used.sha256) return 'none';
  return contentOf(now).status === contentOf(used).status ? 'wording' : 'status';
}
