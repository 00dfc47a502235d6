/**
 * @file Issuing a document for another audience: drawn up, printed, read back, and frozen only when every name left in it has a person's reason.
 * Invariant: the pseudonyms in it are kept before it is printed, and nothing of the case changed between drawing it up and recording it.
 */
import type { DocumentModel } from '#shared/domain/document-model.ts';
import type { IssuableKind } from '#shared/domain/documents/kinds.ts';
import type { HitDecision, NameHit, RedactedIssue } from '#shared/domain/documents/redaction/hits.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { presentHead } from '../../audit/present-head.ts';
import { vouchForHead } from '../../casebook/vouch-for-head.ts';
import { requireNoneClosed } from '../../evidence/access-list/closed-exhibits.ts';
import type { ServiceContext, WriteHandle } from '../../service-context.ts';
import { countIssuedRows, insertIssued, selectIssued } from '../documents-queries.ts';
import type { IssuedDocumentRow } from '../documents-rows.ts';
import { toIssuedDocument } from '../issued-documents.ts';
import { blockingGaps, restatedQuotes, settledModel } from '../model/discipline-report.ts';
import { drawRedacted, type Printed, printRedacted, type RedactionInput, undecided } from './draw-redacted.ts';
import { namesPrinted, pseudonymsOf } from './pseudonyms.ts';
import { insertHits, insertRedactedIssue } from './redaction-queries.ts';

export type RedactionIssueInput = RedactionInput & { kind: IssuableKind };

/** How often an issue starts over when something else was recorded while it was being printed. */
const ATTEMPTS = 3;

type Ready = { model: DocumentModel; printed: Printed; restatement: Restatement };
type Restatement = { by: string; reason: string } | null;

/**
 * What the finished document would still name. Keeps the pseudonyms, so that the issue gives the same ones.
 * @throws DomainError as `issueRedacted`, but for NAMES_REMAIN
 */
export async function checkRedacted(context: ServiceContext, input: RedactionIssueInput): Promise<{ pageCount: number; hits: NameHit[] }> {
  const { printed } = await makeReady(context, input);
  return { pageCount: printed.pageCount, hits: printed.hits };
}

/**
 * Prints and freezes a document for an audience as the next issue of its kind. A case may be closed: what it says stays as it was.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED for what the audience may not have; DOCUMENT_HAS_GAPS with `count`; REASON_NEEDED where a clause is only
 * restated and the document itself was never issued; NAMES_REMAIN with `count` while a word has no decision; EXHIBIT_RESTRICTED; CHANGED_MEANWHILE;
 * DISK_FULL, STORAGE_FAILED
 */
export async function issueRedacted(context: ServiceContext, input: RedactionIssueInput): Promise<RedactedIssue> {
  await requireNoneClosed(context, context.unitOfWork.read, input.caseId);
  await assertDecidedBeforeKeeping(context, input);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const ready = await makeReady(context, input);
    assertDecided(ready.printed, input);
    const issued = await freeze(context, input, ready);
    if (issued !== null) return issued;
  }
  throw new DomainError('CHANGED_MEANWHILE');
}

function assertDecided({ hits }: Printed, { decisions }: RedactionIssueInput): void {
  const open = undecided(hits, decisions);
  if (open.length > 0) throw new DomainError('NAMES_REMAIN', { count: open.length, what: 'document' });
}

/** Where pseudonyms would be given that are not kept yet, the words are looked at before any is: what is refused leaves no trace. */
async function assertDecidedBeforeKeeping(context: ServiceContext, input: RedactionIssueInput): Promise<void> {
  const restatement = await restatementOf(context, input);
  const redacted = await drawRedacted(context, input, { isDraft: false, restatement, keeps: null });
  const given = await pseudonymsOf(context.unitOfWork.read, input.caseId, namesPrinted(redacted.source));
  if (given.every(({ isGiven }) => isGiven)) return;
  assertWhole(redacted.source, restatement);
  assertDecided(await printRedacted(context, { ...redacted, model: settledModel(redacted.model) }), input);
}

async function makeReady(context: ServiceContext, input: RedactionIssueInput): Promise<Ready> {
  await requireNoneClosed(context, context.unitOfWork.read, input.caseId);
  const restatement = await restatementOf(context, input);
  const keeps = (source: DocumentModel): void => assertWhole(source, restatement);
  const redacted = await drawRedacted(context, input, { isDraft: false, restatement, keeps });
  const model = settledModel(redacted.model);
  return { model, printed: await printRedacted(context, { ...redacted, model }), restatement };
}

