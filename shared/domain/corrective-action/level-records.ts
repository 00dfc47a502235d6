/** @file What a chosen level rests on beside its terms: its source of authority, the packet and the duties that come with it. */
import { z } from 'zod';
import { CorrectiveActionId } from '../ids.ts';
import { AuthoritySource } from './authority-source.ts';
import { CollateralDuty } from './collateral-duties.ts';
import { Packet } from './pre-deprivation.ts';

/** What one chosen level rests on, as it stands. */
export const RecordsOfLevel = z.object({
  correctiveActionId: CorrectiveActionId,
  authority: AuthoritySource.nullable(),
  /** Why the authority recorded carries the level no longer, as when the conduct was dated anew; null while it does, and where none is recorded. */
  authorityProblem: z.string().nullable(),
  packet: Packet.nullable(),
  /** Every duty of the level, in its order; one on which nothing was recorded is open. */
  duties: z.array(CollateralDuty),
});
export type RecordsOfLevel = z.infer<typeof RecordsOfLevel>;
