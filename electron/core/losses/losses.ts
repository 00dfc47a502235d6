/** @file The ledger of losses. Invariant: it lists and adds up; it makes no claim, and no step here takes it out of the hands of counsel. */
import { LossLineId } from '#shared/domain/corrective-action/ids.ts';
import { LossLine } from '#shared/domain/corrective-action/losses.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { caseById } from '../cases/find-case.ts';
import { requireExhibitsOfCase } from '../evidence/read-exhibits.ts';
import { openHolds } from '../holds/open-hold.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../service-context.ts';
import { civilToday } from '../today/civil-today.ts';
import { findLoss, lastPosition, selectLosses, supersedeLoss } from './losses-queries.ts';
import type { LossEntryRow } from './losses-rows.ts';

export type LossInput = {
  incurredOn: string;
  payee: string;
  invoice: string;
  amountCents: number;
  causation: string;
  mitigation: string;
  receiptExhibitId: string | null;
};

export type LossEntered = { lossLineId: LossLineId; lines: LossLine[] };

/** The lines of a case that stand, the earliest day first. @throws DomainError NOT_FOUND */
export async function listLosses(context: ServiceContext, input: { caseId: string }): Promise<LossLine[]> {
  await caseById(context.unitOfWork.read, input.caseId);
  return lossesOf(context.unitOfWork.read, input.caseId);
}

/** As `listLosses`, inside or outside a unit of work. */
export async function lossesOf(handle: ReadHandle, caseId: string): Promise<LossLine[]> {
  return (await selectLosses(handle, caseId)).map((row) =>
    LossLine.parse({
      id: row.line_id,
      position: row.position,
      incurredOn: row.incurred_on,
      payee: row.payee,
      invoice: row.invoice,
      amountCents: row.amount_cents,
      causation: row.causation,
      mitigation: row.mitigation,
      receiptExhibitId: row.receipt_exhibit_id,
      standing: { id: row.id, by: row.recorded_by, at: row.recorded_at },
    }),
  );
}

/** @throws DomainError NOT_FOUND, EXHIBIT_RESTRICTED; INPUT_REFUSED for a day to come */
export function enterLoss(context: ServiceContext, input: { caseId: string } & LossInput): Promise<LossEntered> {
  return context.unitOfWork.write(async (handle, record) => {
    const { caseId, ...loss } = input;
    await caseById(handle, caseId);
    await assertSound(context, handle, { caseId, loss, before: [] });
    const id = context.ports.ids.next();
    const position = (await lastPosition(handle, caseId)) + 1;
    await supersedeLoss(handle, { ...columns(context, loss), line_id: id, case_id: caseId, position });
    const because = 'A ledger of losses was begun: whether anything is claimed, and how, is for counsel.';
    const holdsOpened = await openHolds(context, handle, caseId, [{ kind: 'indemnification', source: 'losses', because }]);
    await record({ type: 'loss.entered', version: 1, caseId, payload: { lossLineId: id, ...loss, holdsOpened } });
    return { lossLineId: LossLineId.parse(id), lines: await lossesOf(handle, caseId) };
  });
}

/** Puts other details in the place of those of a line. @throws DomainError as `enterLoss`, and CHANGED_MEANWHILE */
export function restateLoss(context: ServiceContext, input: { lossLineId: string } & LossInput & BasedOn): Promise<LossLine[]> {
  return context.unitOfWork.write(async (handle, record) => {
    const { lossLineId, basedOn: _, ...loss } = input;
    const before = await requireLine(handle, lossLineId, { isTakenBack: false });
    assertBasedOn(before.id, input);
    const cited = before.receipt_exhibit_id === null ? [] : [before.receipt_exhibit_id];
    await assertSound(context, handle, { caseId: before.case_id, loss, before: cited });
    await supersedeLoss(handle, { ...columns(context, loss), line_id: lossLineId, case_id: before.case_id, position: before.position });
    const replaced = { amountCents: before.amount_cents, payee: before.payee, invoice: before.invoice, incurredOn: before.incurred_on };
    await record({ type: 'loss.restated', version: 1, caseId: before.case_id, payload: { lossLineId, ...loss, replaced } });
    return lossesOf(handle, before.case_id);
  });
}

/** Takes a line back; it stays in the record. @throws DomainError NOT_FOUND */
export function takeBackLoss(context: ServiceContext, input: { lossLineId: string; reason: string }): Promise<LossLine[]> {
  return mark(context, { ...input, isTakenBack: true, type: 'loss.taken_back' });
}

/** Puts a line that was taken back in its place again. @throws DomainError NOT_FOUND */
export function restoreLoss(context: ServiceContext, input: { lossLineId: string }): Promise<LossLine[]> {
  return mark(context, { ...input, reason: '', isTakenBack: false, type: 'loss.restored' });
}

type Marking = { lossLineId: string; reason: string; isTakenBack: boolean; type: string };

function mark(context: ServiceContext, { lossLineId, reason, isTakenBack, type }: Marking): Promise<LossLine[]> {
  return context.unitOfWork.write(async (handle, record) => {
    const before = await requireLine(handle, lossLineId, { isTakenBack: !isTakenBack });
    await supersedeLoss(handle, {
      ...before,
      id: context.ports.ids.next(),
      is_taken_back: isTakenBack ? 1 : 0,
      taken_back_reason: reason,
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
    const payload = { lossLineId, amountCents: before.amount_cents, reason };
    await record({ type, version: 1, caseId: before.case_id, payload });
    return lossesOf(handle, before.case_id);
  });
}

async function requireLine(handle: ReadHandle, lossLineId: string, { isTakenBack }: { isTakenBack: boolean }): Promise<LossEntryRow> {
  const row = await findLoss(handle, lossLineId);
  if (row === undefined || (row.is_taken_back === 1) !== isTakenBack) throw new DomainError('NOT_FOUND');
  return row;
}

async function assertSound(
  context: ServiceContext,
  handle: WriteHandle,
  { caseId, loss, before }: { caseId: string; loss: LossInput; before: readonly string[] },
): Promise<void> {
  if (loss.incurredOn > civilToday(context.ports.clock)) {
    const problem = 'A loss to come is not in the ledger yet.';
    throw new DomainError('INPUT_REFUSED', { problem, incurredOn: problem });
  }
  const exhibitIds = loss.receiptExhibitId === null ? [] : [loss.receiptExhibitId];
  await requireExhibitsOfCase(handle, context.actor, { caseId, exhibitIds, before });
}

function columns({ actor, ports }: ServiceContext, loss: LossInput): Omit<LossEntryRow, 'line_id' | 'case_id' | 'position'> {
  return {
    id: ports.ids.next(),
    incurred_on: loss.incurredOn,
    payee: loss.payee,
    invoice: loss.invoice,
    amount_cents: loss.amountCents,
    causation: loss.causation,
    mitigation: loss.mitigation,
    receipt_exhibit_id: loss.receiptExhibitId,
    is_taken_back: 0,
    taken_back_reason: '',
    recorded_by: actor.displayName,
    recorded_at: ports.clock.now().toISOString(),
    superseded_at: null,
  };
}
