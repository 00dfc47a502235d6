/** @file Who may open the casebook, and as what. */
import { z } from 'zod';

/** Administrators do what investigators do, and besides: people, keys, the backup plan, removals by order. */
export const Role = z.enum(['administrator', 'investigator']);
export type Role = z.infer<typeof Role>;

/** 1 lies with the administrator, 2 with the board's custodian. */
export const RecoveryCodeOrdinal = z.union([z.literal(1), z.literal(2)]);
export type RecoveryCodeOrdinal = z.infer<typeof RecoveryCodeOrdinal>;

/** Why a casebook locked: by a person, after a while without use, or because the machine or the window went. */
export const LockReason = z.enum(['by-hand', 'idle', 'suspended', 'screen-locked', 'window-closed']);
export type LockReason = z.infer<typeof LockReason>;

/** Why a person stays: themselves, the last administrator, or the one whose passphrase the sample shows to everybody. */
export const WhyNotRemovable = z.enum(['oneself', 'last-administrator', 'sample', 'not-administrator']);
export type WhyNotRemovable = z.infer<typeof WhyNotRemovable>;
