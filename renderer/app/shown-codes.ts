/** @file Recovery codes that were made just now, on their way to the page that shows them. Invariant: in memory only, and gone once typed back or locked. */
import { useSyncExternalStore } from 'react';
import type { BackupSummary } from '#shared/contract/access.ts';
import type { RecoveryCodeOrdinal } from '#shared/domain/access.ts';

export type ShownCodes = {
  because: 'created' | 'recovered' | 'replaced';
  codes: readonly { ordinal: RecoveryCodeOrdinal; code: string }[];
  /** Backups that the secrets before these go on opening. */
  stillOpened: readonly BackupSummary[];
};

let current: ShownCodes | null = null;
const listeners = new Set<() => void>();

function set(next: ShownCodes | null): void {
  current = next;
  for (const listener of listeners) listener();
}

/** To be called before the casebook's status is read again, which then leads to the page that shows them. */
export const keepShownCodes = (codes: ShownCodes): void => set(codes);

export const forgetShownCodes = (): void => set(null);

export function useShownCodes(): ShownCodes | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
