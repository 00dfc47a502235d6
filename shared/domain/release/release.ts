/**
 * @file A release: what left on one day for one recipient, what was left out and on what ground, and what was done about the notice to the employee.
 * Invariant: it is recorded as it leaves and never changes; discipline is filtered on its way out and never deleted. Sources: 820 ILCS 40/6, 40/7, 40/8.
 */
import { z } from 'zod';
import { RecordTag } from '../documents/kinds.ts';
import { CaseId, DocumentId } from '../ids.ts';
import { CivilDate, Instant, Line, OptionalProse, Sha256 } from '../text.ts';
import { LeftOutGround, NoticeException, NoticeHow, ReleaseGround, releaseGrounds } from './grounds.ts';
import { InspectionRequestId, ReleaseId } from './ids.ts';
import { inspectableOf } from './inspection.ts';
import { RecordSubject, SortedRecord } from './record-marks.ts';

/** 820 ILCS 40/8. */
export const FILTER_YEARS = 4;

/** Whether discipline given on one day is more than four years old on another. */
export function isOverFourYears(givenOn: string, day: string): boolean {
  const year = String(Number(givenOn.slice(0, 4)) + FILTER_YEARS).padStart(4, '0');
  return `${year}${givenOn.slice(4)}` < day;
}

/** Discipline that one record tells of. `isOver` on the day of the release. */
export const DisciplineTold = z.object({ on: CivilDate, what: z.string(), isOver: z.boolean() });
export type DisciplineTold = z.infer<typeof DisciplineTold>;

/** What the application knows of a record before a release. Empty `discipline`: nothing says that it tells of any. */
export const ReleaseCandidate = SortedRecord.extend({
  fileName: z.string(),
  discipline: z.array(DisciplineTold),
  /** What is proposed, and why; a person decides about each. */
  proposed: z.object({
    standing: z.enum(['included', 'left-out']),
    ground: LeftOutGround.nullable(),
    because: z.string(),
    /** Whether including it all the same needs a reason by a named person. */
    needsReason: z.boolean(),
  }),
});
export type ReleaseCandidate = z.infer<typeof ReleaseCandidate>;

/** Told of the case: an issued notice of disclosure that may be the one of this release. */
export const NoticeLetter = z.object({ documentId: DocumentId, label: z.string(), issuedOn: CivilDate });
export type NoticeLetter = z.infer<typeof NoticeLetter>;

export const ReleasePlan = z.object({
  caseNumber: z.string(),
  respondent: z.string(),
  candidates: z.array(ReleaseCandidate),
  /** Exhibits that the person who asks may not see: they cannot leave by this hand. */
  closed: z.array(z.string()),
  letters: z.array(NoticeLetter),
  hasAdverseAction: z.boolean(),
});
export type ReleasePlan = z.infer<typeof ReleasePlan>;

/** A person's word on one record. `decidedBy` is who decided; it may be somebody else than who records it. */
export const ItemChoice = z.object({
  subject: RecordSubject,
  id: z.string().max(64),
  standing: z.enum(['included', 'left-out']),
  ground: LeftOutGround.nullable(),
  reason: OptionalProse,
  decidedBy: Line,
});
export type ItemChoice = z.infer<typeof ItemChoice>;

export const NoticeChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mailed'), documentId: DocumentId.nullable(), mailedOn: CivilDate, how: NoticeHow }),
  z.object({ kind: z.literal('excepted'), exception: NoticeException, reason: OptionalProse }),
  z.object({ kind: z.literal('not-asked') }),
]);
export type NoticeChoice = z.infer<typeof NoticeChoice>;

export const ReleasedItem = z.object({
  subject: RecordSubject,
  subjectId: z.string(),
  label: z.string(),
  fileName: z.string(),
  tag: RecordTag,
  standing: z.enum(['included', 'left-out']),
  ground: LeftOutGround.nullable(),
  reason: z.string(),
  decidedBy: z.string(),
  sha256: Sha256,
  size: z.int(),
});
export type ReleasedItem = z.infer<typeof ReleasedItem>;

export const Release = z.object({
  id: ReleaseId,
  caseId: CaseId,
  caseNumber: z.string(),
  position: z.int(),
  recipient: z.string(),
  ground: ReleaseGround,
  askedFor: z.string(),
  requestId: InspectionRequestId.nullable(),
  releasedOn: CivilDate,
  notice: z.object({
    standing: z.enum(['mailed', 'excepted', 'not-asked']),
    exception: NoticeException.nullable(),
    reason: z.string(),
    documentId: DocumentId.nullable(),
    mailedOn: CivilDate.nullable(),
    how: NoticeHow.nullable(),
  }),
  filter: z.enum(['applied', 'lifted', 'does-not-apply']),
  filterReason: z.string(),
  fileName: z.string(),
  sha256: Sha256,
  size: z.int(),
  releasedBy: z.string(),
  releasedAt: Instant,
  items: z.array(ReleasedItem),
});
export type Release = z.infer<typeof Release>;

type Told = Pick<SortedRecord, 'tag' | 'isRebuttal'> & { discipline: readonly DisciplineTold[]; subject: RecordSubject };
type Proposed = ReleaseCandidate['proposed'];

const include = (because: string): Proposed => ({ standing: 'included', ground: null, because, needsReason: false });
const leaveOut = (ground: LeftOutGround, because: string, needsReason = true): Proposed => ({
  standing: 'left-out',
  ground,
  because,
  needsReason,
});

/**
 * What is proposed for one record: privileged things and student records stay behind unless somebody says why they go; discipline more than four years
 * old stays behind where the filter applies; for an inspection by the employee, what section 10(g) covers stays behind until adverse action. Pure.
 */
export function proposedFor(record: Told, { ground, hasAdverseAction }: { ground: ReleaseGround; hasAdverseAction: boolean }): Proposed {
  if (record.tag === 'privileged') return leaveOut('counsel', 'It is marked as privileged.');
  if (ground === 'employee-inspection') {
    const { standing, ground: out, because } = inspectableOf(record, hasAdverseAction);
    return standing === 'open' || out === null ? include(because) : leaveOut(out, because);
  }
  const over = record.discipline.filter(({ isOver }) => isOver);
  if (over.length > 0 && releaseGrounds[ground].filter === 'applies') {
    return leaveOut(
      'discipline-over-four-years',
      `It tells of discipline more than four years old: ${over.map(({ what }) => what).join('; ')}.`,
    );
  }
  if (record.tag === 'student-record') return leaveOut('student-record', 'It is marked as a student record.');
  return include(record.isRebuttal ? 'The employee’s statement goes with the record.' : 'Nothing is seen that keeps it back.');
}

/** Whether a notice under 820 ILCS 40/7 is asked for: discipline leaves on a ground that calls for one. Pure. */
export const isNoticeAsked = (ground: ReleaseGround, included: readonly Pick<ReleaseCandidate, 'discipline'>[]): boolean =>
  releaseGrounds[ground].notice === 'asked' && included.some(({ discipline }) => discipline.length > 0);
