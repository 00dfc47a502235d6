/**
 * @file The packet that a person gets before pay or the job is taken: charges, evidence, range, time to answer. Invariant: what was issued is not changed, and
 * the window is closed by an answer or by its passing. Source: Cleveland Bd. of Educ. v. Loudermill, 470 U.S. 532 (1985); that it is in writing is the
 * application's own rule.
 */
import { z } from 'zod';
import { Standing } from '../based-on.ts';
import { ExhibitId } from '../ids.ts';
import { CivilDate } from '../text.ts';
import type { Level } from './corrective-action.ts';

export const PacketResponse = z.enum(['in-writing', 'at-a-meeting', 'waived', 'none']);
export type PacketResponse = z.infer<typeof PacketResponse>;

export const PacketDraft = z.object({
  /** With the text of each clause. */
  charges: z.string(),
  exhibitIds: z.array(ExhibitId),
  /** The evidence explained in words. */
  evidence: z.string(),
  proposedRange: z.string(),
  respondBy: CivilDate.nullable(),
  /** What was said of a representative, and under which article; or why there is none. */
  representativeNotice: z.string(),
});
export type PacketDraft = z.infer<typeof PacketDraft>;

export const Packet = PacketDraft.extend({
  issued: z.object({ on: CivilDate, by: z.string(), how: z.string() }).nullable(),
  response: z
    .object({
      kind: PacketResponse,
      on: CivilDate,
      /** Who heard or read it and can still change the outcome; empty where none came. */
      heardBy: z.string(),
      note: z.string(),
    })
    .nullable(),
  standing: Standing,
});
export type Packet = z.infer<typeof Packet>;

/** Whether a level waits for the packet: discipline that takes pay or the job. A non-renewal has its own notice. */
export const needsPacket = (level: Pick<Level, 'id' | 'isDiscipline' | 'isUnpaidOrTerminal'>): boolean =>
  level.isDiscipline && level.isUnpaidOrTerminal && level.id !== 'non-renewal';

/** What must come first and is recorded with the packet: at its issue, or with the answer. */
export const filledByPacket = { atIssue: ['written-charges', 'representative-notice'], withAnswer: ['chance-to-answer'] } as const;

/** Whether a thing that must come first is recorded by the packet and not by hand. */
export const isFilledByPacket = (level: Level, prerequisiteId: string): boolean =>
  needsPacket(level) && [...filledByPacket.atIssue, ...filledByPacket.withAnswer].some((id) => id === prerequisiteId);

export type PacketState = 'missing' | 'draft' | 'waiting' | 'closed';

export function packetState(packet: Pick<Packet, 'issued' | 'response'> | null): PacketState {
  if (packet === null) return 'missing';
  if (packet.issued === null) return 'draft';
  return packet.response === null ? 'waiting' : 'closed';
}

/** What is still empty before a packet can be issued, as the names of its fields. */
export function emptyFields(draft: PacketDraft): (keyof PacketDraft)[] {
  const written = (['charges', 'evidence', 'proposedRange', 'representativeNotice'] as const).filter((field) => draft[field].trim() === '');
  return draft.respondBy === null ? [...written, 'respondBy'] : written;
}
