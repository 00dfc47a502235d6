/** @file The proof that recovery codes are on paper: they are typed back. */
import type { RecoveryCodeOrdinal } from '#shared/domain/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { RecoverySlot } from '../casebook/casebook-header.ts';
import { openSlot } from '../casebook/keys/key-slots.ts';
import { normalizeRecoveryCode } from '../casebook/keys/recovery-codes.ts';
import { openRootKey } from '../casebook/keys/root-key.ts';
import type { OpenCasebook } from '../casebook/open-casebook.ts';

/** Whether this code opens that slot, and the slot the root key: a slot that were left out of the sealing would be of no use in need. */
async function opens(casebook: OpenCasebook, slot: RecoverySlot, code: string): Promise<boolean> {
  const identity = await openSlot(slot, casebook.header, code);
  if (identity === null) return false;
  const rootKey = await openRootKey(casebook.header, identity).finally(() => identity.fill(0));
  rootKey.fill(0);
  return true;
}

/** @throws DomainError RECOVERY_CODE_MISMATCH unless every code that waits to be typed back is among `typed`. */
export async function confirmCodes(casebook: OpenCasebook, typed: readonly string[]): Promise<void> {
  const awaited: RecoveryCodeOrdinal[] = casebook.header.codesToConfirm;
  const waiting = casebook.header.slots.filter((slot) => slot.kind === 'recovery-code').filter(({ ordinal }) => awaited.includes(ordinal));
  const opened = new Set<string>();
  for (const text of typed) {
    const code = normalizeRecoveryCode(text);
    for (const slot of code === null ? [] : waiting.filter(({ id }) => !opened.has(id))) {
      if (!(await opens(casebook, slot, code ?? ''))) continue;
      opened.add(slot.id);
      break;
    }
  }
  if (opened.size !== waiting.length) throw new DomainError('RECOVERY_CODE_MISMATCH', { count: waiting.length });
  if (waiting.length === 0) return;
  await casebook.context.unitOfWork.write((_, record) =>
    record({ type: 'recovery_code.confirmed', version: 1, caseId: null, payload: { slotIds: [...opened] } }),
  );
  await casebook.changeHeader({ codesToConfirm: [] });
}
