/** @file Assigning a case to a reviewer. Invariant: the sealed file is durable before its row commits, and no known name is in it without a reason. */
import { createHash } from 'node:crypto';
import { DomainError } from '#shared/domain/errors.ts';
import type { NameFound, ReviewRequest, ReviewSummary } from '#shared/domain/review/summary.ts';
import { signingSeed } from '../casebook/vouch-for-head.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { requireNotExcluded } from '../sign-off/exclusions.ts';
import { composeSummary } from './compose/compose-summary.ts';
import { officeRecipient } from './office-identity.ts';
import {
  findNewestSummary,
  findStandingAssignment,
  insertAssignment,
  insertSummary,
  insertTask,
  selectTasks,
  updateTask,
} from './review-queries.ts';
import { requireReviewer } from './reviewers.ts';
import { removeReviewFile, writeReviewFile } from './sealing/review-folder.ts';
import { makeSealedFile } from './sealing/sealed-file.ts';

export type AssignInput = { caseId: string; recipient: string; request: ReviewRequest };

type Standing = { assignmentId: string | null; version: number; summaryId: string | null };

/** Marks of a preview, which is sealed to nobody. */
const UNSEALED = '0'.repeat(32);

async function standingOf(context: ServiceContext, { caseId, recipient }: AssignInput): Promise<Standing> {
  const assignment = await findStandingAssignment(context.unitOfWork.read, caseId, recipient);
  if (assignment === undefined) return { assignmentId: null, version: 0, summaryId: null };
  const newest = await findNewestSummary(context.unitOfWork.read, assignment.id);
  return { assignmentId: assignment.id, version: newest?.version ?? 0, summaryId: newest?.id ?? null };
}

/** Exactly what would be sealed now, but for the ids and the time, and every known name that stands in it. @throws DomainError NOT_FOUND */
export async function previewSummary(context: ServiceContext, input: AssignInput): Promise<{ summary: ReviewSummary; names: NameFound[] }> {
  requireReviewer(context, input.recipient);
  const standing = await standingOf(context, input);
  const tasks = input.request.tasks.map((task, index) => ({ ...task, id: task.id ?? index.toString(16).padStart(32, '0') }));
  return composeSummary(
    context,
    { caseId: input.caseId, request: { ...input.request, tasks } },
    {
      id: UNSEALED,
      assignmentId: standing.assignmentId ?? UNSEALED,
      version: standing.version + 1,
      recipient: input.recipient,
      officeRecipient: input.recipient,
    },
  );
}

/**
 * Seals the summary to the reviewer and lays it into `review/`. A case that the reviewer has already gets a new version, which supersedes the
 * one before; its tasks keep their ids.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED for somebody who has a part in the case or is excluded from it; NAMES_REMAIN (details.count) while known names stand in it and no `namesReason` is given; CHANGED_MEANWHILE;
 * DISK_FULL, FOLDER_READ_ONLY, STORAGE_FAILED, after which nothing is assigned
 */
