import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gateQuestions } from '#shared/domain/holds/gate-questions.ts';
import type { HoldKind } from '#shared/domain/holds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { previewDocument } from '../../../electron/core/documents/draw-up.ts';
import { clearHold } from '../../../electron/core/holds/clear-hold.ts';
import { answerGate, readGateAnswers } from '../../../electron/core/holds/gates.ts';
import { holdsThatStop } from '../../../electron/core/holds/holds-that-stop.ts';
import { raiseHold } from '../../../electron/core/holds/raise-hold.ts';
import { listHolds } from '../../../electron/core/holds/read-holds.ts';
import { stepHold } from '../../../electron/core/holds/step-hold.ts';
import { enterInterimMeasure } from '../../../electron/core/interim-measures/enter-measure.ts';
import { whatGoes } from '../../../electron/core/removal/what-goes.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { chargeExample, eventsOf, openExampleMatter, refusalOf, SIXTH_CLAUSE } from '../chain/example-matter.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterAll(() => casebook.dispose());

async function held(kind: HoldKind): Promise<{ caseId: CaseId; holdId: string }> {
  const caseId = await openExampleMatter(context);
  const hold = await raiseHold(context, { caseId, kind, because: 'crimson reason' });
  return { caseId, holdId: hold.id };
}

