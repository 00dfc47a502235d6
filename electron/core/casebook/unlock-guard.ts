/** @file The brake before every try to unlock, whatever the secret. Invariant: a try that fails is on file before its answer is given. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Ports } from '../ports.ts';
import type { KeySlot } from './casebook-header.ts';
import { type Attempt, noteFailedAttempt, readAttempts, type UnlockPacer } from './folder/unlock-attempts.ts';
import { openSlot, type SlotBinding } from './keys/key-slots.ts';

export type UnlockGuard = {
  /** The failed tries since the last success. @throws DomainError TOO_MANY_TRIES with details.retryAfterSeconds when it is too early for another */
  begin(): Promise<readonly Attempt[]>;
  /** Keeps one failed try on file and gives the seconds until the next. `slotId` is null where no slot was meant. */
  failed(slotId: string | null): Promise<number>;
};

type Parts = {
  place: string;
  pacer: UnlockPacer;
  read(): Promise<readonly Attempt[]>;
  note(slotId: string | null): Promise<void>;
};

function guard({ place, pacer, read, note }: Parts): UnlockGuard {
  return {
    async begin() {
      const attempts = await read();
      const retryAfterSeconds = pacer.secondsToWait(place, attempts);
      if (retryAfterSeconds > 0) throw new DomainError('TOO_MANY_TRIES', { retryAfterSeconds });
      return attempts;
    },
    async failed(slotId) {
      await note(slotId);
      return pacer.secondsToWait(place, await read());
    },
  };
}

/** The tries are kept in the casebook's folder and survive a restart. */
export function guardOfFolder(folder: string, ports: Ports, pacer: UnlockPacer): UnlockGuard {
  return guard({
    place: folder,
    pacer,
    read: () => readAttempts(folder),
    note: (slotId) => noteFailedAttempt(folder, ports, slotId),
  });
}

/** The tries are kept in memory: nothing is written beside a file that travels by itself, so after a restart Argon2id alone is the brake. */
export function guardOfFile(file: string, ports: Ports, pacer: UnlockPacer, tries: Map<string, Attempt[]>): UnlockGuard {
  const read = async () => tries.get(file) ?? [];
  return guard({
    place: file,
    pacer,
    read,
    note: async (slotId) => {
      tries.set(file, [...(await read()), { at: ports.clock.now().toISOString(), uptimeMs: ports.uptimeMs(), slotId }]);
    },
  });
}

/**
 * The identity of the slot that bears this login name. A name that nobody bears costs as much time as one that somebody does.
 * @throws DomainError TOO_MANY_TRIES, WRONG_PASSPHRASE (both with details.retryAfterSeconds), DERIVATION_REFUSED, HEADER_DAMAGED without slots
 */
export async function openByPassphrase<Slot extends KeySlot & { loginName: string }>(
  guarded: UnlockGuard,
  slots: readonly Slot[],
  binding: SlotBinding,
  input: { loginName: string; passphrase: string },
): Promise<{ slot: Slot; identity: Buffer; attempts: readonly Attempt[] }> {
  const attempts = await guarded.begin();
  const slot = slots.find((candidate) => candidate.loginName === input.loginName);
  const tried = slot ?? slots[0];
  if (tried === undefined) throw new DomainError('HEADER_DAMAGED');
  const identity = await openSlot(tried, binding, input.passphrase);
  if (slot !== undefined && identity !== null) return { slot, identity, attempts };
  identity?.fill(0);
  throw new DomainError('WRONG_PASSPHRASE', { retryAfterSeconds: await guarded.failed(slot?.id ?? null) });
}
