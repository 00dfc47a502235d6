/** @file A packet leaving the casebook. Invariant: what leaves has the digest that is recorded with what it was bound from, or nothing leaves. */
import { createHash } from 'node:crypto';
import type { PacketSelection } from '#shared/domain/documents/packets/packet.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { formatInstant } from '#shared/domain/format-date.ts';
import { caseById } from '../../cases/find-case.ts';
import { type CopyOutcome, letOut } from '../../evidence/copy-out.ts';
import { noteCustody } from '../../evidence/custody.ts';
import type { Progress } from '../../long-work.ts';
import type { ServiceContext } from '../../service-context.ts';
import { type BoundPacket, Unprintable } from '../pdf/exhibits/pieces.ts';
import { type Gathered, gather, openGathering, requireChoosable } from './gather-pieces.ts';
import { insertPacket, selectPackets } from './packet-queries.ts';
import type { PacketPieceRow, PacketRow } from './packet-rows.ts';

export type ExportPacketInput = PacketSelection & { caseId: string };
/** Runs the binding as the one long task, once a place for it is chosen. */
export type Watch = <T>(work: (progress: Progress) => Promise<T>) => Promise<T>;

/** Bytes of all files of one packet together: they stand in memory at once. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * Binds the selection and lets the PDF out; a dismissed dialog leaves no trace.
 * @throws DomainError what `gather` and `letOut` throw; LONG_WORK_RUNNING, CANCELLED, LOCKED
 */
export async function exportPacket(context: ServiceContext, input: ExportPacketInput, watch: Watch): Promise<CopyOutcome> {
  const { number } = await caseById(context.unitOfWork.read, input.caseId);
  const of = await openGathering(context, input.caseId);
  for (const choice of input.choices) await requireChoosable(of, choice);
  const file = { fileName: `${number} ${input.title.replace(/[\\/:*?"<>|]/g, '-')}.pdf`, mediaType: 'application/pdf' };
  return letOut(context, file, (outcome) => watch((progress) => takePacket(context, input, { outcome, progress })));
}

/** Records the leaving and gives the bytes. The caller writes them. @throws DomainError as `exportPacket` */
export async function takePacket(
  context: ServiceContext,
  input: ExportPacketInput,
  { outcome, progress }: { outcome: 'saved' | 'download'; progress: Progress },
): Promise<Uint8Array> {
  const gathered: Gathered[] = [];
  const of = await openGathering(context, input.caseId);
  const total = input.choices.length * 2;
  let bytes = 0;
  for (const choice of input.choices) {
    progress.signal.throwIfAborted();
    const piece = await gather(of, choice);
    bytes += weightOf(piece);
    if (bytes > MOST_BYTES) {
      const problem = 'The files of this packet are larger than 512 MiB together.';
      throw new DomainError('NOT_ALLOWED', { problem, next: 'Make two packets of it, or bind the largest exhibits as sheets.' });
    }
    gathered.push(piece);
    progress.report(gathered.length, total);
  }
  const bound = await bind(context, input, { gathered, progress, total });
  progress.commit();
  await record(context, input, { gathered, bound, outcome });
  return bound.bytes;
}

function weightOf({ piece }: Gathered): number {
  if (piece.kind === 'document') return piece.bytes.length;
  return 'bytes' in piece.content ? piece.content.bytes.length : 0;
}

type Binding = { gathered: readonly Gathered[]; progress: Progress; total: number };

async function bind(context: ServiceContext, input: ExportPacketInput, { gathered, progress, total }: Binding): Promise<BoundPacket> {
  const { number } = await caseById(context.unitOfWork.read, input.caseId);
  const preparedAt = context.ports.clock.now().toISOString();
  const preparedBy = context.actor.displayName;
  const drafts = gathered.filter(({ choice }) => choice.kind === 'draft').length;
  const remarks = [
    `Bound ${formatInstant(preparedAt)} by ${preparedBy}`,
    ...(drafts === 0 ? [] : ['What is named here as a draft was not issued and can still change.']),
  ];
  const binding = {
    title: input.title,
    caseNumber: number,
    district: context.casebook.district,
    preparedBy,
    preparedAt,
    remarks,
    hasCovers: input.hasCovers,
    pieces: gathered.map(({ piece }) => piece),
  };
  try {
    const report = (done: number): void => progress.report(gathered.length + done, total);
    return await context.ports.renderPacket(binding, { signal: progress.signal, report });
  } catch (error) {
    if (!(error instanceof Unprintable)) throw error;
    const label = gathered[error.piece]?.label ?? 'One of the pieces';
    throw new DomainError('NOT_PRINTABLE', { exhibit: label, reason: error.reason }, { cause: error });
  }
}

type Leaving = { gathered: readonly Gathered[]; bound: BoundPacket; outcome: 'saved' | 'download' };

async function record(context: ServiceContext, input: ExportPacketInput, { gathered, bound, outcome }: Leaving): Promise<void> {
  const sha256 = createHash('sha256').update(bound.bytes).digest('hex');
  await context.unitOfWork.write(async (handle, recordEvent) => {
    const id = context.ports.ids.next();
    const position = ((await selectPackets(handle, input.caseId))[0]?.position ?? 0) + 1;
    const row: PacketRow = {
      id,
      case_id: input.caseId,
      position,
      title: input.title,
      has_covers: input.hasCovers ? 1 : 0,
      sha256,
      size: bound.bytes.length,
      page_count: bound.pageCount,
      made_at: context.ports.clock.now().toISOString(),
      made_by_id: context.actor.userId,
      made_by: context.actor.displayName,
    };
    const pieces = gathered.map((piece, index) => toPieceRow(id, piece, { index, bound }));
    await insertPacket(handle, row, pieces);
    for (const { item, label } of gathered) {
      if (item === null) continue;
      const note = `SHA-256 ${item.sha256}, bound as ${label} into packet ${position}`;
      await noteCustody(context, handle, { caseId: input.caseId, itemId: item.id, what: 'exported', note });
    }
    const told = pieces.map((piece) => ({ kind: piece.kind, label: piece.label, sha256: piece.sha256, firstPage: piece.first_page }));
    const payload = {
      packetId: id,
      position,
      title: input.title,
      outcome,
      sha256,
      size: row.size,
      pageCount: row.page_count,
      pieces: told,
    };
    await recordEvent({ type: 'packet.exported', version: 1, caseId: input.caseId, payload });
  });
}

function toPieceRow(
  packetId: string,
  { choice, label, sha256, copyExhibitId }: Gathered,
  { index, bound }: { index: number; bound: BoundPacket },
): PacketPieceRow {
  const { firstPage, pageCount } = bound.pieces[index] ?? { firstPage: 1, pageCount: 1 };
  return {
    packet_id: packetId,
    position: index + 1,
    kind: choice.kind,
    document_id: choice.kind === 'issued' ? choice.documentId : null,
    document_kind: choice.kind === 'draft' ? choice.documentKind : null,
    exhibit_id: choice.kind === 'exhibit' ? choice.exhibitId : null,
    copy_exhibit_id: copyExhibitId,
    is_sheet: choice.kind === 'exhibit' && choice.as === 'sheet' ? 1 : 0,
    label,
    sha256,
    first_page: firstPage,
    page_count: pageCount,
  };
}
