/**
 * @file The questions of the first hour, before anybody is interviewed, as data. Invariant: an answer is a person's; nobody's answer and “not
 * known” are both treated as yes, and no answer says what the law makes of it.
 */
import { z } from 'zod';
import type { HoldKind } from './holds.ts';
import { CaseId } from './ids.ts';
import { CivilDate, Instant, OptionalLine, OptionalProse } from './text.ts';

export const FirstHourQuestionId = z.enum([
  'child-in-danger',
  'abuse-or-neglect',
  'images-of-a-child',
  'police-or-agency',
  'title-ix',
  'harassment',
  'complaint-manager',
  'student-records',
  'litigation',
  'conflict-of-interest',
]);
export type FirstHourQuestionId = z.infer<typeof FirstHourQuestionId>;

/** The three things that stop intake with a card: nothing else does. */
export const StopCard = FirstHourQuestionId.extract(['child-in-danger', 'abuse-or-neglect', 'images-of-a-child']);
export type StopCard = z.infer<typeof StopCard>;

export const YesNoUnknown = z.enum(['yes', 'no', 'unknown']);
export type YesNoUnknown = z.infer<typeof YesNoUnknown>;

/** What a person enters. `note` is what else is to be said; who took it over, when and under which reference may stay empty until it is known. */
export const FirstHourEntry = z.object({
  question: FirstHourQuestionId,
  answer: YesNoUnknown,
  note: OptionalProse,
  handedTo: OptionalLine,
  handedOn: CivilDate.nullable(),
  reference: OptionalLine,
});
export type FirstHourEntry = z.infer<typeof FirstHourEntry>;

/** An answer as it was given. The one in use has no `supersededAt`; the others stay in the record. */
export const FirstHourAnswer = FirstHourEntry.extend({
  id: z.string(),
  caseId: CaseId,
  answeredBy: z.string(),
  answeredAt: Instant,
  supersededAt: Instant.nullable(),
});
export type FirstHourAnswer = z.infer<typeof FirstHourAnswer>;

/** What a yes, or a “not known”, leads to. */
export type FirstHourQuestion = {
  id: FirstHourQuestionId;
  /** What it is about, in a few words, for a line in a list. */
  name: string;
  question: string;
  /** In words, with its citation; the day it speaks for is `FIRST_HOUR_AS_OF`. */
  authority: string;
  /** Who takes it from here, and what waits meanwhile. */
  routing: string;
  /** What the fields of a handing over are called for this question. */
  handing: { to: string; reference: string };
  /** The holds that a yes or a “not known” opens. */
  holds: readonly HoldKind[];
  /** The step of intake on which it is asked. */
  step: 'first-hour' | 'what-to-keep' | 'where-it-goes';
};

/** The law that these questions rest on was read on this day. */
export const FIRST_HOUR_AS_OF = '2026-11-01';