/** Before any pseudonym is kept: what is refused leaves no trace. */
function assertWhole(source: DocumentModel, restatement: Restatement): void {
  const gaps = blockingGaps(source);
  if (gaps.length > 0) throw new DomainError('DOCUMENT_HAS_GAPS', { count: gaps.length });
  if (restatedQuotes(source).length === 0 || restatement !== null) return;
  throw new DomainError('REASON_NEEDED', {
    problem:
      'A clause is quoted in other words than the board’s, and no reason for that is on record. Issue the document itself first, with its reason.',
  });
}

/** The reason that was given when the document itself was issued last. */
async function restatementOf({ unitOfWork }: ServiceContext, { caseId, kind }: RedactionIssueInput): Promise<Restatement> {
  const issues = await selectIssued(unitOfWork.read, caseId);
  const newest = issues.find((one) => one.kind === kind && one.profile === null && one.restatement_reason !== '');
  return newest === undefined ? null : { by: newest.issued_by, reason: newest.restatement_reason };
}

/** Null when the log has grown since the model was drawn up; nothing is kept then. */
async function freeze(context: ServiceContext, input: RedactionIssueInput, ready: Ready): Promise<RedactedIssue | null> {
  const { model, printed } = ready;
  if ((await presentHead(context.unitOfWork.read)).hash !== model.auditHead.hash) return null;
  const id = context.ports.ids.next();
  const writer = await context.blobs.begin('issued', id);
  try {
    await writer.write(printed.bytes);
    const { sha256, size } = await writer.finish();
    const frozen = { id, sha256, size, dataKey: writer.dataKey };
    return await context.unitOfWork.write((handle, record) => recordIssue(context, { handle, record, input, ready, frozen }));
  } catch (error) {
    await writer.abort();
    if (error instanceof LogHasGrown) return null;
    throw error;
  }
}

/** Rolls the unit of work back. */
class LogHasGrown extends Error {}

type Recording = {
  handle: WriteHandle;
  record: Parameters<Parameters<ServiceContext['unitOfWork']['write']>[0]>[1];
  input: RedactionIssueInput;
  ready: Ready;
  frozen: { id: string; sha256: string; size: number; dataKey: Uint8Array };
};

async function recordIssue(context: ServiceContext, { handle, record, input, ready, frozen }: Recording): Promise<RedactedIssue> {
  const { model, printed, restatement } = ready;
  const { epoch, number, hash } = model.auditHead;
  if ((await presentHead(handle)).hash !== hash) throw new LogHasGrown();
  const issuedAt = context.ports.clock.now();
  await vouchForHead(handle, { casebookId: context.casebook.id, at: issuedAt });
  const row: IssuedDocumentRow = {
    id: frozen.id,
    case_id: input.caseId,
    kind: input.kind,
    title: model.title,
    issue: (await countIssuedRows(handle, input.caseId, input.kind)) + 1,
    issued_at: issuedAt.toISOString(),
    issued_by_id: context.actor.userId,
    issued_by: context.actor.displayName,
    sha256: frozen.sha256,
    size: frozen.size,
    data_key: frozen.dataKey,
    page_count: printed.pageCount,
    head_number: number,
    head_hash: hash,
    restatement_reason: restatedQuotes(model).length === 0 ? '' : (restatement?.reason ?? ''),
    model: JSON.stringify(model),
    removal_id: null,
  };
  await insertIssued(handle, row);
  await insertRedactedIssue(handle, { document_id: row.id, profile: input.profile, named: JSON.stringify(input.named) });
  const kept = keptOf(printed.hits, input.decisions);
  await insertHits(
    handle,
    kept.map(({ found, count, reason }) => ({
      id: context.ports.ids.next(),
      document_id: row.id,
      found,
      place_count: count,
      reason,
      decided_by: context.actor.displayName,
      decided_at: row.issued_at,
    })),
  );
  const { title, issue, kind, sha256, size, page_count: pageCount } = row;
  await record({
    type: 'redacted_document.issued',
    version: 1,
    caseId: input.caseId,
    payload: {
      documentId: row.id,
      kind,
      title,
      issue,
      profile: input.profile,
      named: [...input.named],
      sha256,
      size,
      pageCount,
      auditHead: { epoch, number, hash },
      kept,
    },
  });
  const document = toIssuedDocument({ ...row, removed_at: null, removed_court: null, removed_docket_number: null, profile: input.profile });
  return { document, profile: input.profile, named: [...input.named], kept: kept.map((one) => ({ ...one, decidedBy: row.issued_by })) };
}

type Kept = { found: string; count: number; reason: string };

function keptOf(hits: readonly NameHit[], decisions: readonly HitDecision[]): Kept[] {
  return decisions.flatMap((decision) => {
    const hit = hits.find(({ id }) => id === decision.id);
    return decision.kind !== 'keep' || hit === undefined ? [] : [{ found: hit.found, count: hit.places.length, reason: decision.reason }];
  });
}
