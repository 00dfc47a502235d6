/** @file What an entry of the log says to one reader. Invariant: nothing of an exhibit that is closed to them but its number. */
import { z } from 'zod';
import { sentenceOf } from './event-sentences.ts';
import { payloadOf } from './tell-event.ts';

const AboutExhibit = z.object({ exhibitId: z.string(), label: z.string() });

/** As `sentenceOf`; an entry that tells of a closed exhibit says only that it does. @param closed ids of the exhibits closed to the reader */
export function sentenceFor(type: string, payload: string | null, closed: ReadonlySet<string>): string {
  if (closed.size === 0) return sentenceOf(type, payload);
  const about = AboutExhibit.safeParse(payloadOf(payload));
  const isHidden = about.success && closed.has(about.data.exhibitId) && !TELLS_NUMBER_ALONE.includes(type);
  return isHidden ? `Made an entry about ${about.data.label}, which is restricted.` : sentenceOf(type, payload);
}

/** These say what was done with which number, and who is on a list. */
const TELLS_NUMBER_ALONE = [
  'evidence_item.viewed',
  'evidence_item.verified',
  'evidence_item.exported',
  'exhibit.cited',
  'exhibit.withdrawn',
  'exhibit.restricted',
  'exhibit.opened',
];
