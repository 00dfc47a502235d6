/** @file What a restore asks of the casebook's own tables. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import { readSettings, readUserOfSlot, saveSetting } from './casebook-queries.ts';
import type { UserRow } from './casebook-rows.ts';

/** The person of the office whose slot it is; undefined for anybody else's. */
export function personOfSlot(handle: ReadHandle, slotId: string): Promise<UserRow | undefined> {
  return readUserOfSlot(handle, slotId);
}

/** The epoch that follows the one the casebook is in. */
export async function nextEpoch(handle: ReadHandle): Promise<number> {
  return (await readSettings(handle)).epoch + 1;
}

/** From now on the casebook is in this epoch: every session begun later writes its events in it. */
export function enterEpoch(handle: WriteHandle, epoch: number): Promise<void> {
  return saveSetting(handle, 'epoch', epoch);
}
