/** @file What is known of the respondent's employment, and how. Invariant: a person states it; nothing is worked out from dates. */
import { z } from 'zod';
import { Standing } from '../based-on.ts';
import { Agreement } from '../district.ts';
import { EmploymentStatus } from '../people.ts';
import { CivilDate } from '../text.ts';

/** Whether the person holds a licence of the state's board of education. */
export const Licence = z.enum(['licensed', 'not-licensed', 'unknown']);
export type Licence = z.infer<typeof Licence>;

/** Whether a probationary teacher is in the last year of probation: then the notice of non-renewal states reasons (105 ILCS 5/24-11). */
export const LastProbationaryYear = z.enum(['yes', 'no', 'unknown']);
export type LastProbationaryYear = z.infer<typeof LastProbationaryYear>;

export const Employment = z.object({
  /** The status that the case has now. */
  status: EmploymentStatus,
  /** From what it is known: a contract, a seniority list, evaluations. Empty where nobody has said. */
  howKnown: z.string(),
  /** False where the status was changed elsewhere after `howKnown` was written. */
  isOfPresentStatus: z.boolean(),
  licence: Licence,
  /** Illinois Educator Identification Number, or empty. */
  licenceNumber: z.string(),
  firstHiredOn: CivilDate.nullable(),
  lastProbationaryYear: LastProbationaryYear,
  /** The bargaining unit as recorded on the case, or empty; its agreement in force today, where the district has entered one. */
  unit: z.string(),
  agreement: Agreement.nullable(),
  /** The statement in use; null before the first. */
  standing: Standing.nullable(),
});
export type Employment = z.infer<typeof Employment>;

/** How a status is known and where its removal is governed, for those who state it. Sources: 105 ILCS 5/24-11, 24-12, 10-23.5, 10-23.8a. */
export const statusGuides: Record<EmploymentStatus, { howToKnow: string; governedBy: string }> = {
  'tenured-teacher': {
    howToKnow:
      'First hired full time on or after July 1, 2023: three consecutive terms rated Proficient or better in the second and third, or two terms both Excellent, also as carried from another Illinois district. Earlier hires follow the older four-year rule.',
    governedBy: '105 ILCS 5/24-12 and the bargaining agreement.',
  },
  'probationary-teacher': {
    howToKnow: 'A teacher in full-time service who does not have tenure yet, by the date of hire and the evaluations.',
    governedBy:
      'Written notice by April 15 for the end of a term (105 ILCS 5/24-11); in the course of a term cause, due process and the agreement.',
  },
  administrator: {
    howToKnow: 'The administrator’s own contract and the position as the Board approved it.',
    governedBy: 'The terms of the contract; policy may limit discipline without pay.',
  },
  'support-staff': {
    howToKnow: 'The letter of hire, the position, and the seniority list of the unit.',
    governedBy: 'The bargaining agreement, contract or policy; the notice rules of 105 ILCS 5/10-23.5 are about reductions of force.',
  },
  'volunteer-or-vendor': {
    howToKnow: 'The volunteer form, the vendor’s contract or the placement agreement.',
    governedBy: 'No discipline of employment: access ends, and the person’s own employer or program is told.',
  },
  unknown: { howToKnow: 'Ask human resources for the contract and the seniority list.', governedBy: 'Not known before the status is.' },
};
