/**
 * @file Which interviews a person may not read. Invariant: nobody is exempt, no administrator either; of what is closed they see with whom and when it
 * was held and under which mode, and nothing that was asked or said.
 */
import { DomainError } from '#shared/domain/errors.ts';
import type { Actor, ReadHandle } from '../service-context.ts';
import { type InterviewReaderRecord, selectInterviews, selectReaders } from './interviews-queries.ts';

/** Ids of those interviews that have a list in force without this person. */
export async function interviewsClosedTo(
  handle: ReadHandle,
  actor: Pick<Actor, 'userId'>,
  interviewIds: readonly string[],
): Promise<ReadonlySet<string>> {
  return closedAmong(await selectReaders(handle, interviewIds), actor);
}

export function closedAmong(readers: readonly InterviewReaderRecord[], { userId }: Pick<Actor, 'userId'>): ReadonlySet<string> {
  const lists = Map.groupBy(readers, (reader) => reader.interview_id);
  return new Set([...lists].filter(([, list]) => list.every((reader) => reader.user_id !== userId)).map(([id]) => id));
}

/** @throws DomainError NOT_ALLOWED */
export function refuseClosed(number: number): never {
  throw new DomainError('NOT_ALLOWED', {
    problem: `Interview ${number} is kept to named people, and you are not one of them.`,
    next: 'Ask somebody on its list to put you on it.',
  });
}

/**
 * For what shows the events of a case whole.
 * @throws DomainError NOT_ALLOWED when some interview of the incident is closed to the person signed in
 */
export async function requireNoInterviewClosed(handle: ReadHandle, actor: Pick<Actor, 'userId'>, incidentId: string): Promise<void> {
  const interviews = await selectInterviews(handle, incidentId);
  const ids = interviews.map(({ id }) => id);
  const closed = await interviewsClosedTo(handle, actor, ids);
  const first = interviews.find(({ id }) => closed.has(id));
  if (first !== undefined) refuseClosed(first.number);
}
