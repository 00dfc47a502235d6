/**
 * @file What is sealed to a reviewer of one case. Invariant: the shape has no place for the reason of a hold, an answer of the speech worksheet, a
 * comparator, an exhibit or a reason of corrective action, and people of the case stand in it by their roles.
 */
import { z } from 'zod';
import { ElementState } from '../allegations.ts';
import { CaseNumber, CaseStatus } from '../cases.ts';
import { ClauseOutcome, FindingOutcome } from '../findings.ts';
import { CasebookId, ReviewAssignmentId, ReviewFileId, ReviewTaskId } from '../ids.ts';
import { CivilDate, Instant, Sha256 } from '../text.ts';

/** Public half of an age X25519 identity (https://age-encryption.org/v1). */
export const AgeRecipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);

/** Running text of a summary. Replacing names may lengthen what a person typed, hence the room. */
const Told = z.string().max(60_000);
const ShortTold = z.string().max(1_000);

/** Stable from version to version: `report`, `allegation-<id>`, `finding-<allegation id>`, `action-<id>`, `anything-else`. */
export const SectionId = z.string().regex(/^[a-z0-9-]{1,60}$/);
export type SectionId = z.infer<typeof SectionId>;

/** Where a comment stands: a section, or a paragraph of it by its key, as `passagesOf` gives them: `report/text-2`. */
export const CommentPlace = z.string().regex(/^[a-z0-9-]{1,60}(\/[a-z]+(-[0-9]{1,3}){1,2})?$/);
export type CommentPlace = z.infer<typeof CommentPlace>;

const shared = { id: SectionId, title: ShortTold };

const ToldClause = z.strictObject({
  label: ShortTold,
  heading: ShortTold,
  /** The catalogue's restatement, never the board's own words, which may belong to a publisher. */
  restated: Told,
  elements: z.array(z.strictObject({ text: Told, state: ElementState, reason: Told })).max(200),
});
export type ToldClause = z.infer<typeof ToldClause>;

export const ReviewSection = z.discriminatedUnion('kind', [
  z.strictObject({ ...shared, kind: z.literal('report'), text: Told }),
  z.strictObject({
    ...shared,
    kind: z.literal('allegation'),
    statement: Told,
    /** In words: "about Oct 14, 2021". */
    conductDate: ShortTold,
    clauses: z.array(ToldClause).max(100),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('finding'),
    outcome: FindingOutcome,
    clauses: z.array(z.strictObject({ label: ShortTold, outcome: ClauseOutcome })).max(100),
    reasons: Told,
    contraryEvidence: Told,
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('action'),
    isDiscipline: z.boolean(),
    terms: Told,
    startsOn: CivilDate.nullable(),
    endsOn: CivilDate.nullable(),
    duties: z.array(Told).max(50),
  }),
  /** Nothing to read: the place for what belongs under no other heading. */
  z.strictObject({ ...shared, kind: z.literal('anything-else') }),
]);
export type ReviewSection = z.infer<typeof ReviewSection>;

/** What the reviewer is asked to do. */
export const ReviewTask = z.strictObject({ id: ReviewTaskId, text: Told, dueOn: CivilDate.nullable() });
export type ReviewTask = z.infer<typeof ReviewTask>;

/** What the office answers to something that the reviewer wrote to an earlier version. */
export const ToldAnswer = z.strictObject({ sectionId: CommentPlace, asked: Told, answer: Told, answeredAt: Instant });
export type ToldAnswer = z.infer<typeof ToldAnswer>;

/** A line of the page of dates and states. `when` is in words, `state` may be empty. */
export const ToldDate = z.strictObject({ what: ShortTold, when: ShortTold, state: ShortTold });
export type ToldDate = z.infer<typeof ToldDate>;

export const SUMMARY_FORMAT = 'due-course-review-summary';

/** Where a summary came from and what it answers to, besides what it tells. */
export const ReviewSummary = z.strictObject({
  format: z.literal(SUMMARY_FORMAT),
  formatVersion: z.literal(1),
  id: ReviewFileId,
  assignmentId: ReviewAssignmentId,
  /** Counts the summaries of one assignment, from 1. A later one supersedes those before. */
  version: z.int().min(1),
  casebookId: CasebookId,
  /** Age recipient of the reviewer's identity, which outlives a change of passphrase. */
  recipient: AgeRecipient,
  /** Responses are sealed to this age recipient. */
  officeRecipient: AgeRecipient,
  casebook: ShortTold,
  district: ShortTold,
  caseNumber: CaseNumber,
  caseTitle: ShortTold,
  status: CaseStatus,
  /** What the office says to the reviewer, for this summary alone. */
  note: Told,
  dueOn: CivilDate.nullable(),
  sections: z.array(ReviewSection).max(400),
  tasks: z.array(ReviewTask).max(100),
  /** Left out in summaries from before there were any. */
  answers: z.array(ToldAnswer).max(400).optional(),
  dates: z.array(ToldDate).max(400).optional(),
  asOf: Instant,
  /** The last audit event before the summary was made. */
  head: z.strictObject({ epoch: z.int(), number: z.int(), hash: Sha256 }),
});
export type ReviewSummary = z.infer<typeof ReviewSummary>;

/** What the office enters beside the record. `account` stands in place of the report as it was taken; empty takes the report. */
export type ReviewRequest = {
  note: string;
  account: string;
  dueOn: CivilDate | null;
  tasks: { id: string | null; text: string; dueOn: CivilDate | null }[];
};

/** A known name that stands in a summary still. `where` names the place for a person, `found` is the word itself. */
export const NameFound = z.object({ where: z.string(), found: z.string(), stands: z.string() });
export type NameFound = z.infer<typeof NameFound>;
