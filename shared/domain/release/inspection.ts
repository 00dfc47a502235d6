/**
 * @file A request of the employee to inspect the personnel record, 820 ILCS 40/2 (as changed by P.A. 103-727, read in notes and in the Act). Invariant:
 * the application counts a day and a number of requests; whether inspection is owed is for a person to say.
 */
import { z } from 'zod';
import { Standing } from '../based-on.ts';
import type { RecordTag } from '../documents/kinds.ts';
import { CaseId } from '../ids.ts';
import { CivilDate } from '../text.ts';
import type { LeftOutGround } from './grounds.ts';
import { InspectionRequestId } from './ids.ts';
import type { SortedRecord } from './record-marks.ts';

/** Every way counts as writing. */
export const InspectionHow = z.enum(['letter', 'e-mail', 'text-message', 'form']);
export type InspectionHow = z.infer<typeof InspectionHow>;
export const inspectionHowLabels: Record<InspectionHow, string> = {
  letter: 'Letter',
  'e-mail': 'E-mail',
  'text-message': 'Text message',
  form: 'The District’s form',
};

export const InspectionForm = z.enum(['inspect', 'paper-copy', 'electronic-copy']);
export type InspectionForm = z.infer<typeof InspectionForm>;
export const inspectionFormLabels: Record<InspectionForm, string> = {
  inspect: 'To look at it',
  'paper-copy': 'A copy on paper',
  'electronic-copy': 'An electronic copy',
};

/** `not-owed`: a person decided that this request need not be met, and why. */
export const InspectionState = z.enum(['open', 'answered', 'not-owed', 'withdrawn', 'taken-back']);
export type InspectionState = z.infer<typeof InspectionState>;
export const inspectionStateLabels: Record<InspectionState, string> = {
  open: 'Open',
  answered: 'Answered',
  'not-owed': 'Not owed',
  withdrawn: 'Withdrawn',
  'taken-back': 'Taken back',
};

/** How a request may end. */
export const InspectionEnd = InspectionState.extract(['answered', 'not-owed', 'withdrawn']);
export type InspectionEnd = z.infer<typeof InspectionEnd>;

/** So many requests a calendar year are granted by the Act; agreements may give more. */
export const REQUESTS_A_YEAR = 2;

export const InspectionRequest = z.object({
  id: InspectionRequestId,
  caseId: CaseId,
  position: z.int(),
  receivedOn: CivilDate,
  askedBy: z.enum(['employee', 'representative']),
  representative: z.string(),
  how: InspectionHow,
  wanted: z.string(),
  form: InspectionForm,
  /** The day that the rule in use counts, moved on where the rule says so. */
  dueOn: CivilDate,
  rule: z.object({ id: z.string(), title: z.string(), citation: z.string(), asOf: CivilDate, verified: z.string() }),
  /** Why the seven calendar days more were taken; empty while they were not. */
  extendedBecause: z.string(),
  state: InspectionState,
  settledOn: CivilDate.nullable(),
  settledNote: z.string(),
  /** How many requests of this person were received in the same calendar year up to this one. */
  numberInYear: z.int(),
  standing: Standing,
});
export type InspectionRequest = z.infer<typeof InspectionRequest>;

/**
 * What section 10 asks to be thought of for one record, as far as its sorting tells. `open`: nothing is seen that exempts it. `until-adverse-action`:
 * an investigatory record on which no adverse action rests yet, (g). `look`: a person has to look, and at which ground.
 */
export type Inspectable = { standing: 'open' | 'until-adverse-action' | 'look'; ground: LeftOutGround | null; because: string };

const byTag: Record<RecordTag, (hasAdverseAction: boolean) => Inspectable> = {
  'pre-existing': () => ({ standing: 'open', ground: null, because: 'It was there before the investigation.' }),
  adjudicative: () => ({ standing: 'open', ground: null, because: 'It is a record of deciding about the employee.' }),
  investigative: (hasAdverseAction) =>
    hasAdverseAction
      ? { standing: 'open', ground: null, because: 'Adverse action rests on the investigation now.' }
      : { standing: 'until-adverse-action', ground: 'before-adverse-action', because: 'No adverse action rests on the investigation yet.' },
  privileged: () => ({ standing: 'look', ground: 'counsel', because: 'It is marked as privileged.' }),
  'student-record': () => ({ standing: 'look', ground: 'about-others', because: 'It is a student record: it tells of somebody else.' }),
};

/** Flips for investigatory records once adverse action rests on them: 820 ILCS 40/10(g). Pure. */
export const inspectableOf = ({ tag, isRebuttal }: Pick<SortedRecord, 'tag' | 'isRebuttal'>, hasAdverseAction: boolean): Inspectable =>
  isRebuttal ? { standing: 'open', ground: null, because: 'It is the employee’s own statement.' } : byTag[tag](hasAdverseAction);