/** In the order in which they are asked. */
export const firstHourQuestions: readonly FirstHourQuestion[] = [
  {
    id: 'child-in-danger',
    name: 'A child in danger',
    question: 'May a child be in danger now?',
    authority: 'Abused and Neglected Child Reporting Act, 325 ILCS 5/4; in an emergency 911 comes first',
    routing: 'Call 911 first, then 1-800-25-ABUSE. The duty to report is personal; noting it here does not fulfill it.',
    handing: { to: 'Who took the call', reference: 'Reference given' },
    holds: ['mandated-report'],
    step: 'first-hour',
  },
  {
    id: 'abuse-or-neglect',
    name: 'Abuse or neglect of a child',
    question: 'Is there a sign of abuse or neglect of a child, grooming or sexual misconduct included?',
    authority: 'Abused and Neglected Child Reporting Act, 325 ILCS 5/4 and 5/7; board policy 5:90',
    routing:
      'Whoever has reasonable cause to believe it calls 1-800-25-ABUSE at once and confirms in writing within 48 hours, as the agency directs.',
    handing: { to: 'Who took the call', reference: 'Intake number or answer given' },
    holds: ['mandated-report', 'student-interview'],
    step: 'first-hour',
  },
  {
    id: 'images-of-a-child',
    name: 'Sexual images of a child',
    question: 'May there be sexual images of a child?',
    authority: 'Board policy 5:90; 325 ILCS 5/4; reports go to the police and to the NCMEC CyberTipline',
    routing:
      'Open, copy, forward and import nothing. Police and the CyberTipline take it over; the Superintendent is told. Evidence cannot be taken in here until a named person clears it.',
    handing: { to: 'Who took the report', reference: 'Report number' },
    holds: ['images-of-a-child', 'mandated-report', 'student-interview'],
    step: 'first-hour',
  },
  {
    id: 'student-records',
    name: 'Student records shown',
    question: 'Were records or names of students shown to people who may not see them?',
    authority: 'Illinois School Student Records Act, 105 ILCS 10; Family Educational Rights and Privacy Act, 34 CFR 99',
    routing: 'The records custodian decides on the steps after a disclosure.',
    handing: { to: 'Records custodian who was told', reference: 'Reference' },
    holds: ['student-records'],
    step: 'what-to-keep',
  },
  {
    id: 'litigation',
    name: 'Lawsuit, charge or demand expected',
    question: 'Is a lawsuit, a charge or a demand of the union to be expected?',
    authority: 'Local Records Act, 50 ILCS 205; the duty to keep evidence once a dispute is to be expected',
    routing: 'Counsel decides on a legal hold. Until then nothing that may matter is deleted, the District’s own copies included.',
    handing: { to: 'Counsel told', reference: 'Reference' },
    holds: ['litigation'],
    step: 'what-to-keep',
  },
  {
    id: 'police-or-agency',
    name: 'Police or agency matter',
    question: 'Are the police or an agency at work on the same matter, or may a crime be involved?',
    authority: '105 ILCS 5/22-85; Garrity v. New Jersey, 385 U.S. 493 (1967)',
    routing:
      'Agree with the police or the agency before anybody is interviewed. Where child sexual abuse is alleged, interviews of the child wait for those who are called in.',
    handing: { to: 'Agreed with', reference: 'Their case number' },
    holds: ['police-or-agency'],
    step: 'where-it-goes',
  },
  {
    id: 'title-ix',
    name: 'Title IX',
    question: 'Is there a sexual or sex-based element?',
    authority: 'Title IX, 34 CFR 106 (2020 rule); board policy 2:265',
    routing: 'The Title IX Coordinator is told, and says which process leads.',
    handing: { to: 'Title IX Coordinator told', reference: 'Reference' },
    holds: ['title-ix'],
    step: 'where-it-goes',
  },
  {
    id: 'harassment',
    name: 'Harassment',
    question: 'Is harassment on account of race, color, national origin or another class alleged?',
    authority: 'Illinois Human Rights Act, 775 ILCS 5/5A; board policy 2:260',
    routing: 'The Nondiscrimination Coordinator is told, and says which process leads.',
    handing: { to: 'Nondiscrimination Coordinator told', reference: 'Reference' },
    holds: ['complaint-manager'],
    step: 'where-it-goes',
  },
  {
    id: 'complaint-manager',
    name: 'Complaint manager (2:260)',
    question: 'Is the report a complaint to the complaint manager, or may it be one?',
    authority: 'Uniform Grievance Procedure, board policy 2:260',
    routing:
      'The complaint manager takes it over and says whether the grievance procedure leads. Write down who that is, when it was handed over and under which reference.',
    handing: { to: 'Complaint manager', reference: 'Reference of the complaint' },
    holds: ['complaint-manager'],
    step: 'where-it-goes',
  },
  {
    id: 'conflict-of-interest',
    name: 'Conflict of interest',
    question: 'Has the investigator or the Superintendent an interest of their own in the matter?',
    authority: 'Due process: an impartial investigation (Daugherty’s seven questions, Enterprise Wire Co., 46 LA 359)',
    routing: 'Somebody without that interest investigates or decides. The board’s president is told where it is the Superintendent.',
    handing: { to: 'Given to', reference: 'Decided by' },
    holds: ['conflict-of-interest'],
    step: 'where-it-goes',
  },
];

/** @throws Error for an id that is none. */
export function firstHourQuestion(id: FirstHourQuestionId): FirstHourQuestion {
  const found = firstHourQuestions.find((question) => question.id === id);
  if (found === undefined) throw new Error(`no question of the first hour has the id ${id}`);
  return found;
}

/** Whether the question stops intake with a card. */
export const isStopCard = (id: FirstHourQuestionId): id is StopCard => StopCard.safeParse(id).success;

/** An empty entry in which only the answer is given. */
export const plainAnswer = (question: FirstHourQuestionId, answer: YesNoUnknown): FirstHourEntry => ({
  question,
  answer,
  note: '',
  handedTo: '',
  handedOn: null,
  reference: '',
});
