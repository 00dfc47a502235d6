/** @file Who saw what of a case, and when. Invariant: read from the log and from what reviewers signed; nothing is kept for it beside them. */
import { z } from 'zod';
import { Reading, type ReadingKind } from '#shared/domain/sign-off/readings.ts';
import { eventsOfCase } from '../audit/activity.ts';
import { caseById } from '../cases/find-case.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { toReceived } from './read-review.ts';
import { selectAssignmentsOfCase, selectResponses } from './review-queries.ts';

/** What an event of looking or of taking out names: a document, an exhibit, a summary. */
const Named = z.object({
  title: z.string().optional(),
  issue: z.int().optional(),
  label: z.string().optional(),
  reviewer: z.string().optional(),
  version: z.int().optional(),
});
type Named = z.infer<typeof Named>;

const issueOf = ({ title, issue }: Named): string => `${title ?? 'A document'}${issue === undefined ? '' : `, issue ${issue}`}`;
const exhibitOf = ({ label }: Named): string => label ?? 'An exhibit';
const summaryOf = ({ version }: Named): string => `Case summary${version === undefined ? '' : `, version ${version}`}`;

type Teller = { kind: ReadingKind; what: (named: Named) => string };

const tellers: Record<string, Teller> = {
  'document.viewed': { kind: 'viewed', what: issueOf },
  'document.exported': { kind: 'taken-out', what: issueOf },
  'signed_copy.viewed': { kind: 'viewed', what: (named) => `Signed copy of ${issueOf(named)}` },
  'signed_copy.exported': { kind: 'taken-out', what: (named) => `Signed copy of ${issueOf(named)}` },
  'process_log.exported': { kind: 'taken-out', what: () => 'Process log' },
  'evidence_item.viewed': { kind: 'viewed', what: exhibitOf },
  'evidence_item.exported': { kind: 'taken-out', what: exhibitOf },
  'case_review.assigned': { kind: 'sealed', what: summaryOf },
  'case_review.exported': { kind: 'taken-out', what: (named) => `Sealed ${summaryOf(named).toLowerCase()}` },
  'audit_extract.made': { kind: 'taken-out', what: () => 'Extract of the log' },
};

/** The latest first. A summary is seen by the reviewer to whom it was sealed; everything else by whoever of the office did it. @throws DomainError NOT_FOUND */
export async function readReadings(context: ServiceContext, input: { caseId: string }): Promise<Reading[]> {
  const handle = context.unitOfWork.read;
  await caseById(handle, input.caseId);
  const events = (await eventsOfCase(handle, input.caseId, Object.keys(tellers))).flatMap(({ number, type, by, at, payload }) => {
    const teller = tellers[type];
    const named = Named.safeParse(payload === null ? {} : JSON.parse(payload));
    if (teller === undefined) return [];
    const data = named.success ? named.data : {};
    const who = teller.kind === 'sealed' ? (data.reviewer ?? by) : by;
    return [Reading.parse({ key: `event-${number}`, who, kind: teller.kind, what: teller.what(data), at })];
  });
  return [...events, ...(await ofReviewers(handle, input.caseId))].sort((one, other) => other.at.localeCompare(one.at));
}

/** What reviewers say of themselves in what they signed: when they opened a summary, and when they sent their response. */
async function ofReviewers(handle: ReadHandle, caseId: string): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const { id, reviewer } of await selectAssignmentsOfCase(handle, caseId)) {
    for (const { id: responseId, summaryVersion, openedAt, sentAt } of (await selectResponses(handle, id)).map(toReceived)) {
      const what = `Case summary, version ${summaryVersion}`;
      if (openedAt !== null)
        readings.push(Reading.parse({ key: `opened-${responseId}`, who: reviewer, kind: 'opened', what, at: openedAt }));
      readings.push(Reading.parse({ key: `answered-${responseId}`, who: reviewer, kind: 'answered', what, at: sentAt }));
    }
  }
  return readings;
}
