/** @file SQL of packets, of redacted copies and of what is put before the Board. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { BoardMotionRow, PacketPieceRow, PacketRow, RedactedCopyRow } from './packet-rows.ts';

/** The latest first. */
export function selectPackets(handle: ReadHandle, caseId: string): Promise<PacketRow[]> {
  return handle.selectFrom('packet').selectAll().where('case_id', '=', caseId).orderBy('position', 'desc').execute();
}

/** The pieces of every packet of a case, in their order. */
export function selectPieces(handle: ReadHandle, caseId: string): Promise<PacketPieceRow[]> {
  return handle
    .selectFrom('packet_piece')
    .innerJoin('packet', 'packet.id', 'packet_piece.packet_id')
    .selectAll('packet_piece')
    .where('packet.case_id', '=', caseId)
    .orderBy('packet_piece.position')
    .execute();
}

export async function insertPacket(handle: WriteHandle, row: PacketRow, pieces: readonly PacketPieceRow[]): Promise<void> {
  await handle.insertInto('packet').values(row).execute();
  for (const piece of pieces) await handle.insertInto('packet_piece').values(piece).execute();
}

/** Those in use. */
export function selectRedactedCopies(handle: ReadHandle, caseId: string): Promise<RedactedCopyRow[]> {
  return handle.selectFrom('redacted_copy').selectAll().where('case_id', '=', caseId).where('ended_at', 'is', null).execute();
}

export function findRedactedCopy(handle: ReadHandle, id: string): Promise<RedactedCopyRow | undefined> {
  return handle.selectFrom('redacted_copy').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertRedactedCopy(handle: WriteHandle, row: RedactedCopyRow): Promise<void> {
  await handle.insertInto('redacted_copy').values(row).execute();
}

export async function endRedactedCopyRow(handle: WriteHandle, id: string, ended: { at: string; by: string }): Promise<void> {
  await handle.updateTable('redacted_copy').set({ ended_at: ended.at, ended_by: ended.by }).where('id', '=', id).execute();
}

/** The one that stands. */
export function findBoardMotion(handle: ReadHandle, caseId: string): Promise<BoardMotionRow | undefined> {
  return handle.selectFrom('board_motion').selectAll().where('case_id', '=', caseId).where('superseded_at', 'is', null).executeTakeFirst();
}

/** Puts `row` in the place of the one that stands, which stays, superseded. */
export async function supersedeBoardMotion(handle: WriteHandle, row: BoardMotionRow): Promise<void> {
  await handle
    .updateTable('board_motion')
    .set({ superseded_at: row.recorded_at })
    .where('case_id', '=', row.case_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('board_motion').values(row).execute();
}
