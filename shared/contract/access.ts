/** @file People and keys: who opens the casebook, with which secrets. Whoever is no administrator may change their own passphrase and read the list. */
import { z } from 'zod';
import { RecoveryCodeOrdinal, Role, WhyNotRemovable } from '../domain/access.ts';
import { Snapshot } from '../domain/backup.ts';
import { UserId } from '../domain/ids.ts';
import { Instant, Line } from '../domain/text.ts';
import { base } from './base.ts';

export const Passphrase = z.string().min(1).max(1024);

/** A backup that an old passphrase or code still opens: no renewal reaches it. */
export const BackupSummary = Snapshot.pick({ id: true, madeAt: true, place: true });
export type BackupSummary = z.infer<typeof BackupSummary>;

const stillOpened = z.array(BackupSummary);

export const PersonWithKey = z.object({
  userId: UserId,
  displayName: z.string(),
  role: Role,
  addedAt: Instant,
  isSelf: z.boolean(),
  /** Null when the signed-in person may remove them. */
  whyNotRemovable: WhyNotRemovable.nullable(),
});
export type PersonWithKey = z.infer<typeof PersonWithKey>;

/** Somebody outside the office: reads what is sealed to them, and no database. They are known by their recipient. */
export const ReviewerWithKey = z.object({ recipient: z.string().max(100), displayName: z.string(), addedAt: Instant });
export type ReviewerWithKey = z.infer<typeof ReviewerWithKey>;

export const AccessOverview = z.object({
  people: z.array(PersonWithKey),
  reviewers: z.array(ReviewerWithKey),
  recoveryCodes: z.array(z.object({ ordinal: RecoveryCodeOrdinal, madeAt: Instant })),
  /** Counts root keys from 1, and says when the present one was made. */
  keyNumber: z.number().int().min(1),
  keyMadeAt: Instant,
  /** The signed-in person is an administrator. */
  mayChange: z.boolean(),
  /** Passphrases of the sample are known to everybody; those that the sample shows cannot be changed. */
  mayChangeOwnPassphrase: z.boolean(),
});
export type AccessOverview = z.infer<typeof AccessOverview>;

/** Whose secret it is: a person's passphrase or a recovery code. */
export const SecretOwner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), userId: UserId }),
  z.object({ kind: z.literal('recovery-code'), ordinal: RecoveryCodeOrdinal }),
]);
export type SecretOwner = z.infer<typeof SecretOwner>;

export const accessContract = {
  people: base.output(AccessOverview),
  /** Administrators alone. The person types the passphrase themselves. @throws NAME_TAKEN, PASSPHRASE_TOO_WEAK, NOT_ALLOWED */
  add: base.input(z.object({ displayName: Line, role: Role, passphrase: Passphrase })).output(z.object({ userId: UserId })),
  /** Administrators alone, as a long task: the root key is renewed. Never oneself, never the last administrator. */
  remove: base.input(z.object({ userId: UserId })).output(z.object({ stillOpened })),
  /** Administrators alone. The reviewer types the passphrase themselves; nobody can set it anew for them. @throws as `add` */
  addReviewer: base
    .input(z.object({ displayName: Line, passphrase: Passphrase }))
    .output(z.object({ recipient: ReviewerWithKey.shape.recipient })),
  /** Administrators alone. What was sealed to the reviewer stays readable to whoever has a copy of it and the passphrase. */
  removeReviewer: base.input(z.object({ recipient: ReviewerWithKey.shape.recipient })).output(z.object({ displayName: z.string() })),
  /** The old passphrase is asked for again. `renew` makes a new root key as well, as a long task. */
  changePassphrase: base.input(z.object({ current: Passphrase, next: Passphrase, renew: z.boolean() })).output(z.object({ stillOpened })),
  /** Administrators alone: a new passphrase for somebody else of the office who has forgotten theirs and types the new one themselves. */
  setPassphrase: base.input(z.object({ userId: UserId, passphrase: Passphrase })).output(z.object({ stillOpened })),
  /**
   * Administrators alone, and open while codes wait to be typed back: a new code in the place of each that is named. They are shown once, then
   * typed back. `renew` makes a new root key as well, as a long task: for a code that somebody may have seen.
   */
  replaceRecoveryCodes: base
    .input(z.object({ ordinals: z.array(RecoveryCodeOrdinal).min(1).max(2), renew: z.boolean() }))
    .output(z.object({ codes: z.array(z.object({ ordinal: RecoveryCodeOrdinal, code: z.string() })), stillOpened })),
  /** What is said before a removal: the backups that the secrets of this person, or this code, open and go on opening. */
  backupsStillOpenedBy: base.input(z.object({ of: SecretOwner })).output(stillOpened),
};
