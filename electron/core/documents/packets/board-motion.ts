/** @file What is put before the Board. Invariant: the motion is a person's own words, and an earlier wording is superseded, never overwritten. */
import { BoardMotion, type BoardMotionDraft } from '#shared/domain/documents/packets/board-motion.ts';
import { assertBasedOn, type BasedOn } from '../../based-on.ts';
import { caseById } from '../../cases/find-case.ts';
import type { ReadHandle, ServiceContext } from '../../service-context.ts';
import { findBoardMotion, supersedeBoardMotion } from './packet-queries.ts';
import type { BoardMotionRow } from './packet-rows.ts';

/** Null before the first. */
export async function boardMotionOf(handle: ReadHandle, caseId: string): Promise<BoardMotion | null> {
  const row = await findBoardMotion(handle, caseId);
  return row === undefined ? null : toBoardMotion(row);
}

/** As `boardMotionOf`, for the window. @throws DomainError NOT_FOUND */
export async function readBoardMotion({ unitOfWork }: ServiceContext, { caseId }: { caseId: string }): Promise<BoardMotion | null> {
  await caseById(unitOfWork.read, caseId);
  return boardMotionOf(unitOfWork.read, caseId);
}

/** @throws DomainError NOT_FOUND, CHANGED_MEANWHILE */
export function recordBoardMotion(
  context: ServiceContext,
  input: { caseId: string; board: BoardMotionDraft } & BasedOn,
): Promise<BoardMotion> {
  return context.unitOfWork.write(async (handle, record) => {
    await caseById(handle, input.caseId);
    const before = await boardMotionOf(handle, input.caseId);
    assertBasedOn(before?.standing.id, input);
    const { meetingOn, recommendedBy, motion } = input.board;
    const row: BoardMotionRow = {
      id: context.ports.ids.next(),
      case_id: input.caseId,
      meeting_on: meetingOn,
      recommended_by: recommendedBy,
      motion,
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    };
    await supersedeBoardMotion(handle, row);
    await record({
      type: 'board_motion.recorded',
      version: 1,
      caseId: input.caseId,
      payload: { boardMotionId: row.id, meetingOn, recommendedBy, motion, replaced: before?.standing.id ?? null },
    });
    return toBoardMotion(row);
  });
}

const toBoardMotion = (row: BoardMotionRow): BoardMotion =>
  BoardMotion.parse({
    meetingOn: row.meeting_on,
    recommendedBy: row.recommended_by,
    motion: row.motion,
    standing: { id: row.id, by: row.recorded_by, at: row.recorded_at },
  });
