/** @file The ladder of corrective action as data. The application orders; people choose. */
import { z } from 'zod';
import { Standing } from '../based-on.ts';
import { CorrectiveActionId } from '../ids.ts';
import { CivilDate, Instant } from '../text.ts';

export const Prerequisite = z.object({ id: z.string(), text: z.string() });
export type Prerequisite = z.infer<typeof Prerequisite>;

export const Level = z.object({
  id: z.string(),
  position: z.number().int(),
  name: z.string(),
  isDiscipline: z.boolean(),
  isUnpaidOrTerminal: z.boolean(),
  mayRestrictSpeech: z.boolean(),
  whoMayImpose: z.string(),
  mustComeFirst: z.array(Prerequisite),
  authoritySource: z.string(),
  /** Duties that come with it, each one sentence. */
  collateralDuties: z.array(z.string()),
});
export type Level = z.infer<typeof Level>;

export const CorrectiveAction = z.object({
  id: CorrectiveActionId,
  level: Level,
  /** What exactly is ordered: scope, duration, exceptions. Printed in the memo. */
  terms: z.string(),
  reason: z.string(),
  /** Needed when a level below was passed over; empty otherwise. */
  skippedLevelsReason: z.string(),
  authoritySource: z.string(),
  imposedBy: z.string(),
  startsOn: CivilDate.nullable(),
  endsOn: CivilDate.nullable(),
  prerequisites: z.array(
    Prerequisite.extend({
      doneOn: CivilDate.nullable(),
      doneBy: z.string(),
      note: z.string(),
      /** The entry in use; null where there is none. */
      standing: Standing.nullable().optional(),
    }),
  ),
  approvedBy: z.string().nullable(),
  approvedAt: Instant.nullable(),
  chosenBy: z.string(),
  chosenAt: Instant,
});
export type CorrectiveAction = z.infer<typeof CorrectiveAction>;
