/** @file Create, unlock and lock the casebook; what the host can do. */
import { z } from 'zod';
import { LockReason, RecoveryCodeOrdinal, Role } from '../domain/access.ts';
import { BasedOn } from '../domain/based-on.ts';
import { FolderPurpose } from '../domain/folder-purpose.ts';
import { UserId } from '../domain/ids.ts';
import { CivilDate, Instant, Line } from '../domain/text.ts';
import { BackupSummary, Passphrase } from './access.ts';
import { base } from './base.ts';
import { SealedBytes } from './review.ts';

/** Somebody who can be picked on the unlock screen: of the office, or a reviewer, who sees what was sealed to them and nothing else. */
const Person = z.object({ loginName: z.string(), displayName: z.string(), kind: z.enum(['office', 'reviewer']) });
const SignedIn = z.object({ displayName: z.string(), initials: z.string() });

export const CasebookStatus = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({
    state: z.literal('locked'),
    name: z.string(),
    /** The casebook's folder, or the name of the sealed file that was chosen. */
    folder: z.string(),
    isSealedFile: z.boolean(),
    people: z.array(Person),
    /** Login names of those whose passphrase a recovery code can set anew: the administrators. */
    recoverable: z.array(z.string()),
    /** Shown only for the sample, whose passphrase is no secret. */
    samplePassphrase: z.string().nullable(),
    retryAfterSeconds: z.number(),
    lastBackupAt: Instant.nullable(),
    lockedBecause: z.enum(['start', ...LockReason.options]),
  }),
  z.object({
    state: z.literal('unlocked'),
    name: z.string(),
    folder: z.string(),
    isSample: z.boolean(),
    user: SignedIn.extend({ userId: UserId, role: Role }),
    district: z.string(),
    today: CivilDate,
    idleMinutes: z.number().int(),
    locksAt: Instant,
    /** Recovery codes that the signed-in administrator has yet to type back; empty for an investigator. Until then no case can be seen. */
    codesToConfirm: z.array(RecoveryCodeOrdinal),
    publicKey: z.string(),
  }),
  /** A reviewer is signed in: procedures of the office answer NOT_ALLOWED. */
  z.object({
    state: z.literal('reviewing'),
    name: z.string(),
    folder: z.string(),
    isSealedFile: z.boolean(),
    user: SignedIn,
    today: CivilDate,
    idleMinutes: z.number().int(),
    locksAt: Instant,
  }),
]);
export type CasebookStatus = z.infer<typeof CasebookStatus>;

export const PassphraseRating = z.object({ acceptable: z.boolean(), score: z.number().int().min(0).max(4), sentence: z.string() });
export type PassphraseRating = z.infer<typeof PassphraseRating>;

export const casebookContract = {
  /** `nativeDialogs`: folders and save places can be picked with the system's own dialog. */
  capabilities: base.output(
    z.object({
      host: z.enum(['desktop', 'loopback', 'direct']),
      nativeDialogs: z.boolean(),
      version: z.string(),
      suggestedFolder: z.string(),
    }),
  ),
  status: base.output(CasebookStatus),
  recent: base.output(z.array(z.object({ name: z.string(), folder: z.string() }))),
  /** Opens the system's folder dialog; null when dismissed. Only where `nativeDialogs`. */
  chooseFolder: base.input(z.object({ purpose: FolderPurpose })).output(z.object({ folder: z.string().nullable() })),
  /** Points the application at a casebook folder and reads its header. */
  select: base.input(z.object({ folder: z.string().min(1).max(1000) })).output(CasebookStatus),
  /** Hands the application a file that was sealed to a reviewer and travels by itself; it keeps the sealed bytes, and no path is ever known. */
  selectSealedFile: base.input(z.object({ fileName: Line, bytes: SealedBytes })).output(CasebookStatus),
  /** Back to the choice of casebook. */
  deselect: base.output(CasebookStatus),
  ratePassphrase: base
    .input(z.object({ passphrase: z.string().max(1024), name: z.string().max(200), userName: z.string().max(200) }))
    .output(PassphraseRating),
  /** `folder` is the parent; `Name.casebook` is made in it. Answers with two recovery codes that are never shown again. */
  create: base
    .input(z.object({ name: Line, district: Line, folder: z.string().min(1).max(1000), userName: Line, passphrase: Passphrase }))
    .output(z.object({ status: CasebookStatus, recoveryCodes: z.tuple([z.string(), z.string()]) })),
  /** As many codes as `codesToConfirm` names, in any order. */
  confirmRecoveryCodes: base.input(z.object({ codes: z.array(z.string().max(200)).min(1).max(2) })).output(CasebookStatus),
  unlock: base.input(z.object({ loginName: z.string().max(200), passphrase: Passphrase })).output(CasebookStatus),
  /**
   * Opens the casebook with a recovery code and sets an administrator's passphrase anew. The root key is renewed, as a long task; the code is
   * spent, and `recoveryCode` takes its place: shown once, typed back next. `stillOpened` are the backups that the old secrets open for ever.
   */
  unlockWithRecoveryCode: base
    .input(z.object({ code: z.string().max(200), loginName: z.string().max(200), newPassphrase: Passphrase }))
    .output(
      z.object({ status: CasebookStatus, recoveryCode: z.string(), ordinal: RecoveryCodeOrdinal, stillOpened: z.array(BackupSummary) }),
    ),
  lock: base.input(z.object({ reason: LockReason.optional() }).optional()).output(CasebookStatus),
  /** The person is at work: pushes the idle lock back. */
  touch: base.output(z.object({ locksAt: Instant })),
  /** `basedOn` is the number of minutes before. */
  setIdleMinutes: base.input(z.object({ minutes: z.number().int().min(1).max(120), basedOn: BasedOn.optional() })).output(CasebookStatus),
};
