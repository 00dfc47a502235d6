/** @file The head of the log as other slices ask for it. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import { type Head, readHead } from './audit-queries.ts';

/** The last event's place and hash. A casebook begins with an event, so there always is one. @throws Error (a bug) otherwise */
export async function presentHead(handle: ReadHandle | WriteHandle): Promise<Head> {
  const head = await readHead(handle);
  if (head === undefined) throw new Error('A casebook begins with an event.');
  return head;
}
