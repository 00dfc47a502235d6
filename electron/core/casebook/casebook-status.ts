/** @file What the outside learns of a casebook. Invariant: the shapes are those of the contract's casebook procedures, which the handlers' types check. */
import type { LockReason, RecoveryCodeOrdinal, Role } from '#shared/domain/access.ts';
import type { UserId } from '#shared/domain/ids.ts';

export type CasebookStatus =
  | { state: 'none' }
  | {
      state: 'locked';
      name: string;
      /** The casebook's folder, or the sealed file that was chosen. */
      folder: string;
      isSealedFile: boolean;
      people: { loginName: string; displayName: string; kind: 'office' | 'reviewer' }[];
      /** Login names of the administrators. */
      recoverable: string[];
      samplePassphrase: string | null;
      retryAfterSeconds: number;
      lastBackupAt: string | null;
      lockedBecause: 'start' | LockReason;
    }
  | {
      state: 'unlocked';
      name: string;
      folder: string;
      isSample: boolean;
      user: { userId: UserId; displayName: string; role: Role; initials: string };
      district: string;
      /** The civil date where the machine stands. */
      today: string;
      idleMinutes: number;
      locksAt: string;
      codesToConfirm: RecoveryCodeOrdinal[];
      publicKey: string;
    }
  | {
      state: 'reviewing';
      name: string;
      folder: string;
      isSealedFile: boolean;
      user: { displayName: string; initials: string };
      today: string;
      idleMinutes: number;
      locksAt: string;
    };

/** `score` is 0 to 4; `sentence` says what to do, or that nothing need be done. */
export type PassphraseRating = { acceptable: boolean; score: number; sentence: string };

/** First letters of the first and the last word, upper case: "MV" for "Mara Voss". */
export function initialsOf(displayName: string): string {
  const words = displayName.trim().split(/\s+/);
  const [first = '', last = ''] = [words.at(0), words.length > 1 ? words.at(-1) : ''];
  return [first, last].map((word) => [...word][0]?.toLocaleUpperCase('en-US') ?? '').join('');
}

/** `YYYY-MM-DD` in the machine's own time zone. */
export function civilDateOf(instant: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(instant.getFullYear()).padStart(4, '0')}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}
