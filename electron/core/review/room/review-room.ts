/**
 * @file A reviewer at work: what was assigned, what they wrote, what they sent. Invariant: no database is opened and no lock taken; after `close` the
 * identity is overwritten and nothing read stays.
 */
import { DomainError } from '#shared/domain/errors.ts';
import { ReviewFileId } from '#shared/domain/ids.ts';
import type { RefusedFile } from '#shared/domain/review/case-review.ts';
import { RESPONSE_FORMAT, type ReviewAnswers, ReviewDraft, ReviewResponse } from '#shared/domain/review/response.ts';
import type { OpenReview, ReviewListing } from '#shared/domain/review/room.ts';
import type { ReviewSummary } from '#shared/domain/review/summary.ts';
import { isSamePerson } from '#shared/domain/sign-off/exclusions.ts';
import type { ReviewerSlot } from '../../casebook/casebook-header.ts';
import type { Ports } from '../../ports.ts';
import { digestOfSummary } from '../compose/digests.ts';
import { type SealedCopy, saveSealed } from '../save-sealed.ts';
import { makeSealedFile } from '../sealing/sealed-file.ts';
import { answersOf, isSameAnswers, responseTo, within } from './answers.ts';
import { type OpenedFile, type Opener, openShelf } from './opened-files.ts';
import type { Shelf } from './shelf.ts';

/** What the response to a lone file is called outside. */
const FILE_NAME = 'Response to case summary.sealed';

type Held = { summary: ReviewSummary; responses: ReviewResponse[]; drafts: { name: string; body: ReviewDraft }[] };

export class ReviewRoom {
  readonly slot: ReviewerSlot;
  readonly #ports: Ports;
  readonly #shelf: Shelf;
  /** One sealed file by itself, with no casebook around it. */
  readonly #isLone: boolean;
  #opener: Opener | null;
  readonly #opened = new Map<string, OpenedFile | null>();
  /** When each summary was first opened in this sitting, by the summary's id. */
  readonly #openedAt = new Map<string, string>();
  #queue: Promise<unknown> = Promise.resolve();

  /** Takes over `opener.identity` and `opener.signingSeed`. */
  constructor(ports: Ports, shelf: Shelf, opener: Opener, options: { isLone: boolean }) {
    this.slot = opener.slot;
    this.#ports = ports;
    this.#shelf = shelf;
    this.#isLone = options.isLone;
    this.#opener = opener;
  }

