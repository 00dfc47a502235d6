/** @file What the activity tab says of people, keys and locks. */
import { z } from 'zod';
import { LockReason, Role } from '#shared/domain/access.ts';
import { type Teller, tell } from './tell-event.ts';

const lockedBecause: Record<LockReason, string> = {
  'by-hand': 'Locked the casebook.',
  idle: 'The casebook locked by itself after a while without use.',
  suspended: 'The casebook locked when the computer went to sleep.',
  'screen-locked': 'The casebook locked with the computer’s screen.',
  'window-closed': 'The casebook locked when its window was closed.',
};

const Named = z.object({ displayName: z.string() });
const holders = { 1: 'the administrator’s recovery code', 2: 'the custodian’s recovery code' } as const;
const Ordinal = z.union([z.literal(1), z.literal(2)]);

export const accessTellers: Record<string, Teller> = {
  'casebook.locked': tell(z.object({ reason: LockReason }), ({ reason }) => lockedBecause[reason], 'The casebook was locked.'),
  'user.added': tell(
    Named.extend({ role: Role }),
    ({ displayName, role }) =>
      `Gave ${displayName} a key to the casebook, as ${role === 'administrator' ? 'an administrator' : 'an investigator'}.`,
    'Gave somebody a key to the casebook.',
  ),
  'user.removed': tell(
    Named,
    ({ displayName }) => `Removed ${displayName}. A new root key was made, and the database written anew under it.`,
    'Removed somebody, and made a new root key.',
  ),
  'user.addition_undone': tell(
    z.object({ people: z.array(Named) }),
    ({ people }) => `Took ${people.map(({ displayName }) => displayName).join(', ')} off the list again: the addition had been cut short.`,
    'Undid an addition that had been cut short.',
  ),
  'reviewer.added': tell(
    Named,
    ({ displayName }) => `Gave ${displayName} a reviewer’s key, which opens what is sealed to them and no casebook.`,
    'Gave a reviewer a key.',
  ),
  'reviewer.removed': tell(Named, ({ displayName }) => `Removed the reviewer ${displayName}.`, 'Removed a reviewer.'),
  'passphrase.changed': tell(Named, ({ displayName }) => `Changed the passphrase of ${displayName}.`, 'Changed a passphrase.'),
  'recovery_code.confirmed': () => 'Typed the recovery codes back.',
  'recovery_code.replaced': tell(
    z.object({ ordinals: z.array(Ordinal) }),
    ({ ordinals }) => `Replaced ${ordinals.map((ordinal) => holders[ordinal]).join(' and ')}.`,
    'Replaced recovery codes.',
  ),
  'recovery_code.used': tell(
    Named.extend({ ordinal: Ordinal }),
    ({ displayName, ordinal }) =>
      `Opened the casebook with ${holders[ordinal]} and set the passphrase of ${displayName} anew. A new root key was made, and the code replaced.`,
    'Opened the casebook with a recovery code, and made a new root key.',
  ),
  'root_key.renewal_begun': () => 'Began to make a new root key.',
};
