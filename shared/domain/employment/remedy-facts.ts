/**
 * @file The facts that a hearing would ask for before a tenured teacher's dismissal for conduct, and the Board's notices. Invariant: facts on both sides
 * are listed under what they bear on; the application draws no conclusion and has no word for one. Source: 105 ILCS 5/24-12; Gilliland v. Bd. of
 * Educ., 67 Ill. 2d 143 (1977).
 */
import { z } from 'zod';
import { BoardNoticeId, RemedyFactId } from '../corrective-action/ids.ts';
import { ExhibitId } from '../ids.ts';
import { CivilDate, Instant } from '../text.ts';

/** What a fact bears on: the damage done, or whether a timely warning would have changed the conduct. */
export const RemedyProng = z.enum(['damage', 'warning']);
export type RemedyProng = z.infer<typeof RemedyProng>;

/** Whether the fact shows the damage (or that a warning was given and not heeded), or the contrary. A person says which. */
export const RemedyDirection = z.enum(['shows', 'shows-not']);
export type RemedyDirection = z.infer<typeof RemedyDirection>;

export const RemedyFact = z.object({
  id: RemedyFactId,
  prong: RemedyProng,
  direction: RemedyDirection,
  text: z.string(),
  happenedOn: CivilDate.nullable(),
  exhibitIds: z.array(ExhibitId),
  enteredBy: z.string(),
  enteredAt: Instant,
});
export type RemedyFact = z.infer<typeof RemedyFact>;

/** Whether the notice was about what is charged now: a warning on another subject does not take its place. */
export const SameSubject = z.enum(['yes', 'no', 'unsure']);
export type SameSubject = z.infer<typeof SameSubject>;

/** A notice to remedy that the Board voted. A principal's own letter is none; it belongs to the prior record. */
export const BoardNotice = z.object({
  id: BoardNoticeId,
  votedOn: CivilDate,
  receivedOn: CivilDate.nullable(),
  /** How its receipt can be shown, or empty. */
  receipt: z.string(),
  causes: z.string(),
  expectations: z.string(),
  sameSubject: SameSubject,
  sameSubjectReason: z.string(),
  exhibitIds: z.array(ExhibitId),
  enteredBy: z.string(),
  enteredAt: Instant,
});
export type BoardNotice = z.infer<typeof BoardNotice>;

export const RemedyFile = z.object({ facts: z.array(RemedyFact), notices: z.array(BoardNotice) });
export type RemedyFile = z.infer<typeof RemedyFile>;

/** Whether some notice of the Board was said to be on the subject that is charged now. */
export function isNoticeOnSubjectRecorded(notices: readonly Pick<BoardNotice, 'sameSubject'>[]): boolean {
  return notices.some(({ sameSubject }) => sameSubject === 'yes');
}

/** The prongs without a fact on either side, for the list of what is still open. */
export function prongsWithoutFact(facts: readonly Pick<RemedyFact, 'prong'>[]): RemedyProng[] {
  return RemedyProng.options.filter((prong) => !facts.some((fact) => fact.prong === prong));
}
