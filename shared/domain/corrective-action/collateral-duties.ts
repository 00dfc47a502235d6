/** @file The duties that come with a level. Invariant: each becomes a dated task, or somebody says why it does not apply. */
import { z } from 'zod';
import { Standing } from '../based-on.ts';
import { CorrectiveActionId, TaskId } from '../ids.ts';
import { TaskState } from '../tasks.ts';
import { CivilDate } from '../text.ts';

export const DutyStanding = z.enum(['task', 'not-needed', 'open']);
export type DutyStanding = z.infer<typeof DutyStanding>;

export const CollateralDuty = z.object({
  correctiveActionId: CorrectiveActionId,
  /** The sentence of the level. */
  duty: z.string(),
  standing: DutyStanding,
  task: z.object({ id: TaskId, dueOn: CivilDate, doer: z.string(), state: TaskState }).nullable(),
  /** Why it does not apply; empty otherwise. */
  reason: z.string(),
  entry: Standing.nullable(),
});
export type CollateralDuty = z.infer<typeof CollateralDuty>;

/**
 * How a duty of the ladder reads to the person on whom the level is imposed; null where it is the District's own to do and says nothing to that person.
 * By its sentence, because a case keeps the ladder of the day; a sentence that is not here is not told.
 */
const toldToRespondent: Readonly<Record<string, string | null>> = {
  'Tell the respondent that the matter is closed.': 'The matter is closed.',
  'Keep the records for their retention period.': null,
  'A supervisor’s note follows the contract’s rules on such notes.': 'A supervisor’s note follows the contract’s rules on such notes.',
  'Give it an end or a review date.': null,
  'A later breach of it would be a matter of its own.': 'A later breach of it would be a matter of its own.',
  'Set a due date and keep proof that it was done.': null,
  'It never reaches accounts off duty, and no password or access may be asked for (820 ILCS 55/10).':
    'It does not reach accounts off duty, and nobody may ask for a password or for access to them (820 ILCS 55/10).',
  'It covers District systems only.': 'It covers District systems only.',
  'Keep what the account holds as a record.': 'What the account holds is kept as a record.',
  'Collect keys and badges and close accounts.': 'Keys and badges are returned, and accounts are closed.',
  'Keep proof of the notice to the employer or program.': null,
  'The employee may attach a written rebuttal to the record (820 ILCS 40/6).':
    'A written rebuttal may be attached to the record (820 ILCS 40/6).',
  'File a copy in the personnel file.': 'A copy is filed in the personnel file.',
  'The time to file a grievance starts.': 'Where an agreement gives a grievance, the time to file it starts.',
  'Give a real chance to improve.': null,
  'Follow the rules on open and closed sessions.': null,
  'Check the effect on wages, pension and unemployment benefits.': null,
  'Docking part of a week may affect salaried status.': null,
  'Follow the rules on reducing a salary.': null,
  'Keep proof of the day on which the notice was received.': null,
  'Check whether a report to the State Superintendent and the regional superintendent is due (105 ILCS 5/10-21.9(e-5)).': null,
  'Check whether a second notice to student and parents is due (105 ILCS 5/22-85.10).': null,
  'Index the matter for later employment-history requests (105 ILCS 5/22-94).': null,
  'Check unemployment benefits and continued health coverage.': null,
  'Reporting duties survive a resignation (105 ILCS 5/10-21.9(e-5)).': 'Reporting duties survive a resignation (105 ILCS 5/10-21.9(e-5)).',
  'No term may hide sexual misconduct from a later employer (105 ILCS 5/22-94).': null,
};

/** What of a level's duties the memo says to the person whom it goes to, in that reader's words and in the ladder's order. */
export const dutiesToldToRespondent = (duties: readonly string[]): string[] => duties.flatMap((duty) => toldToRespondent[duty] ?? []);

/** Whether somebody has decided how, or that, a duty is told: every sentence of the ladder of today is. */
export const isTellingDecided = (duty: string): boolean => Object.hasOwn(toldToRespondent, duty);