describe('a hold', () => {
  test('goes from open to held to blocked and back, each step added to the one before', async () => {
    const at = await held('retaliation');
    const step = (state: 'open' | 'held' | 'blocked', note: string, basedOn: string | null) =>
      stepHold(context, { ...at, state, who: 'Odile Brandt, counsel', note, basedOn });
    const events = await eventsOf(context, async () => {
      const first = await step('held', '', null);
      expect(first).toMatchObject({ state: 'held', steps: [{ who: 'Odile Brandt, counsel' }] });
      const last = first.steps.at(-1)?.id ?? null;
      expect(await refusalOf(step('blocked', ' ', last))).toMatchObject({ code: 'REASON_NEEDED' });
      const second = await step('blocked', 'The complaint of May was known.', last);
      expect(second.state).toBe('blocked');
      expect(await refusalOf(step('held', 'x', last))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
      const third = await step('open', 'New facts.', second.steps.at(-1)?.id ?? null);
      expect(third).toMatchObject({ state: 'open', steps: [{ state: 'held' }, { state: 'blocked' }, { state: 'open' }] });
    });
    expect(events.map(({ type }) => type)).toEqual(['hold.taken_in_hand', 'hold.blocked', 'hold.given_back']);
    await clearHold(context, { ...at, clearedBy: 'Odile Brandt', reason: 'No link.' });
    expect(await refusalOf(step('held', '', null))).toMatchObject({ code: 'HOLD_ALREADY_CLEARED' });
  });

  test('that a person blocks says so in the rail, and never why', async () => {
    const at = await held('viewpoint');
    await stepHold(context, { ...at, state: 'blocked', who: 'Odile Brandt', note: 'crimson advice' });
    const [item] = (await readWorkspace(context, { caseId: at.caseId })).openItems.filter(({ key }) => key === `hold-${at.holdId}`);
    expect(item?.text).toBe('Hold: Viewpoint. Odile Brandt decided that the step may not go on.');
  });

  test('is told in a report only with its kind and its days, and in the memo whole', async () => {
    const { caseId, holdId } = await held('viewpoint');
    await stepHold(context, { caseId, holdId, state: 'blocked', who: 'Odile Brandt', note: 'crimson advice', basedOn: null });
    const other = await raiseHold(context, { caseId, kind: 'retaliation', because: 'crimson letter' });
    await clearHold(context, { caseId, holdId: other.id, clearedBy: 'Jonas Feld', reason: 'crimson proof' });
    const printed = async (kind: 'discipline-report' | 'recommendation-memo') =>
      JSON.stringify(await previewDocument(context, { caseId, kind }));
    const report = await printed('discipline-report');
    for (const told of ['Viewpoint', 'Retaliation', 'Not cleared', 'Mar 2, 2026']) expect(report).toContain(told);
    for (const kept of ['crimson', 'Odile', 'Jonas Feld', 'Blocked']) expect(report).not.toContain(kept);
    const memo = await printed('recommendation-memo');
    for (const told of ['Blocked by Odile Brandt', 'crimson advice', 'Cleared by Jonas Feld', 'crimson proof'])
      expect(memo).toContain(told);
  });

  test('on indemnification is never cleared', async () => {
    const at = await held('indemnification');
    expect(await refusalOf(clearHold(context, { ...at, clearedBy: 'x', reason: 'y' }))).toMatchObject({ code: 'HOLD_NEVER_CLEARED' });
  });

  test('stops the step it is there to stop, and no other', async () => {
    const { caseId, holdId } = await held('police-or-agency');
    const { read } = context.unitOfWork;
    expect(await holdsThatStop(read, caseId, 'interview')).toEqual(['police-or-agency']);
    expect(await holdsThatStop(read, caseId, 'recording')).toEqual([]);
    await clearHold(context, { caseId, holdId, clearedBy: 'Jonas Feld', reason: 'Agreed.' });
    expect(await holdsThatStop(read, caseId, 'interview')).toEqual([]);
  });
});

describe('questions that give cause for holds', () => {
  const answer = async (caseId: CaseId, question: (typeof gateQuestions)[number]['id'], given: 'yes' | 'no' | 'unknown', note = '') => {
    const before = (await readGateAnswers(context, { caseId })).find((one) => one.question === question && one.supersededAt === null);
    const entry = { question, answer: given, note, happenedOn: null, knownOn: null };
    return answerGate(context, { caseId, entry, basedOn: before?.id ?? null });
  };
  const kindsOf = async (caseId: CaseId) => (await listHolds(context, { caseId })).map(({ kind }) => kind);

  test.each(gateQuestions.map(({ id, hold }) => [id, hold] as const))('a yes to %s opens %s, and so does not known', async (id, hold) => {
    const one = await openExampleMatter(context);
    await answer(one, id, 'no');
    expect(await kindsOf(one)).toEqual([]);
    await answer(one, id, 'unknown');
    expect(await kindsOf(one)).toEqual([hold]);
    await answer(one, id, 'yes');
    expect(await kindsOf(one)).toEqual([hold]);
  });

  test('keep every answer, and refuse one whose author saw another', async () => {
    const caseId = await openExampleMatter(context);
    const events = await eventsOf(context, () => answer(caseId, 'viewpoint', 'yes', 'Named in the complaint.'));
    expect(events).toMatchObject([{ type: 'gate_answer.recorded', payload: { question: 'viewpoint', answerBefore: null } }]);
    await answer(caseId, 'viewpoint', 'no');
    expect((await readGateAnswers(context, { caseId })).map((one) => [one.answer, one.supersededAt === null])).toEqual([
      ['yes', false],
      ['no', true],
    ]);
    expect(await kindsOf(caseId)).toEqual(['viewpoint']);
    const entry = { question: 'viewpoint', answer: 'yes', note: '', happenedOn: null, knownOn: null } as const;
    expect(await refusalOf(answerGate(context, { caseId, entry, basedOn: null }))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });

  test('take no word on leave: medical detail never enters a case', async () => {
    const caseId = await openExampleMatter(context);
    expect(await refusalOf(answer(caseId, 'leave-known', 'yes', 'surgery'))).toMatchObject({ code: 'INPUT_REFUSED' });
    await answer(caseId, 'leave-known', 'yes');
    expect(await kindsOf(caseId)).toEqual(['leave-or-accommodation']);
  });

  test('are one open item until all are answered', async () => {
    const caseId = await openExampleMatter(context);
    const items = async () => (await readWorkspace(context, { caseId })).openItems.filter(({ key }) => key === 'gates-unanswered');
    expect(await items()).toHaveLength(1);
    for (const { id } of gateQuestions) await answer(caseId, id, 'no');
    expect(await items()).toEqual([]);
  });

  test('are not asked again where a hold of the kind was opened by something else', async () => {
    const { caseId } = await held('viewpoint');
    const text = async () => (await readWorkspace(context, { caseId })).openItems.find(({ key }) => key === 'gates-unanswered')?.text;
    expect(await text()).toBe(`Holds: ${gateQuestions.length - 1} questions that may give cause for a hold are not answered.`);
    for (const { id } of gateQuestions) if (id !== 'viewpoint') await answer(caseId, id, 'no');
    expect(await text()).toBeUndefined();
  });
});

describe('a litigation hold', () => {
  test('refuses a removal by order until a named person has cleared it', async () => {
    const { caseId, holdId } = await held('litigation');
    const choice = { caseId, eventNumbers: [], exhibitIds: [], documentIds: [] };
    expect(await refusalOf(whatGoes(context.unitOfWork.read, choice))).toMatchObject({ code: 'LITIGATION_HOLD' });
    await clearHold(context, { caseId, holdId, clearedBy: 'Odile Brandt, counsel', reason: 'Settled.' });
    expect(await refusalOf(whatGoes(context.unitOfWork.read, choice))).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('does not keep corrective action from being approved', async () => {
    const { caseId, holdId } = await held('litigation');
    const item = (await readWorkspace(context, { caseId })).openItems.find(({ key }) => key === `hold-${holdId}`);
    expect(item?.blocks).toBe('nothing');
  });
});

describe('terms that go to an employee', () => {
  const measure = async (terms: string) => {
    const caseId = await openExampleMatter(context);
    const dates = { startsOn: '2026-03-02', reviewOn: '2026-03-16' };
    return enterInterimMeasure(context, { caseId, kind: 'leave-with-pay', terms, wordingReason: '', approvedBy: 'Noor Adel', ...dates });
  };

  test('are refused with the sentence and the citation where they ask for access to a personal account', async () => {
    const refusal = await refusalOf(measure('You stay at home. Please give us the password of your Facebook account.'));
    expect(refusal).toMatchObject({
      code: 'ACCOUNT_REQUEST',
      details: {
        terms: '“Please give us the password of your Facebook account.”: It asks for a password or other data that open an account.',
      },
    });
  });

  test('may ask for the District’s own account while a clause on such accounts is in force', async () => {
    const terms = 'Please hand over the password of the District’s classroom account.';
    expect(await refusalOf(measure(terms))).toMatchObject({ code: 'ACCOUNT_REQUEST' });
    await chargeExample(context, await openExampleMatter(context), [SIXTH_CLAUSE]);
    await expect(measure(terms)).resolves.toMatchObject({ terms });
  });
});
