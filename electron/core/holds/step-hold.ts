/** @file Who has a hold in hand, and the decision that a step may not go on. Invariant: each step is added to those before it; a cleared hold takes none. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Hold, HoldState } from '#shared/domain/holds.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import type { ServiceContext } from '../service-context.ts';
import { findHold, insertHoldStep } from './holds-queries.ts';
import { holdsOfCase } from './read-holds.ts';

export type HoldStepInput = {
  caseId: string;
  holdId: string;
  /** `open` gives it back: nobody has it in hand any longer, and a decision that it blocks is withdrawn. */
  state: Exclude<HoldState, 'cleared'>;
  who: string;
  note: string;
} & BasedOn;

const eventOf = { open: 'hold.given_back', held: 'hold.taken_in_hand', blocked: 'hold.blocked' } as const;

/**
 * Records where a hold stands. `basedOn` is the last step that its author saw, null where there was none.
 * @throws DomainError NOT_FOUND, HOLD_ALREADY_CLEARED, CHANGED_MEANWHILE; REASON_NEEDED when it blocks, or a block is withdrawn, without a reason
 */
export function stepHold(context: ServiceContext, input: HoldStepInput): Promise<Hold> {
  return context.unitOfWork.write(async (handle, record) => {
    const row = await findHold(handle, input.holdId);
    if (row === undefined || row.case_id !== input.caseId) throw new DomainError('NOT_FOUND');
    if (row.cleared_at !== null) throw new DomainError('HOLD_ALREADY_CLEARED');
    const before = await holdById(handle, row);
    assertBasedOn(before.steps.at(-1)?.id, input);
    assertReason(before.state, input);
    await insertHoldStep(handle, {
      id: context.ports.ids.next(),
      hold_id: row.id,
      case_id: row.case_id,
      state: input.state,
      who: input.who,
      note: input.note,
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
    });
    await record({
      type: eventOf[input.state],
      version: 1,
      caseId: row.case_id,
      payload: { holdId: row.id, kind: row.kind, who: input.who, note: input.note, stateBefore: before.state },
    });
    return holdById(handle, row);
  });
}

async function holdById(handle: Parameters<typeof holdsOfCase>[0], { id, case_id }: { id: string; case_id: string }): Promise<Hold> {
  const hold = (await holdsOfCase(handle, case_id)).find((candidate) => candidate.id === id);
  if (hold === undefined) throw new DomainError('NOT_FOUND');
  return hold;
}

function assertReason(before: HoldState, { state, note }: HoldStepInput): void {
  if (note.trim() !== '' || (state !== 'blocked' && before !== 'blocked')) return;
  const problem = state === 'blocked' ? 'Say why the step may not go on.' : 'Say why the step is no longer ruled out.';
  throw new DomainError('REASON_NEEDED', { problem, note: problem });
}