  /** Everything assigned, what is due first at the top; and the files that could not be opened. @throws DomainError LOCKED, STORAGE_FAILED */
  list(): Promise<ReviewListing> {
    return this.#inTurn(async (opener) => {
      const { held, refused } = await this.#look(opener);
      const reviews = held.map(({ summary, responses, drafts }) => ({
        assignmentId: summary.assignmentId,
        caseNumber: summary.caseNumber,
        caseTitle: summary.caseTitle,
        district: summary.district,
        dueOn: summary.dueOn,
        asOf: summary.asOf,
        version: summary.version,
        taskCount: summary.tasks.length,
        sentAt: responses.at(-1)?.sentAt ?? null,
        isAnswered: responses.at(-1)?.summaryId === summary.id,
        hasUnsent: drafts.length > 0,
      }));
      return { reviews: reviews.sort((one, other) => dueKey(one).localeCompare(dueKey(other))), refused };
    });
  }

  /** One summary with what the reviewer wrote to it: unsent text first, else what was sent last. @throws DomainError NOT_FOUND, LOCKED */
  read(input: { assignmentId: string }): Promise<OpenReview> {
    return this.#inTurn(async (opener) => {
      const { summary, responses, drafts } = await this.#find(opener, input.assignmentId);
      const sent = responses.at(-1);
      if (!this.#openedAt.has(summary.id)) this.#openedAt.set(summary.id, this.#ports.clock.now().toISOString());
      return {
        summary,
        answers: within(summary, drafts.at(-1)?.body.answers ?? answersOf(sent)),
        summarySha256: digestOfSummary(summary),
        lastSent:
          sent === undefined
            ? null
            : { at: sent.sentAt, revision: sent.revision, summaryVersion: sent.summaryVersion, signedAs: sent.signature?.name ?? null },
        hasUnsent: drafts.length > 0,
        isLone: this.#isLone,
      };
    });
  }

  /**
   * Keeps unsent text, sealed to the reviewer: in `review/`, or for a lone file in memory. What equals the last response needs no keeping.
   * @throws DomainError NOT_FOUND, LOCKED, DISK_FULL, FOLDER_READ_ONLY, STORAGE_FAILED
   */
  saveDraft(input: { assignmentId: string; answers: ReviewAnswers }): Promise<{ hasUnsent: boolean }> {
    return this.#inTurn(async (opener) => {
      const { summary, responses, drafts } = await this.#find(opener, input.assignmentId);
      const answers = within(summary, input.answers);
      const hasUnsent = !isSameAnswers(answers, within(summary, answersOf(responses.at(-1))));
      if (hasUnsent && !isSameAnswers(answers, within(summary, drafts.at(-1)?.body.answers ?? answersOf(undefined)))) {
        await this.#putDraft(opener, summary, answers);
      } else if (hasUnsent && drafts.length > 0) return { hasUnsent };
      for (const draft of drafts) await this.#shelf.remove(draft.name);
      return { hasUnsent };
    });
  }

  /**
   * Seals the response to the office and to the reviewer, signed. In a casebook's folder it lies in `review/` afterwards; the response to a lone
   * file goes where the person saves it. Sent again, it is a new revision. `signedAs` is the reviewer's name as they typed it, over the digest of
   * the summary; empty sends it without one.
   * @throws DomainError NOT_FOUND, LOCKED, INPUT_REFUSED for a name that is not the reviewer's, NOT_ALLOWED, DISK_FULL, FOLDER_READ_ONLY, STORAGE_FAILED; the text is kept then
   */
  send(input: { assignmentId: string; answers: ReviewAnswers; signedAs?: string }): Promise<{ outcome: 'in-folder' } | SealedCopy> {
    return this.#inTurn(async (opener) => {
      const { summary, responses, drafts } = await this.#find(opener, input.assignmentId);
      const id = ReviewFileId.parse(this.#ports.ids.next());
      const response = ReviewResponse.parse({
        format: RESPONSE_FORMAT,
        formatVersion: 1,
        id,
        assignmentId: summary.assignmentId,
        casebookId: summary.casebookId,
        recipient: this.slot.recipient,
        ...responseTo(summary, within(summary, input.answers), responses.at(-1)),
        sentAt: this.#ports.clock.now().toISOString(),
        ...this.#witnessed(summary, input.signedAs ?? ''),
      });
      const bytes = await makeSealedFile({ kind: 'response', casebookId: summary.casebookId, recipient: this.slot.recipient }, response, {
        seed: opener.signingSeed,
        recipients: [summary.officeRecipient, this.slot.recipient],
      });
      let outcome: { outcome: 'in-folder' } | SealedCopy = { outcome: 'in-folder' };
      if (this.#isLone) outcome = await saveSealed(this.#ports, { fileName: FILE_NAME, bytes }, async () => undefined);
      if (outcome.outcome === 'dismissed') return outcome;
      await this.#shelf.put(id, bytes);
      for (const draft of drafts) await this.#shelf.remove(draft.name);
      return outcome;
    });
  }

  /** Lets what was begun end, then overwrites the keys and forgets what was read. Safe to call twice. */
  async close(): Promise<void> {
    await this.#queue;
    this.#opener?.identity.fill(0);
    this.#opener?.signingSeed.fill(0);
    this.#opener = null;
    this.#opened.clear();
  }

  /** When the summary was opened, and the name that was typed under it. */
  #witnessed(summary: ReviewSummary, signedAs: string): Pick<ReviewResponse, 'openedAt' | 'signature'> {
    const openedAt = this.#openedAt.get(summary.id);
    const name = signedAs.normalize('NFC').trim();
    if (name !== '' && !isSamePerson(name, this.slot.displayName)) {
      const problem = 'Type your own name as the office entered it: a signature is yours alone.';
      throw new DomainError('INPUT_REFUSED', { problem, signedAs: problem });
    }
    return {
      ...(openedAt === undefined ? {} : { openedAt }),
      ...(name === '' ? {} : { signature: { name, summarySha256: digestOfSummary(summary) } }),
    };
  }

  async #putDraft(opener: Opener, summary: ReviewSummary, answers: ReviewAnswers): Promise<void> {
    const id = ReviewFileId.parse(this.#ports.ids.next());
    const draft = ReviewDraft.parse({
      format: 'due-course-review-draft',
      formatVersion: 1,
      id,
      assignmentId: summary.assignmentId,
      casebookId: summary.casebookId,
      recipient: this.slot.recipient,
      savedAt: this.#ports.clock.now().toISOString(),
      answers,
    });
    const head = { kind: 'draft' as const, casebookId: summary.casebookId, recipient: this.slot.recipient };
    const bytes = await makeSealedFile(head, draft, { seed: opener.signingSeed, recipients: [this.slot.recipient] });
    await this.#shelf.put(id, bytes);
  }

  async #look(opener: Opener): Promise<{ held: Held[]; refused: RefusedFile[] }> {
    const files = await openShelf(this.#shelf, opener, this.#opened);
    const held = new Map<string, Held>();
    for (const file of files) {
      if (file.kind !== 'summary') continue;
      const before = held.get(file.body.assignmentId);
      if (before !== undefined && before.summary.version > file.body.version) continue;
      held.set(file.body.assignmentId, { summary: file.body, responses: [], drafts: [] });
    }
    for (const file of files) {
      if (file.kind === 'response') held.get(file.body.assignmentId)?.responses.push(file.body);
      if (file.kind === 'draft') held.get(file.body.assignmentId)?.drafts.push({ name: file.name, body: file.body });
    }
    for (const { responses, drafts } of held.values()) {
      responses.sort((one, other) => one.revision - other.revision || one.sentAt.localeCompare(other.sentAt));
      drafts.sort((one, other) => one.body.savedAt.localeCompare(other.body.savedAt));
    }
    return { held: [...held.values()], refused: files.flatMap((file) => (file.kind === 'refused' ? [file.refusal] : [])) };
  }

  async #find(opener: Opener, assignmentId: string): Promise<Held> {
    const found = (await this.#look(opener)).held.find(({ summary }) => summary.assignmentId === assignmentId);
    if (found === undefined) throw new DomainError('NOT_FOUND');
    return found;
  }

  #inTurn<T>(work: (opener: Opener) => Promise<T>): Promise<T> {
    const result = this.#queue.then(() => {
      if (this.#opener === null) throw new DomainError('LOCKED');
      return work(this.#opener);
    });
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

/** What has no due date comes after everything that has one. */
function dueKey({ dueOn, caseNumber }: { dueOn: string | null; caseNumber: string }): string {
  return `${dueOn ?? '9999-12-31'} ${caseNumber}`;
}
