/** @file Question sets of the district over those of the application. Invariant: a version is never edited; a change is the next version. */
import { DomainError } from '#shared/domain/errors.ts';
import { builtInSets } from '#shared/domain/interviews/built-in-sets.ts';
import { QuestionSet, type QuestionSetInput } from '#shared/domain/interviews/question-sets.ts';
import { assertBasedOn } from '../../based-on.ts';
import { assertMayChangeDistrict } from '../../district/may-change.ts';
import { assertAsksForNoAccount } from '../../holds/account-requests.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../../service-context.ts';
import type { QuestionSetVersionRow } from '../interviews-rows.ts';
import { insertSetVersion, selectSets } from './sets-queries.ts';

/** Every set in its version in use: the application's own unless the district has changed one, then the district's. Retired ones are among them. */
export async function questionSets(handle: ReadHandle): Promise<QuestionSet[]> {
  const own = new Map((await selectSets(handle)).map((row) => [row.set_key, toSet(row)]));
  const shipped = builtInSets.map((set) => own.get(set.key) ?? set);
  const keys = new Set(builtInSets.map(({ key }) => key));
  return [...shipped, ...[...own.values()].filter(({ key }) => !keys.has(key))];
}

export function listQuestionSets(context: ServiceContext): Promise<QuestionSet[]> {
  return questionSets(context.unitOfWork.read);
}

/**
 * Saves the next version of a set; without `key` a new one. What interviews took from an earlier version stays as it was asked.
 * @throws DomainError NOT_ALLOWED (may not change the district's lists), NOT_FOUND, CHANGED_MEANWHILE, ACCOUNT_REQUEST
 */
export async function saveQuestionSet(
  context: ServiceContext,
  input: { key: string | null; set: QuestionSetInput; basedOn: string | null },
): Promise<QuestionSet[]> {
  assertMayChangeDistrict(context.actor);
  return context.unitOfWork.write(async (handle, record) => {
    for (const question of input.set.questions) await assertAsksForNoAccount(context, handle, { questions: question });
    const before = input.key === null ? undefined : await setByKey(handle, input.key);
    assertBasedOn(before?.version, input);
    const row = await next(context, handle, before, { ...input.set, isRetired: false });
    const { title, role, topics, questions } = input.set;
    const payload = { key: row.set_key, version: row.id, number: row.number, title, role, topics, questions };
    await record({ type: 'question_set.saved', version: 1, caseId: null, payload });
    return questionSets(handle);
  });
}

/** Takes a set out of use, or back into it. @throws DomainError NOT_ALLOWED, NOT_FOUND, CHANGED_MEANWHILE */
export async function retireQuestionSet(
  context: ServiceContext,
  input: { key: string; isRetired: boolean; basedOn: string },
): Promise<QuestionSet[]> {
  assertMayChangeDistrict(context.actor);
  return context.unitOfWork.write(async (handle, record) => {
    const before = await setByKey(handle, input.key);
    assertBasedOn(before.version, input);
    const row = await next(context, handle, before, { ...before, isRetired: input.isRetired });
    const payload = { key: row.set_key, version: row.id, number: row.number, title: row.title };
    await record({ type: input.isRetired ? 'question_set.retired' : 'question_set.put_back', version: 1, caseId: null, payload });
    return questionSets(handle);
  });
}

async function setByKey(handle: ReadHandle, key: string): Promise<QuestionSet> {
  const found = (await questionSets(handle)).find((set) => set.key === key);
  if (found === undefined) throw new DomainError('NOT_FOUND');
  return found;
}

async function next(
  { ports, actor }: ServiceContext,
  handle: WriteHandle,
  before: QuestionSet | undefined,
  { title, role, topics, questions, isRetired }: QuestionSetInput & { isRetired: boolean },
): Promise<QuestionSetVersionRow> {
  const row: QuestionSetVersionRow = {
    id: ports.ids.next(),
    set_key: before?.key ?? ports.ids.next(),
    number: (before?.number ?? 0) + 1,
    title,
    topics: JSON.stringify(topics),
    role,
    questions: JSON.stringify(questions),
    is_retired: isRetired ? 1 : 0,
    saved_by: actor.displayName,
    saved_at: ports.clock.now().toISOString(),
    superseded_at: null,
  };
  await insertSetVersion(handle, row);
  return row;
}

function toSet(row: QuestionSetVersionRow): QuestionSet {
  return QuestionSet.parse({
    key: row.set_key,
    version: row.id,
    number: row.number,
    title: row.title,
    role: row.role,
    topics: JSON.parse(row.topics),
    questions: JSON.parse(row.questions),
    isOwn: true,
    isRetired: row.is_retired === 1,
    savedBy: row.saved_by,
    savedAt: row.saved_at,
  });
}
