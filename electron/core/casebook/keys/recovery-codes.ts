/**
 * @file Recovery codes: what a person writes on paper and keeps in a safe.
 * A code is 28 letters of Crockford's base 32 (https://www.crockford.com/base32.html) in seven groups of four: 27 random ones
 * (135 bits) and a check letter, the first five bits of the SHA-256 of the other 27. Case, spaces and hyphens do not matter; I and L
 * are read as 1, O as 0.
 */
import { createHash, randomBytes } from 'node:crypto';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_LETTERS = 27;

function checkLetter(letters: string): string {
  const [first = 0] = createHash('sha256').update(letters, 'ascii').digest();
  return LETTERS.charAt(first >> 3);
}

/** A fresh code as it is shown: `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX`. */
export function makeRecoveryCode(): string {
  const letters = [...randomBytes(RANDOM_LETTERS)].map((byte) => LETTERS.charAt(byte & 31)).join('');
  return (letters + checkLetter(letters)).replace(/(.{4})(?!$)/g, '$1-');
}

/** The 28 letters that a slot is derived from, or null when what was typed cannot be a code: a letter too few, a slip of the pen. */
export function normalizeRecoveryCode(typed: string): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-\u2010-\u2015]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  if (letters.length !== RANDOM_LETTERS + 1 || [...letters].some((letter) => !LETTERS.includes(letter))) return null;
  return checkLetter(letters.slice(0, RANDOM_LETTERS)) === letters.charAt(RANDOM_LETTERS) ? letters : null;
}
