/** @file Comments of a response put beside those that stand. Invariant: no comment is lost; what a person must judge waits as pending with its conflict. */
import type { ConflictKind } from '#shared/domain/review/case-review.ts';
import { passageAt, sectionOf } from '#shared/domain/review/passages.ts';
import type { SentComment } from '#shared/domain/review/response.ts';
import type { WriteHandle } from '../../service-context.ts';
import { insertComment, insertConflict, selectComments, selectConflicts, setCommentState, updateConflict } from '../review-queries.ts';
import type { ReviewCommentRow } from '../review-rows.ts';
import type { Merge } from './merge-state.ts';

const isSame = (one: SentComment | undefined, other: SentComment): boolean =>
  one !== undefined && one.text === other.text && one.kind === other.kind && one.digest === other.digest;

/** Why a comment cannot simply stand, or null when it can. */
function conflictOf({ response, now }: Merge, comment: SentComment, standing: ReviewCommentRow | undefined): ConflictKind | null {
  const section = now.sections.get(sectionOf(comment.sectionId));
  if (section === undefined) return 'section-gone';
  if (section.digest !== comment.digest) return 'section-changed';
  const isKnown = standing === undefined || (response.ancestors as string[]).includes(standing.response_id);
  return isKnown || (standing.text === comment.text && standing.kind === comment.kind) ? null : 'two-versions';
}

/** Gives how many conflicts were opened. What the reviewer left as it was in their response before is not looked at again. */
export async function mergeComments(handle: WriteHandle, merge: Merge): Promise<number> {
  const { response, base, context, answered } = merge;
  const rows = await selectComments(handle, response.assignmentId);
  let conflicts = 0;
  for (const comment of response.comments) {
    if (
      isSame(
        base?.comments.find((before) => before.sectionId === comment.sectionId),
        comment,
      )
    )
      continue;
    const about = answered.sections.get(sectionOf(comment.sectionId));
    await overtakePending(handle, merge, rows, comment.sectionId);
    const standing = rows.find((row) => row.state === 'current' && row.section_id === comment.sectionId);
    const kind = conflictOf(merge, comment, standing);
    if (kind === null && standing !== undefined) await setCommentState(handle, standing.id, 'replaced');
    const row: ReviewCommentRow = {
      id: context.ports.ids.next(),
      assignment_id: response.assignmentId,
      response_id: response.id,
      section_id: comment.sectionId,
      section_title: about?.title ?? '',
      passage: about === undefined ? '' : passageAt(about.section, comment.sectionId),
      kind: comment.kind,
      text: comment.text,
      sent_at: response.sentAt,
      state: kind === null ? 'current' : 'pending',
    };
    await insertComment(handle, row);
    if (kind === null) continue;
    await insertConflict(handle, { ...merge.newConflict(kind), comment_id: row.id, task_id: null });
    conflicts += 1;
  }
  await takeBack(handle, merge, rows);
  return conflicts;
}

/** A comment that waits for a person is idle once its author, who saw it, has written another in its place. */
async function overtakePending(handle: WriteHandle, merge: Merge, rows: readonly ReviewCommentRow[], sectionId: string): Promise<void> {
  const pending = rows.filter(
    (row) => row.state === 'pending' && row.section_id === sectionId && (merge.response.ancestors as string[]).includes(row.response_id),
  );
  for (const row of pending) {
    await setCommentState(handle, row.id, 'replaced');
    const open = (await selectConflicts(handle, merge.response.assignmentId)).find((conflict) => conflict.comment_id === row.id);
    if (open !== undefined) await updateConflict(handle, open.id, { overtaken_at: merge.now.at });
  }
}

/** What the reviewer saw of their own, could have kept, and does not send any more. */
async function takeBack(handle: WriteHandle, { response, answered }: Merge, rows: readonly ReviewCommentRow[]): Promise<void> {
  for (const row of rows) {
    const isDropped =
      !response.comments.some((comment) => comment.sectionId === row.section_id) && answered.sections.has(sectionOf(row.section_id));
    if (row.state === 'current' && isDropped && (response.ancestors as string[]).includes(row.response_id)) {
      await setCommentState(handle, row.id, 'taken-back');
    }
  }
}
