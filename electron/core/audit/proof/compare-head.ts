/** @file Compares the log with a head that was printed, exported or written down earlier: what no signature inside the casebook can replace. */
import { z } from 'zod';
import type { HeadComparison, LogHead } from '#shared/domain/log-head.ts';
import type { ServiceContext } from '../../service-context.ts';
import { readEvent, readEventsOfType } from '../audit-queries.ts';
import { RESTORED } from '../event-types.ts';
import { presentHead } from '../present-head.ts';

const Restored = z.object({ fromHead: z.object({ number: z.int() }) });

/** Whether the log as it stands leads to `head`, and where not, in which of three ways it does not. It checks no other event. */
export async function compareHead(context: ServiceContext, head: LogHead): Promise<HeadComparison> {
  const { read } = context.unitOfWork;
  const present = await presentHead(read);
  const event = await readEvent(read, head.number);
  if (event !== undefined && event.hash === head.hash && event.epoch === head.epoch) {
    return { outcome: 'leads-there', at: event.at, present, restore: null };
  }
  const restore = await lostBy(context, head);
  if (restore !== null) return { outcome: 'lost-by-restore', at: null, present, restore };
  const isBehind = head.epoch > present.epoch || head.number > present.number;
  return { outcome: isBehind ? 'rolled-back' : 'parted', at: null, present, restore: null };
}

/** The restore that ended the epoch of `head` at an earlier event than that; null when there is none. */
async function lostBy(context: ServiceContext, head: LogHead): Promise<HeadComparison['restore']> {
  for (const row of await readEventsOfType(context.unitOfWork.read, RESTORED)) {
    if (row.epoch !== head.epoch + 1) continue;
    const restored = Restored.safeParse(row.payload === null ? null : JSON.parse(row.payload));
    const fromNumber = restored.success ? restored.data.fromHead.number : row.number - 1;
    return fromNumber < head.number ? { at: row.at, number: row.number, fromNumber } : null;
  }
  return null;
}
