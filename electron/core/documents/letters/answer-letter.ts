/** @file What a person answers for a letter, and the wording it goes by. Invariant: answers are superseded and never lost; a letter keeps the wording it was begun with until somebody says otherwise. */
import type { LetterKind } from '#shared/domain/documents/kinds.ts';
import { askedAnchor, type LetterAnswers, LetterInMaking } from '#shared/domain/documents/templates/letter.ts';
import { fieldOf, MergeKey } from '#shared/domain/documents/templates/merge-fields.ts';
import type { LetterTemplate } from '#shared/domain/documents/templates/template.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn, type BasedOn } from '../../based-on.ts';
import { caseById } from '../../cases/find-case.ts';
import { assertAsksForNoAccount } from '../../holds/account-requests.ts';
import { noteLawUse } from '../../law/note-law-use.ts';
import { withNamesOfToday } from '../../mentions/mention-names.ts';
import type { ServiceContext, WriteHandle } from '../../service-context.ts';
import { templateInUse } from '../templates/read-templates.ts';
import { storedTemplate } from '../templates/template-digest.ts';
import { answersOf, letterAtHand, wordingOf } from './draw-letter.ts';
import { factsOfLetter } from './facts-of-letter.ts';
import { keysInUse } from './fill-template.ts';
import { type LetterSubject, subjectsOf } from './letter-choices.ts';
import { type LetterMaterial, readMaterial } from './letter-material.ts';
import { selectLetters, supersedeLetter } from './letter-queries.ts';
import type { LetterRow } from './letter-rows.ts';
import { printedAnswer } from './letter-values.ts';

type LetterInput = { caseId: string; kind: LetterKind };

/**
 * A letter with what it still asks for. `about` null gives the one at hand.
 * @throws DomainError NOT_FOUND, also where it cannot be about that
 */
export async function readLetter(
  context: ServiceContext,
  { caseId, kind, about }: LetterInput & { about: string | null },
): Promise<LetterInMaking> {
  const handle = context.unitOfWork.read;
  const material = await readMaterial(context, caseId);
  const rows = await selectLetters(handle, caseId, kind);
  const subjects = subjectsOf(kind, material);
  if (about !== null && !subjects.some((one) => one.about === about)) throw new DomainError('NOT_FOUND');
  const { subject, row } = letterAtHand(rows, subjects, about);
  const inUse = (await templateInUse(handle, kind)).version;
  const choices = subjects.map((one) => ({ about: one.about, label: one.label, isBegun: rows.some((other) => other.about === one.about) }));
  return LetterInMaking.parse({
    kind,
    about: subject?.about ?? null,
    choices: await withNamesOfToday(handle, choices),
    fields: fieldsOf(await wordingOf(handle, kind, row), { material, subject, answers: answersOf(row) }),
    standing: row === null ? null : { id: row.id, by: row.recorded_by, at: row.recorded_at },
    template: {
      number: row?.template_number ?? inUse.number,
      sha256: row?.template_sha256 ?? inUse.sha256,
      isNewest: row === null || row.template_sha256 === inUse.sha256,
    },
  });
}

type Asking = { material: LetterMaterial; subject: LetterSubject | null; answers: LetterAnswers };

function fieldsOf(template: LetterTemplate, { material, subject, answers }: Asking): LetterInMaking['fields'] {
  return keysInUse(template, factsOfLetter(material, subject, answers)).flatMap((key) => {
    const field = fieldOf(key);
    if (field.kind !== 'asked') return [];
    const { label, input, hint, isOptional, choices = {} } = field;
    const offered = Object.entries(choices).map(([value, words]) => ({ value, label: words }));
    return [{ key, label, input, hint, isOptional, choices: offered, value: answers[key] ?? '', anchor: askedAnchor(key) }];
  });
}

/**
 * Keeps the answers; an answer that is left out keeps what was kept before. The first save of a letter also fixes the wording it goes by.
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE; INPUT_REFUSED for an answer that no field asks for or that is no date, time or choice;
 * ACCOUNT_REQUEST where an answer asks for access to a personal account
 */
