/**
 * @file Every key of a casebook. Invariant: each use has a key of its own, made from the root key by HKDF-SHA-256.
 *
 * [Note: Keys of a casebook]
 * root key          32 random bytes, held in memory while unlocked, on disk only sealed (age) to the recipients of the office's slots
 * purpose key       HKDF-SHA-256(root key, salt = the 16 bytes of the casebook id, info = label, 32 bytes)
 *   due-course/v1/database   raw key of `cases.db` (SQLCipher 4)
 *   due-course/v1/header     HMAC-SHA-256 key of `casebook.json`
 *   due-course/v1/backup     HMAC-SHA-256 key of a backup's manifest
 * identity          an age X25519 identity for each slot, on disk only wrapped: opens what is sealed to its recipient
 * slot key          Argon2id v1.3(secret, salt 16 bytes, one lane, 32 bytes): wraps the slot's identity with AES-256-GCM
 * data keys         32 random bytes a blob, held in `cases.db`; the signing key lies there too
 */
import { hkdfSync } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { DomainError } from '#shared/domain/errors.ts';

const KEY_BYTES = 32;

/** The labels are part of the format: final for version 1. */
export type KeyPurpose = 'due-course/v1/database' | 'due-course/v1/header' | 'due-course/v1/backup';

export function purposeKey(rootKey: Uint8Array, casebookId: string, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', rootKey, Buffer.from(casebookId, 'hex'), purpose, KEY_BYTES));
}

/** Cost of Argon2id. `memoryKiB` in KiB; one lane always, since lanes run one after another here and would only help an attacker. */
export type Argon2Cost = { memoryKiB: number; passes: number; lanes: number };

/** The least a slot may ask for (64 MiB, 3 passes) and the most this program will spend (1 GiB, 12 passes). */
export const COST_FLOOR: Argon2Cost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };
export const COST_CEILING: Argon2Cost = { memoryKiB: 1024 * 1024, passes: 12, lanes: 1 };

/** @throws DomainError DERIVATION_REFUSED for a cost under the floor (a downgrade) or over the ceiling (a trap). */
export function assertCost(cost: Argon2Cost): void {
  const isWithin = (value: number, least: number, most: number) => Number.isInteger(value) && value >= least && value <= most;
  const isAllowed =
    isWithin(cost.memoryKiB, COST_FLOOR.memoryKiB, COST_CEILING.memoryKiB) &&
    isWithin(cost.passes, COST_FLOOR.passes, COST_CEILING.passes) &&
    cost.lanes === 1;
  if (!isAllowed) throw new DomainError('DERIVATION_REFUSED');
}

/**
 * The slot key for a secret: NFC, UTF-8, Argon2id. The cost is checked before anything is derived.
 * @throws DomainError DERIVATION_REFUSED
 */
export async function deriveSlotKey(secret: string, salt: Uint8Array, cost: Argon2Cost): Promise<Buffer> {
  assertCost(cost);
  // 2 is Algorithm.Argon2id and 1 is Version.V0x13: the package's const enums do not exist at run time.
  return hashRaw(secret.normalize('NFC'), {
    algorithm: 2,
    version: 1,
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    outputLen: KEY_BYTES,
    salt,
  });
}

/** What a derivation should take on this machine, in milliseconds: the middle of 0.5 to 1 s. */
const TARGET_MS = 750;
const CALIBRATED_MEMORY_KIB = [256 * 1024, 128 * 1024, 64 * 1024];

/**
 * The cost that takes 0.5 to 1 s here: the most memory of 64, 128 and 256 MiB that three passes can fill in that time, then more passes.
 * Time grows with memory times passes, so one run at the floor tells the rest; the quicker of two runs is believed.
 */
export async function calibrateCost(): Promise<Argon2Cost> {
  let floorMs = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 2; run += 1) {
    const begun = performance.now();
    await deriveSlotKey('calibration', Buffer.alloc(16, run), COST_FLOOR);
    floorMs = Math.min(floorMs, performance.now() - begun);
  }
  const passesWithin = (memoryKiB: number) => Math.floor(TARGET_MS / ((floorMs / COST_FLOOR.passes) * (memoryKiB / COST_FLOOR.memoryKiB)));
  const memoryKiB = CALIBRATED_MEMORY_KIB.find((candidate) => passesWithin(candidate) >= COST_FLOOR.passes) ?? COST_FLOOR.memoryKiB;
  const passes = Math.min(COST_CEILING.passes, Math.max(COST_FLOOR.passes, passesWithin(memoryKiB)));
  return { memoryKiB, passes, lanes: 1 };
}