export async function assignReview(
  context: ServiceContext,
  input: AssignInput & { namesReason: string },
): Promise<{ assignmentId: string }> {
  const { ports, unitOfWork, folder, casebook } = context;
  const slot = requireReviewer(context, input.recipient);
  await requireNotExcluded(unitOfWork.read, input.caseId, [slot.displayName]);
  const standing = await standingOf(context, input);
  const recipient = await officeRecipient(context);
  const assignmentId = standing.assignmentId ?? ports.ids.next();
  const tasks = input.request.tasks.map((task) => ({ ...task, id: task.id ?? ports.ids.next() }));
  await assertOwnTasks(context, standing, input.request);
  const { summary, names } = await composeSummary(
    context,
    { caseId: input.caseId, request: { ...input.request, tasks } },
    { id: ports.ids.next(), assignmentId, version: standing.version + 1, recipient: slot.recipient, officeRecipient: recipient },
  );
  if (names.length > 0 && input.namesReason === '') throw new DomainError('NAMES_REMAIN', { count: names.length });
  const head = { kind: 'summary' as const, casebookId: summary.casebookId, casebook: casebook.name, publicKey: casebook.publicKey, slot };
  const bytes = await makeSealedFile(head, summary, { seed: await signingSeed(unitOfWork.read), recipients: [slot.recipient] });
  await writeReviewFile(folder, summary.id, bytes);
  try {
    await unitOfWork.write(async (handle, record) => {
      await requireNotExcluded(handle, input.caseId, [slot.displayName]);
      const now = await findStandingAssignment(handle, input.caseId, slot.recipient);
      if ((now?.id ?? null) !== standing.assignmentId) throw new DomainError('CHANGED_MEANWHILE');
      if (now !== undefined && (await findNewestSummary(handle, now.id))?.version !== standing.version)
        throw new DomainError('CHANGED_MEANWHILE');
      if (now === undefined) await insertAssignment(handle, assignmentRow(context, input, { assignmentId, reviewer: slot.displayName }));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await insertSummary(handle, {
        id: summary.id,
        assignment_id: assignmentId,
        version: summary.version,
        sealed_by: context.actor.displayName,
        sealed_at: summary.asOf,
        sha256,
        account: input.request.account,
        names_reason: names.length > 0 ? input.namesReason : '',
        content: JSON.stringify(summary),
      });
      await recordTasks(handle, assignmentId, summary);
      await record({
        type: 'case_review.assigned',
        version: 1,
        caseId: input.caseId,
        payload: {
          assignmentId,
          summaryId: summary.id,
          version: summary.version,
          reviewer: slot.displayName,
          recipient: slot.recipient,
          sha256,
          dueOn: summary.dueOn,
          tasks: summary.tasks.map(({ id, dueOn }) => ({ id, dueOn })),
          names: names.map(({ where }) => where),
          namesReason: names.length > 0 ? input.namesReason : '',
        },
      });
    });
  } catch (error) {
    await removeReviewFile(folder, summary.id).catch(() => undefined);
    throw error;
  }
  if (standing.summaryId !== null) await removeReviewFile(folder, standing.summaryId);
  return { assignmentId };
}

/** A task's id comes from the assignment itself or is made here. */
async function assertOwnTasks(context: ServiceContext, standing: Standing, request: ReviewRequest): Promise<void> {
  const own = standing.assignmentId === null ? [] : await selectTasks(context.unitOfWork.read, standing.assignmentId);
  const given = request.tasks.flatMap((task) => (task.id === null ? [] : [task.id]));
  const isOwn = given.every((id) => own.some((task) => task.id === id)) && new Set(given).size === given.length;
  if (!isOwn) throw new DomainError('CHANGED_MEANWHILE');
}

function assignmentRow(context: ServiceContext, input: AssignInput, made: { assignmentId: string; reviewer: string }) {
  return {
    id: made.assignmentId,
    case_id: input.caseId,
    recipient: input.recipient,
    reviewer: made.reviewer,
    assigned_by: context.actor.displayName,
    assigned_at: context.ports.clock.now().toISOString(),
    withdrawn_by: null,
    withdrawn_at: null,
    withdrawn_reason: null,
  };
}

/** New ones come in, a changed wording is taken over, and what the new summary no longer asks is withdrawn unless it is done. */
async function recordTasks(handle: WriteHandle, assignmentId: string, summary: ReviewSummary): Promise<void> {
  const before = new Map((await selectTasks(handle, assignmentId)).map((task) => [task.id, task]));
  for (const [position, task] of summary.tasks.entries()) {
    const known = before.get(task.id);
    before.delete(task.id);
    const asked = { position, text: task.text, due_on: task.dueOn };
    if (known !== undefined) {
      await updateTask(handle, task.id, known.state === 'withdrawn' ? { ...asked, state: 'open' } : asked);
      continue;
    }
    await insertTask(handle, {
      id: task.id,
      assignment_id: assignmentId,
      ...asked,
      state: 'open',
      done_on: null,
      done_note: '',
      done_response_id: null,
      closed_by: null,
      closed_at: null,
      closed_reason: null,
    });
  }
  for (const task of before.values()) if (task.state === 'open') await updateTask(handle, task.id, { state: 'withdrawn' });
}
