/** @file Create, unlock and lock the casebook; what the host can do. */
import { z } from 'zod';
import { CivilDate, Instant, Line } from '../domain/text.ts';
import { base } from './base.ts';

const Passphrase = z.string().min(1).max(1024);

export const CasebookStatus = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({
    state: z.literal('locked'),
    name: z.string(),
    folder: z.string(),
    people: z.array(z.object({ loginName: z.string(), displayName: z.string() })),
    /** Shown only for the sample, whose passphrase is no secret. */
    samplePassphrase: z.string().nullable(),
    recoveryCodesConfirmed: z.boolean(),
    retryAfterSeconds: z.number(),
    lastBackupAt: Instant.nullable(),
    lockedBecause: z.enum(['start', 'by-hand', 'idle']),
  }),
  z.object({
    state: z.literal('unlocked'),
    name: z.string(),
    folder: z.string(),
    isSample: z.boolean(),
    user: z.object({ displayName: z.string(), initials: z.string() }),
    district: z.string(),
    today: CivilDate,
    idleMinutes: z.number().int(),
    locksAt: Instant,
    recoveryCodesConfirmed: z.boolean(),
    publicKey: z.string(),
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
  chooseFolder: base.input(z.object({ purpose: z.enum(['create', 'open']) })).output(z.object({ folder: z.string().nullable() })),
  /** Points the application at a casebook folder and reads its header. */
  select: base.input(z.object({ folder: Line })).output(CasebookStatus),
  /** Back to the choice of casebook. */
  deselect: base.output(CasebookStatus),
  ratePassphrase: base
    .input(z.object({ passphrase: z.string().max(1024), name: z.string().max(200), userName: z.string().max(200) }))
    .output(PassphraseRating),
  /** `folder` is the parent; `Name.casebook` is made in it. Answers with two recovery codes that are never shown again. */
  create: base
    .input(z.object({ name: Line, district: Line, folder: z.string().min(1).max(1000), userName: Line, passphrase: Passphrase }))
    .output(z.object({ status: CasebookStatus, recoveryCodes: z.tuple([z.string(), z.string()]) })),
  confirmRecoveryCodes: base.input(z.object({ codes: z.tuple([z.string().max(200), z.string().max(200)]) })).output(CasebookStatus),
  unlock: base.input(z.object({ loginName: z.string().max(200), passphrase: Passphrase })).output(CasebookStatus),
  lock: base.output(CasebookStatus),
  /** The person is at work: pushes the idle lock back. */
  touch: base.output(z.object({ locksAt: Instant })),
  setIdleMinutes: base.input(z.object({ minutes: z.number().int().min(1).max(120) })).output(CasebookStatus),
};