export async function saveLetter(
  context: ServiceContext,
  input: LetterInput & { about: string; answers: LetterAnswers } & BasedOn,
): Promise<LetterInMaking> {
  assertAnswers(input.answers);
  await change(context, input, async (handle, row) => {
    await assertAsksForNoAccount(context, handle, input.answers);
    const inUse = row === null ? (await templateInUse(handle, input.kind)).version : null;
    return {
      type: 'letter.answered',
      answers: withoutEmpty({ ...answersOf(row), ...input.answers }),
      template: inUse === null || row !== null ? null : { number: inUse.number, content: inUse.content },
    };
  });
  return readLetter(context, input);
}

/**
 * Lets the letter go by the template as it stands now; the answers stay.
 * @throws DomainError NOT_FOUND also where the letter was never begun; CHANGED_MEANWHILE; INPUT_REFUSED where it goes by that wording already
 */
export async function takeNewestTemplate(
  context: ServiceContext,
  input: LetterInput & { about: string } & BasedOn,
): Promise<LetterInMaking> {
  await change(context, input, async (handle, row) => {
    if (row === null) throw new DomainError('NOT_FOUND');
    const { version } = await templateInUse(handle, input.kind);
    if (version.sha256 === row.template_sha256)
      throw new DomainError('INPUT_REFUSED', { problem: 'The letter goes by this wording already.' });
    return { type: 'letter.template_taken', answers: answersOf(row), template: { number: version.number, content: version.content } };
  });
  return readLetter(context, input);
}

type Changed = { type: string; answers: LetterAnswers; template: { number: number; content: LetterTemplate } | null };

async function change(
  context: ServiceContext,
  { caseId, kind, about, ...based }: LetterInput & { about: string } & BasedOn,
  work: (handle: WriteHandle, row: LetterRow | null) => Promise<Changed>,
): Promise<void> {
  const subjects = subjectsOf(kind, await readMaterial(context, caseId));
  if (!subjects.some((one) => one.about === about)) throw new DomainError('NOT_FOUND');
  await context.unitOfWork.write(async (handle, record) => {
    await caseById(handle, caseId);
    const row = (await selectLetters(handle, caseId, kind)).find((one) => one.about === about) ?? null;
    assertBasedOn(row?.id, based);
    const { type, answers, template } = await work(handle, row);
    const stored = template === null ? null : storedTemplate(template.content);
    const next = {
      id: context.ports.ids.next(),
      case_id: caseId,
      kind,
      about,
      answers: JSON.stringify(answers),
      template_number: template?.number ?? row?.template_number ?? 0,
      template_sha256: stored?.sha256 ?? row?.template_sha256 ?? '',
      template: stored?.content ?? row?.template ?? '',
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    };
    await supersedeLetter(handle, next);
    const citations = template?.content.blocks.flatMap(({ citation }) => citation ?? []) ?? [];
    await noteLawUse(context, handle, { caseId, recordIds: citations, usedFor: `letter:${kind}` });
    await record({
      type,
      version: 1,
      caseId,
      payload: { letterId: next.id, kind, about, answers, template: { number: next.template_number, sha256: next.template_sha256 } },
    });
  });
}

const withoutEmpty = (answers: LetterAnswers): LetterAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== ''));

function assertAnswers(answers: LetterAnswers): void {
  for (const [name, answer] of Object.entries(answers)) {
    const key = MergeKey.safeParse(name);
    if (!key.success || fieldOf(key.data).kind !== 'asked') {
      throw new DomainError('INPUT_REFUSED', { problem: 'No letter asks for one of these answers.' });
    }
    if (answer === '' || printedAnswer(key.data, answer) !== '') continue;
    const problem = `${fieldOf(key.data).label}: choose it from what the field offers.`;
    throw new DomainError('INPUT_REFUSED', { problem, [name]: problem });
  }
}
