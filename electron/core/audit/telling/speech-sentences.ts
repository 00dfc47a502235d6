/** @file What the activity tab says of what was added to the speech worksheet. Invariant: no reason and no word of an expression is told. */
import { z } from 'zod';
import { Rests } from '#shared/domain/speech/cause.ts';
import { restsLabels } from '#shared/domain/speech/cause-labels.ts';
import { type Teller, tell } from './tell-event.ts';

export const speechTellers: Record<string, Teller> = {
  'expression_nature.recorded': () => 'Entered when, through which account and on which subject something was expressed.',
  'disruption_effect.corrected': () => 'Corrected a line of the disruption ledger.',
  'disruption_effect.taken_back': () => 'Took back a line of the disruption ledger.',
  'disruption_effect.restored': () => 'Put a line of the disruption ledger back.',
  'speech_moment.recorded': () => 'Entered a date for the question of cause.',
  'speech_moment.corrected': () => 'Corrected a date for the question of cause.',
  'speech_moment.taken_back': () => 'Took back a date for the question of cause.',
  'speech_moment.restored': () => 'Put back a date for the question of cause.',
  'expression_bearing.recorded': tell(
    z.object({ clause: z.string(), rests: Rests }),
    ({ clause, rests }) => `Entered how far ${clause} rests on an expression: ${restsLabels[rests].toLowerCase()}.`,
    'Entered how far a clause rests on an expression.',
  ),
  'same_decision.recorded': tell(
    z.object({ level: z.string(), answeredFor: z.string() }),
    ({ level, answeredFor }) => `Recorded what ${answeredFor} answered for ${level}: whether it would be proposed without the expression.`,
    'Recorded whether a level would be proposed without an expression.',
  ),
  'speech_balance.entered': tell(
    z.object({ enteredFor: z.string() }),
    ({ enteredFor }) => `Entered the balance as ${enteredFor} struck it.`,
    'Entered the balance of an expression.',
  ),
  'directive.reviewed': tell(
    z.object({ title: z.string(), reviewedFor: z.string() }),
    ({ title, reviewedFor }) => `Recorded the review of ${title} by ${reviewedFor}, for what it says on future speech.`,
    'Recorded the review of an order for the future.',
  ),
};
