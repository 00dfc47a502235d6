/** @file What the activity tab says of steps that were taken back. */
import { z } from 'zod';
import { type Teller, tell } from './tell-event.ts';

export const undoTellers: Record<string, Teller> = {
  'allegation_clause.restored': tell(z.object({ clause: z.string() }), ({ clause }) => `Put back ${clause}.`, 'Put back a clause.'),
  'corrective_action.restored': tell(
    z.object({ level: z.string() }),
    ({ level }) => `Put back ${level}, which had been withdrawn.`,
    'Put back a corrective action that had been withdrawn.',
  ),
};
