/** @file Entering paper discipline by hand, and taking an entry back. Invariant: an entry that is taken back stays in the record. */
import type { PriorRecord } from '#shared/domain/after/prior-record.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { civilDateOf } from '../casebook/casebook-status.ts';
import { caseById } from '../cases/find-case.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import {
  findPaper,
  findRespondent,
  findTakenBack,
  insertPaper,
  markPaperRestored,
  markPaperTakenBack,
  type Respondent,
  updatePersonOfPaper,
} from './prior-record-queries.ts';
import { priorRecordOfCase } from './read-prior-record.ts';

/** `expiresOn` null: no expiry. `source` is the article that says so. Dates are civil dates. */
export type PaperAccount = {
  givenOn: string;
  level: string;
  rule: string;
  whatFor: string;
  paperPlace: string;
  expiresOn: string | null;
  source: string;
};

export type PriorDone = { priorEntryId: string; record: PriorRecord };

/**
 * Enters discipline on paper for the respondent of a case.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED while the respondent is not known by name; INPUT_REFUSED for dates that cannot be
 */
export function enterPrior(context: ServiceContext, input: { caseId: string } & PaperAccount): Promise<PriorDone> {
  const today = civilDateOf(context.ports.clock.now());
  return context.unitOfWork.write(async (handle, record) => {
    const { caseId, ...paper } = input;
    const respondent = await namedRespondent(handle, caseId);
    assertDates(paper, today);
    const id = context.ports.ids.next();
    await insertPaper(handle, {
      id,
      person_id: respondent.person_id,
      case_id: caseId,
      import_id: null,
      given_on: paper.givenOn,
      level: paper.level,
      rule: paper.rule,
      what_for: paper.whatFor,
      paper_place: paper.paperPlace,
      expires_on: paper.expiresOn,
      source: paper.source,
      entered_by: context.actor.displayName,
      entered_at: context.ports.clock.now().toISOString(),
      taken_back_at: null,
      taken_back_by: null,
      taken_back_reason: null,
    });
    await record({
      type: 'prior_entry.entered',
      version: 1,
      caseId,
      payload: { priorEntryId: id, personId: respondent.person_id, ...paper },
    });
    return { priorEntryId: id, record: await priorRecordOfCase(handle, caseId, today) };
  });
}

/** @throws DomainError NOT_FOUND, also for an entry of another person */
export function takeBackPrior(
  context: ServiceContext,
  input: { caseId: string; priorEntryId: string; reason: string },
): Promise<PriorRecord> {
  const today = civilDateOf(context.ports.clock.now());
  return context.unitOfWork.write(async (handle, record) => {
    await assertOfRespondent(handle, input);
    await markPaperTakenBack(handle, input.priorEntryId, {
      taken_back_at: context.ports.clock.now().toISOString(),
      taken_back_by: context.actor.displayName,
      taken_back_reason: input.reason,
    });
    const { caseId, ...payload } = input;
    await record({ type: 'prior_entry.taken_back', version: 1, caseId, payload });
    return priorRecordOfCase(handle, caseId, today);
  });
}

/** Puts an entry that was taken back in its place again. @throws DomainError NOT_FOUND */
export function restorePrior(context: ServiceContext, input: { caseId: string; priorEntryId: string }): Promise<PriorRecord> {
  const today = civilDateOf(context.ports.clock.now());
  return context.unitOfWork.write(async (handle, record) => {
    await caseById(handle, input.caseId);
    if ((await findTakenBack(handle, input.priorEntryId)) === undefined) throw new DomainError('NOT_FOUND');
    await markPaperRestored(handle, input.priorEntryId);
    const { caseId, ...payload } = input;
    await record({ type: 'prior_entry.restored', version: 1, caseId, payload });
    return priorRecordOfCase(handle, caseId, today);
  });
}

/**
 * Says that an entry of somebody of the same name is this respondent's, or gives it back to whom it stood under.
 * @param input.personId null for the respondent of the case
 * @throws DomainError NOT_FOUND, NOT_ALLOWED while the respondent is not known by name
 */
export function attributePrior(
  context: ServiceContext,
  input: { caseId: string; priorEntryId: string; personId: string | null },
): Promise<{ record: PriorRecord; personBefore: string }> {
  const today = civilDateOf(context.ports.clock.now());
  return context.unitOfWork.write(async (handle, record) => {
    const respondent = await namedRespondent(handle, input.caseId);
    const entry = await findPaper(handle, input.priorEntryId);
    if (entry === undefined) throw new DomainError('NOT_FOUND');
    const personId = input.personId ?? respondent.person_id;
    await updatePersonOfPaper(handle, entry.id, personId);
    await record({
      type: 'prior_entry.attributed',
      version: 1,
      caseId: input.caseId,
      payload: { priorEntryId: entry.id, personId, replaced: { personId: entry.person_id } },
    });
    return { record: await priorRecordOfCase(handle, input.caseId, today), personBefore: entry.person_id };
  });
}

async function namedRespondent(handle: ReadHandle, caseId: string): Promise<Respondent> {
  const respondent = await findRespondent(handle, caseId);
  if (respondent === undefined) throw new DomainError('NOT_FOUND');
  if (respondent.kind === 'named') return respondent;
  throw new DomainError('NOT_ALLOWED', {
    problem: 'A prior record belongs to a person, and the respondent is not known by name yet.',
    next: 'Identify the respondent under People first.',
  });
}

async function assertOfRespondent(handle: ReadHandle, { caseId, priorEntryId }: { caseId: string; priorEntryId: string }): Promise<void> {
  const { priors } = await priorRecordOfCase(handle, caseId, '');
  if (!priors.some(({ kind, id }) => kind === 'paper' && id === priorEntryId)) throw new DomainError('NOT_FOUND');
}

function assertDates({ givenOn, expiresOn }: PaperAccount, today: string): void {
  const refuse = (name: string, problem: string): never => {
    throw new DomainError('INPUT_REFUSED', { problem, [name]: problem });
  };
  if (givenOn > today) refuse('givenOn', 'The date given lies in the future.');
  if (expiresOn !== null && expiresOn < givenOn) refuse('expiresOn', 'It would expire before it was given.');
}
