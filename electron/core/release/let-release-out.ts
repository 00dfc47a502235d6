/**
 * @file Letting records out. Invariant: what leaves is one file whose digest is recorded with every record considered, what left and what did not and on
 * what ground; each exhibit's custody says so; without its entry there is no copy.
 */
import { createHash } from 'node:crypto';
import type { ReleaseGround } from '#shared/domain/release/grounds.ts';
import { ReleaseId } from '#shared/domain/release/ids.ts';
import type { ItemChoice, NoticeChoice, ReleasePlan } from '#shared/domain/release/release.ts';
import { type CopyOutcome, letOut } from '../evidence/copy-out.ts';
import { noteCustody } from '../evidence/custody.ts';
import { requireExhibit } from '../evidence/read-exhibits.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { civilToday } from '../today/civil-today.ts';
import { answerRequest } from './inspection-requests.ts';
import { planRelease } from './plan-release.ts';
import { bundleOf, itemsToPack } from './release-bundle.ts';
import { insertRelease, lastReleasePosition } from './release-queries.ts';
import type { ReleaseItemRow, ReleaseRow } from './release-rows.ts';
import { assertNotice, type Decided, decidedRecords, filterOf, includedIn } from './release-rules.ts';

export type ReleaseInput = {
  caseId: string;
  ground: ReleaseGround;
  recipient: string;
  askedFor: string;
  /** The request to inspect that this answers; null for none. */
  requestId: string | null;
  items: readonly ItemChoice[];
  notice: NoticeChoice;
  /** Why discipline more than four years old leaves; empty where none does. */
  filterReason: string;
};

export type ReleaseOutcome = { copy: CopyOutcome; releaseId: ReleaseId | null };

/**
 * Lets the chosen records of a case out as one ZIP file; a dismissed dialog leaves no trace.
 * @throws DomainError NOT_FOUND; those of `decidedRecords` and `assertNotice`; EXHIBIT_RESTRICTED, REMOVED_BY_ORDER, EVIDENCE_MISSING, EVIDENCE_ALTERED;
 * and what `letOut` throws
 */
export async function letReleaseOut(context: ServiceContext, input: ReleaseInput): Promise<ReleaseOutcome> {
  const today = civilToday(context.ports.clock);
  const plan = await planRelease(context, input);
  const decided = decidedRecords(plan, input);
  assertNotice(plan, decided, { ground: input.ground, notice: input.notice, today });
  const packed = await itemsToPack(context, input.caseId, includedIn(decided));
  const position = (await lastReleasePosition(context.unitOfWork.read, input.caseId)) + 1;
  const fileName = `${plan.caseNumber} Release ${position}.zip`;
  let releaseId: ReleaseId | null = null;
  const copy = await letOut(context, { fileName, mediaType: 'application/zip' }, async (outcome) => {
    const bytes = await bundleOf(context, { plan, input, decided, packed, today, position });
    releaseId = await recordRelease(context, { plan, input, decided, today, outcome, fileName, bytes });
    return bytes;
  });
  return { copy, releaseId };
}

type Leaving = {
  plan: ReleasePlan;
  input: ReleaseInput;
  decided: readonly Decided[];
  today: string;
  outcome: 'saved' | 'download';
  fileName: string;
  bytes: Uint8Array;
};

async function recordRelease(context: ServiceContext, leaving: Leaving): Promise<ReleaseId> {
  const { input, decided, today } = leaving;
  return context.unitOfWork.write(async (handle, record) => {
    const id = context.ports.ids.next();
    const row = await rowOf(context, handle, { ...leaving, id });
    const items = decided.map((one, index) => itemRow(context, one, { releaseId: id, position: index + 1 }));
    await insertRelease(handle, row, items);
    if (input.requestId !== null) {
      await answerRequest(context, handle, { caseId: input.caseId, requestId: input.requestId, on: today });
    }
    for (const { candidate } of includedIn(decided)) await noteLeaving(context, handle, { ...leaving, exhibitId: candidate.id, row });
    await record({ type: 'release.made', version: 1, caseId: input.caseId, payload: payloadOf(row, items) });
    return ReleaseId.parse(id);
  });
}

async function noteLeaving(
  context: ServiceContext,
  handle: WriteHandle,
  { input, decided, exhibitId, row }: Leaving & { exhibitId: string; row: ReleaseRow },
): Promise<void> {
  const exhibit = decided.find(({ candidate }) => candidate.subject === 'exhibit' && candidate.id === exhibitId);
  if (exhibit === undefined) return;
  const note = `In release ${row.position}. SHA-256 ${exhibit.candidate.sha256}`;
  const { evidence_item_id: itemId } = await requireExhibit(handle, exhibitId);
  await noteCustody(context, handle, { caseId: input.caseId, itemId, what: 'exported', note });
}

async function rowOf(
  context: ServiceContext,
  handle: WriteHandle,
  { id, input, decided, today, outcome, fileName, bytes }: Leaving & { id: string },
): Promise<ReleaseRow> {
  const { notice } = input;
  const filter = filterOf(decided, input);
  return {
    id,
    case_id: input.caseId,
    position: (await lastReleasePosition(handle, input.caseId)) + 1,
    recipient: input.recipient,
    ground: input.ground,
    asked_for: input.askedFor,
    request_id: input.requestId,
    released_on: today,
    notice: notice.kind,
    notice_exception: notice.kind === 'excepted' ? notice.exception : null,
    notice_reason: notice.kind === 'excepted' ? notice.reason : '',
    notice_document_id: notice.kind === 'mailed' ? notice.documentId : null,
    notice_mailed_on: notice.kind === 'mailed' ? notice.mailedOn : null,
    notice_how: notice.kind === 'mailed' ? notice.how : null,
    filter,
    filter_reason: filter === 'lifted' ? input.filterReason : '',
    file_name: fileName,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    outcome,
    released_by_id: context.actor.userId,
    released_by: context.actor.displayName,
    released_at: context.ports.clock.now().toISOString(),
  };
}

function itemRow({ ports }: ServiceContext, { candidate, choice }: Decided, at: { releaseId: string; position: number }): ReleaseItemRow {
  return {
    id: ports.ids.next(),
    release_id: at.releaseId,
    position: at.position,
    subject: candidate.subject,
    subject_id: candidate.id,
    label: candidate.label,
    file_name: candidate.fileName,
    tag: candidate.tag,
    standing: choice.standing,
    ground: choice.standing === 'left-out' ? choice.ground : null,
    reason: choice.reason,
    decided_by: choice.decidedBy,
    sha256: candidate.sha256,
    size: candidate.size,
  };
}

/** Everything but where the file was put. */
function payloadOf(row: ReleaseRow, items: readonly ReleaseItemRow[]): Record<string, unknown> {
  return {
    releaseId: row.id,
    position: row.position,
    recipient: row.recipient,
    ground: row.ground,
    askedFor: row.asked_for,
    requestId: row.request_id,
    releasedOn: row.released_on,
    notice: {
      standing: row.notice,
      exception: row.notice_exception,
      reason: row.notice_reason,
      documentId: row.notice_document_id,
      mailedOn: row.notice_mailed_on,
      how: row.notice_how,
    },
    filter: row.filter,
    filterReason: row.filter_reason,
    file: { sha256: row.sha256, size: row.size },
    outcome: row.outcome,
    items: items.map(({ subject, subject_id, label, standing, ground, reason, decided_by, sha256 }) => ({
      subject,
      subjectId: subject_id,
      label,
      standing,
      ground,
      reason,
      decidedBy: decided_by,
      sha256,
    })),
  };
}
