/** @file Keeping, listing and discarding drafts. Invariant: nobody reads or changes the draft of another person; no draft is an event. */
import type { Draft } from '#shared/domain/drafts.ts';
import { MOST_DRAFT_CHARACTERS, MOST_DRAFTS } from '#shared/domain/drafts.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { caseById } from '../cases/find-case.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import {
  type DraftRecord,
  deleteDraft,
  deleteDraftsOfRemoval,
  deleteDraftsOfUser,
  findDraft,
  measureOthers,
  putDraft,
  selectDrafts,
} from './drafts-queries.ts';

/** `content` is a JSON object; `seen` is the revision that the window last knew of, null for none. */
export type DraftInput = { key: string; caseId: string | null; place: string; content: string; seen: string | null };

function toDraft(row: DraftRecord): Draft {
  const { key, case_id, case_number, place, content, typed_at, revision } = row;
  const caseId = case_id === null ? null : CaseId.parse(case_id);
  return { key, caseId, caseNumber: case_number, place, content, typedAt: typed_at, revision };
}

/** The drafts of whoever is signed in, the newest first. */
export async function listDrafts({ unitOfWork, actor }: ServiceContext): Promise<Draft[]> {
  return (await selectDrafts(unitOfWork.read, actor.userId)).map(toDraft);
}

/**
 * Keeps what was typed, in the place of what this window knew of. Where another window of the same person has kept another text meanwhile,
 * nothing changes and that text comes back.
 * @throws DomainError NOT_FOUND (no such case), TOO_MANY_DRAFTS, LOCKED, DISK_FULL, STORAGE_FAILED
 */
export async function keepDraft(context: ServiceContext, input: DraftInput): Promise<{ outcome: 'kept' | 'other'; draft: Draft }> {
  const { unitOfWork, actor, ports } = context;
  const { key, caseId, place, content, seen } = input;
  if (caseId !== null) await caseById(unitOfWork.read, caseId);
  const others = await measureOthers(unitOfWork.read, actor.userId, key);
  if (others.count >= MOST_DRAFTS || others.characters + content.length > MOST_DRAFT_CHARACTERS) throw new DomainError('TOO_MANY_DRAFTS');
  const row = {
    user_id: actor.userId,
    key,
    case_id: caseId,
    place,
    content,
    typed_at: ports.clock.now().toISOString(),
    revision: ports.ids.next(),
  };
  const isKept = await unitOfWork.writeDrafts((handle) => putDraft(handle, row, seen));
  const standing = await findDraft(unitOfWork.read, actor.userId, key);
  // Discarded by another window in the very moment: the text is in this window still and goes again.
  if (standing === undefined) throw new DomainError('CHANGED_MEANWHILE');
  return { outcome: isKept ? 'kept' : 'other', draft: toDraft(standing) };
}

/**
 * Forgets a draft: it was recorded, or nobody wants it. What another window has kept there since the revision `seen` stays.
 * @throws DomainError LOCKED, DISK_FULL, STORAGE_FAILED
 */
export async function discardDraft(
  { unitOfWork, actor }: ServiceContext,
  input: { key: string; seen: string },
): Promise<{ discarded: boolean }> {
  return { discarded: await unitOfWork.writeDrafts((handle) => deleteDraft(handle, actor.userId, input)) };
}

/** For a removal by order: what was typed in the case goes, and drafts elsewhere that hold one of these texts. */
export function removeDraftsOf(handle: WriteHandle, { caseId, words }: { caseId: string; words: readonly string[] }): Promise<void> {
  return deleteDraftsOfRemoval(handle, caseId, words);
}

/** For somebody who leaves the office: nobody else could ever read their drafts. */
export function forgetDraftsOf(handle: WriteHandle, userId: string): Promise<void> {
  return deleteDraftsOfUser(handle, userId);
}
