/** @file What keeps a release from leaving. Pure. Invariant: nothing privileged leaves without a reason, and no discipline without the notice or the word that none is owed. */
import { DomainError } from '#shared/domain/errors.ts';
import { releaseGrounds } from '#shared/domain/release/grounds.ts';
import {
  type ItemChoice,
  isNoticeAsked,
  type NoticeChoice,
  type ReleaseCandidate,
  type ReleasePlan,
} from '#shared/domain/release/release.ts';
import type { ReleaseInput } from './let-release-out.ts';

/** A record with the word of a person about it. */
export type Decided = { candidate: ReleaseCandidate; choice: ItemChoice };

/** One file holds at most so much: it is put together in memory. */
export const MOST_BYTES = 1024 ** 3;

/**
 * Every record of the case with a person's word about it, in their order.
 * @throws DomainError CHANGED_MEANWHILE where the choices are not about the records of now; INPUT_REFUSED for one left out without a ground, for a
 * release of nothing or of too much; REASON_NEEDED for what is proposed to stay behind and goes without a reason; NOT_ALLOWED for discipline without
 * the employee's statement about it
 */
export function decidedRecords(plan: ReleasePlan, input: ReleaseInput): Decided[] {
  const byKey = new Map(input.items.map((choice) => [`${choice.subject} ${choice.id}`, choice]));
  if (byKey.size !== plan.candidates.length) throw new DomainError('CHANGED_MEANWHILE');
  const decided = plan.candidates.map((candidate) => {
    const choice = byKey.get(`${candidate.subject} ${candidate.id}`);
    if (choice === undefined) throw new DomainError('CHANGED_MEANWHILE');
    return { candidate, choice };
  });
  for (const one of decided) assertReasoned(one);
  const included = includedIn(decided);
  if (included.length === 0) refuse('Nothing would leave. Include at least one record.');
  if (included.reduce((sum, { candidate }) => sum + candidate.size, 0) > MOST_BYTES) {
    refuse('These records hold more than 1 GiB together. Let them out in two releases.');
  }
  assertStatementsGoAlong(decided);
  assertFilter(decided, input);
  return decided;
}

export const includedIn = (decided: readonly Decided[]): Decided[] => decided.filter(({ choice }) => choice.standing === 'included');

function refuse(problem: string): never {
  throw new DomainError('INPUT_REFUSED', { problem });
}

function assertReasoned({ candidate, choice }: Decided): void {
  const { label, proposed } = candidate;
  if (choice.standing === 'left-out') {
    if (choice.ground === null) refuse(`Choose the ground on which ${label} is left out.`);
    if (choice.ground === 'other' && choice.reason === '') throw needed(`Say on what ground ${label} is left out.`);
    return;
  }
  if (proposed.standing === 'left-out' && proposed.needsReason && choice.reason === '') {
    throw needed(`${label}: ${proposed.because} Say why it goes all the same, and who decided so.`);
  }
}

const needed = (problem: string) => new DomainError('REASON_NEEDED', { problem });

/** 820 ILCS 40/6: the employee's statement is attached wherever the record goes. */
function assertStatementsGoAlong(decided: readonly Decided[]): void {
  if (!includedIn(decided).some(({ candidate }) => candidate.discipline.length > 0)) return;
  const missing = decided.find(({ candidate, choice }) => candidate.isRebuttal && choice.standing === 'left-out');
  if (missing === undefined) return;
  throw new DomainError('NOT_ALLOWED', {
    problem: `${missing.candidate.label} is the employee’s own statement about the record, and discipline would leave without it (820 ILCS 40/6).`,
    next: 'Include the statement, or leave the discipline out too.',
  });
}

const overFour = ({ candidate }: Decided): boolean => candidate.discipline.some(({ isOver }) => isOver);

/** Which way the filter of 820 ILCS 40/8 went. */
export function filterOf(decided: readonly Decided[], { ground }: Pick<ReleaseInput, 'ground'>): 'applied' | 'lifted' | 'does-not-apply' {
  if (releaseGrounds[ground].filter === 'does-not-apply') return 'does-not-apply';
  return includedIn(decided).some(overFour) ? 'lifted' : 'applied';
}

function assertFilter(decided: readonly Decided[], input: ReleaseInput): void {
  if (filterOf(decided, input) !== 'lifted' || input.filterReason !== '') return;
  throw needed('Discipline more than four years old would leave (820 ILCS 40/8). Say which exception applies, and who decided so.');
}

/**
 * The notice of 820 ILCS 40/7, where discipline leaves on a ground that calls for one.
 * @throws DomainError NOT_ALLOWED while it is neither mailed nor excepted; INPUT_REFUSED for a day to come, for e-mail where the law says mail, and for
 * a letter that is none of the case; REASON_NEEDED for an exception without a reason
 */
export function assertNotice(
  plan: ReleasePlan,
  decided: readonly Decided[],
  { ground, notice, today }: { ground: ReleaseInput['ground']; notice: NoticeChoice; today: string },
): void {
  if (notice.kind === 'mailed') {
    assertMailed(plan, { ground, notice, today });
    return;
  }
  if (notice.kind === 'excepted') {
    if (notice.reason === '') throw needed('Say why no notice goes to the employee.');
    return;
  }
  if (
    !isNoticeAsked(
      ground,
      includedIn(decided).map(({ candidate }) => candidate),
    )
  )
    return;
  throw new DomainError('NOT_ALLOWED', {
    problem: 'Discipline would leave, and the notice to the employee is mailed on or before the same day (820 ILCS 40/7).',
    next: 'Issue and mail the notice of disclosure, or record which exception applies.',
  });
}

function assertMailed(
  plan: ReleasePlan,
  { ground, notice, today }: { ground: ReleaseInput['ground']; notice: NoticeChoice & { kind: 'mailed' }; today: string },
): void {
  if (notice.mailedOn > today) refuse('The notice is mailed on or before the day on which the records leave.');
  if (notice.how === 'e-mail' && ground !== 'public-records-request') {
    refuse('Section 7 asks for first-class mail. Only the notice of a request for public records may go by e-mail.');
  }
  if (notice.documentId !== null && !plan.letters.some(({ documentId }) => documentId === notice.documentId)) {
    refuse('This is no notice of disclosure that was issued in the case.');
  }
}
