/** @file One step of the way from a sentence back to the file it rests on: what is claimed, what it rests on, and where it stands in the case. */
import { z } from 'zod';
import { WorkspaceTab } from '../cases.ts';
import { Support } from '../document-model.ts';
import { CustodyEvent } from '../evidence.ts';

/** How the one below stands to the one above. */
export const Relation = z.enum(['covers', 'supports', 'contradicts', 'stands-in']);
export type Relation = z.infer<typeof Relation>;

/** `place` is the page, line or time where one is given, empty for the whole; `says` what stands there, empty where that is closed. */
export const RestsOn = z.object({ support: Support, relation: Relation, place: z.string(), says: z.string() });
export type RestsOn = z.infer<typeof RestsOn>;

export const SupportStep = z.object({
  support: Support,
  /** What is claimed, as typed; a mention stays a mention. */
  words: z.string(),
  /** By whom and when it was said, and how it stands. */
  standing: z.string(),
  restsOn: z.array(RestsOn),
  /** Of an exhibit. */
  sha256: z.string().optional(),
  /** The exhibit is closed to whoever asks: that it exists, and by what its file can be told. */
  isClosed: z.boolean(),
  /** Where to go and look. */
  at: z.object({ tab: WorkspaceTab, anchor: z.string() }).optional(),
});
export type SupportStep = z.infer<typeof SupportStep>;

/** The same with the custody of an exhibit, first event first; empty for anything else and for what is closed. */
export const SupportTrail = SupportStep.extend({ custody: z.array(CustodyEvent) });
export type SupportTrail = z.infer<typeof SupportTrail>;

export const relationLabels: Record<Relation, string> = {
  covers: 'Element',
  supports: 'For',
  contradicts: 'Against',
  'stands-in': 'Stands in',
};
