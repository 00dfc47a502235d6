/** @file Slots for new secrets. Invariant: a person's slot keeps its id as long as they are in the office, and a code's as long as its place. */
import { DomainError } from '#shared/domain/errors.ts';
import type { KeySlot, PassphraseSlot, RecoverySlot } from '../casebook/casebook-header.ts';
import { COST_FLOOR } from '../casebook/keys/key-derivation.ts';
import { makeSlot } from '../casebook/keys/key-slots.ts';
import { ratePassphrase } from '../casebook/keys/passphrase-rating.ts';
import { makeRecoveryCode, normalizeRecoveryCode } from '../casebook/keys/recovery-codes.ts';
import type { OpenCasebook } from '../casebook/open-casebook.ts';

/** Rates a new passphrase against the casebook's name and the person's. @throws DomainError PASSPHRASE_TOO_WEAK with details.problem */
export async function assertGoodPassphrase(passphrase: string, casebookName: string, displayName: string): Promise<void> {
  const { acceptable, sentence } = await ratePassphrase(passphrase, [casebookName, displayName]);
  if (!acceptable) throw new DomainError('PASSPHRASE_TOO_WEAK', { problem: sentence });
}

/** A slot with a new identity for a person; `id` is their slot's so far, or a fresh one. The cost is that of whoever is signed in. */
export async function personSlot(
  casebook: OpenCasebook,
  person: Pick<PassphraseSlot, 'id' | 'loginName' | 'displayName' | 'role'>,
  passphrase: string,
): Promise<PassphraseSlot> {
  const { id, loginName, displayName, role } = person;
  const slot = await makeSlot({
    id,
    createdAt: casebook.context.ports.clock.now().toISOString(),
    owner: { kind: 'passphrase', loginName, displayName, role },
    binding: casebook.header,
    secret: passphrase,
    cost: casebook.slot.argon2,
  });
  if (slot.kind !== 'passphrase') throw new Error('The slot of a person was asked for.');
  return slot;
}

/** A fresh code in the place of the one that `slot` was for. */
export async function codeSlot(
  casebook: OpenCasebook,
  { id, ordinal }: Pick<RecoverySlot, 'id' | 'ordinal'>,
): Promise<{ slot: KeySlot; code: string }> {
  const code = makeRecoveryCode();
  const secret = normalizeRecoveryCode(code);
  if (secret === null) throw new Error('A recovery code does not read as one.');
  const slot = await makeSlot({
    id,
    createdAt: casebook.context.ports.clock.now().toISOString(),
    owner: { kind: 'recovery-code', ordinal },
    binding: casebook.header,
    secret,
    cost: COST_FLOOR,
  });
  return { slot, code };
}

/** The slots with each of `changed` in the place of the one with its id. */
export function withSlots(slots: readonly KeySlot[], changed: readonly KeySlot[]): KeySlot[] {
  return slots.map((slot) => changed.find(({ id }) => id === slot.id) ?? slot);
}
