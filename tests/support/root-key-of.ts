/** @file The root key of a casebook as someone gets it who has its header and a passphrase. */
import type { CasebookHeader } from '../../electron/core/casebook/casebook-header.ts';
import { openSlot } from '../../electron/core/casebook/keys/key-slots.ts';
import { openRootKey } from '../../electron/core/casebook/keys/root-key.ts';

/** Tries every person's slot of the office. @throws Error when the passphrase opens none. */
export async function rootKeyOf(header: CasebookHeader, passphrase: string): Promise<Buffer> {
  for (const slot of header.slots.filter(({ kind }) => kind === 'passphrase')) {
    const identity = await openSlot(slot, header, passphrase);
    if (identity !== null) return openRootKey(header, identity);
  }
  throw new Error('The passphrase should open a slot.');
}
