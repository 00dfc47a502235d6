/** @file A casebook with a reviewer and a matter that holds something of everything, and the ways between office and reviewer. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseId } from '#shared/domain/ids.ts';
import type { ReviewAssignment } from '#shared/domain/review/case-review.ts';
import type { ReviewAnswers } from '#shared/domain/review/response.ts';
import type { OpenReview } from '#shared/domain/review/room.ts';
import type { ReviewRequest } from '#shared/domain/review/summary.ts';
import { type Application, createApplication } from '../../../electron/core/application.ts';
import { COST_FLOOR } from '../../../electron/core/casebook/keys/key-derivation.ts';
import { addParticipant } from '../../../electron/core/people/change-participants.ts';
import { assignReview } from '../../../electron/core/review/assign-review.ts';
import { readReview } from '../../../electron/core/review/read-review.ts';
import type { ReviewRoom } from '../../../electron/core/review/room/review-room.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { chargeExample, findAgainst, openExampleMatter, SIXTH_CLAUSE } from '../chain/example-matter.ts';

export const REVIEWER = 'Lee Hollow';
export const REVIEWER_PASSPHRASE = 'lantern gravel teapot anchor 58';
export const OTHER_REVIEWER = 'Kim Sparrow';
export const OTHER_PASSPHRASE = 'pebble walnut copper saddle 93';

export const plainRequest: ReviewRequest = {
  note: 'Please read it before the meeting.',
  account: '',
  dueOn: '2026-03-20',
  tasks: [{ id: null, text: 'Find the duty schedule of that day.', dueOn: '2026-03-10' }],
};

export type ReviewedCasebook = {
  casebook: TemporaryCasebook;
  caseId: CaseId;
  recipient: string;
  office(): ServiceContext;
  /** Adds a second reviewer; gives their recipient. */
  addOther(): Promise<string>;
  /** Locks, and unlocks as the reviewer. */
  asReviewer(name?: string, passphrase?: string): Promise<ReviewRoom>;
  /** Locks, and unlocks as the office, which takes in what came. */
  asOffice(): Promise<ServiceContext>;
  assign(request?: Partial<ReviewRequest>, to?: string): Promise<ReviewAssignment>;
  review(): Promise<ReviewAssignment>;
};

/** An allegation with a finding, two reviewers, and nothing assigned yet. */
export async function openReviewedCasebook(): Promise<ReviewedCasebook> {
  const casebook = await openTemporaryCasebook();
  const { access } = casebook.application;
  const { recipient } = await access.addReviewer({ displayName: REVIEWER, passphrase: REVIEWER_PASSPHRASE });
  const context = casebook.session();
  const caseId = await openExampleMatter(context);
  const allegation = await chargeExample(context, caseId, [SIXTH_CLAUSE]);
  await addParticipant(context, { caseId, role: 'witness', name: REVIEWER, position: 'Principal' });
  await findAgainst(context, allegation);
  const lock = () => casebook.application.casebook.lock();
  const review = async () => {
    const [first] = await readReview(casebook.session(), { caseId });
    if (first === undefined) throw new Error('Nothing is assigned.');
    return first;
  };
  return {
    casebook,
    caseId,
    recipient,
    office: () => casebook.session(),
    addOther: async () => (await access.addReviewer({ displayName: OTHER_REVIEWER, passphrase: OTHER_PASSPHRASE })).recipient,
    async asReviewer(name = REVIEWER, passphrase = REVIEWER_PASSPHRASE) {
      await lock();
      await casebook.application.casebook.unlock({ loginName: name, passphrase });
      return casebook.application.reviewing();
    },
    async asOffice() {
      await lock();
      await casebook.unlock();
      return casebook.session();
    },
    async assign(request = {}, to = recipient) {
      await assignReview(casebook.session(), { caseId, recipient: to, request: { ...plainRequest, ...request }, namesReason: '' });
      return review();
    },
    review,
  };
}

let copies = 0;

/** A second application over a copy of the folder, as somebody who took the folder away would run it. */
export async function openCopy(folder: string): Promise<{ application: Application; folder: string; dispose(): Promise<void> }> {
  const parent = await mkdtemp(join(tmpdir(), 'casebook-copy-'));
  const copy = join(parent, 'Copy.casebook');
  await cp(folder, copy, { recursive: true });
  // Ids that count on from where nobody else counts, so that files of two copies never bear one name.
  copies += 1;
  const application = createApplication(fixedPorts({}, copies * 0x10000000), { cost: COST_FLOOR });
  await application.casebook.select({ folder: copy });
  return {
    application,
    folder: copy,
    async dispose() {
      await application.close();
      await rm(parent, { recursive: true, force: true });
    },
  };
}

export const noAnswers: ReviewAnswers = { comments: [], tasks: [] };

/** Answers with a comment on one section, beside what is there already. */
export function commenting(open: OpenReview, sectionId: string, text: string): ReviewAnswers {
  return {
    ...open.answers,
    comments: [...open.answers.comments.filter((comment) => comment.sectionId !== sectionId), { sectionId, kind: 'comment', text }],
  };
}

/** Opens the one review in the room. */
export async function openOnly(room: ReviewRoom): Promise<OpenReview> {
  const { reviews } = await room.list();
  const [only] = reviews;
  if (only === undefined || reviews.length > 1) throw new Error(`There are ${reviews.length} reviews.`);
  return room.read({ assignmentId: only.assignmentId });
}
