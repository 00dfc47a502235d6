import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FirstHourEntry, plainAnswer } from '#shared/domain/first-hour.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { beginIntake, finishIntake, putSlice } from '../../../electron/core/evidence/intake/intake.ts';
import { clearHold } from '../../../electron/core/holds/clear-hold.ts';
import { answerFirstHour } from '../../../electron/core/intake/first-hour.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { firstHourWith } from '../../support/first-hour.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsAfter, lastEventNumber, openExample, takeEvidence } from '../matters/example-matter.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterEach(() => casebook.dispose());

const keysOf = async (caseId: CaseId) => (await readWorkspace(context, { caseId })).openItems.map((item) => item.key);
const openHolds = async (caseId: CaseId) => (await readWorkspace(context, { caseId })).holds.filter((hold) => hold.clearedAt === null);

async function answer(caseId: CaseId, entry: FirstHourEntry): Promise<void> {
  const { firstHour } = await readWorkspace(context, { caseId });
  const current = firstHour.find((given) => given.question === entry.question && given.supersededAt === null);
  await answerFirstHour(context, { caseId, entry, basedOn: current?.id ?? null });
}

async function clearAll(caseId: CaseId): Promise<void> {
  for (const hold of await openHolds(caseId)) {
    await clearHold(context, { caseId, holdId: hold.id, clearedBy: 'Jonas Feld', reason: 'The police have them.' });
  }
}

describe('the first hour', () => {
  it('counts what is not answered as a yes, in one line', async () => {
    const { summary, openItems } = await openExample(context, { matter: { firstHour: [] } });
    const lines = openItems.filter(({ key }) => key.startsWith('first-hour'));
    expect(lines).toMatchObject([{ key: 'first-hour-unanswered', tab: 'overview', anchor: 'first-hour-child-in-danger' }]);
    expect(lines[0]?.text).toBe('First hour: 10 questions are not answered. Until then each counts as a yes.');
    await answer(summary.id, plainAnswer('child-in-danger', 'no'));
    const [left] = (await readWorkspace(context, { caseId: summary.id })).openItems;
    expect(left).toMatchObject({ anchor: 'first-hour-abuse-or-neglect' });
  });

  it('treats “not known” as a yes: it opens the same hold', async () => {
    const { summary } = await openExample(context);
    await answer(summary.id, plainAnswer('title-ix', 'unknown'));
    const [hold] = await openHolds(summary.id);
    expect(hold?.kind).toBe('title-ix');
    expect(hold?.openedBecause).toContain('not known, which is treated as yes');
    expect(await keysOf(summary.id)).toContain('first-hour-title-ix');
  });

  it('keeps every answer, and leaves one event that says what it was before', async () => {
    const { summary } = await openExample(context);
    const before = await lastEventNumber(context);
    await answer(summary.id, plainAnswer('police-or-agency', 'yes'));
    const events = await eventsAfter(context, before);
    expect(events).toMatchObject([
      { type: 'first_hour.answered', caseId: summary.id, payload: { question: 'police-or-agency', answer: 'yes', answerBefore: 'no' } },
    ]);
    const { firstHour } = await readWorkspace(context, { caseId: summary.id });
    const given = firstHour.filter(({ question }) => question === 'police-or-agency');
    expect(given.map((one) => [one.answer, one.supersededAt === null])).toEqual([
      ['no', false],
      ['yes', true],
    ]);
    expect((await openHolds(summary.id)).map(({ kind }) => kind)).toEqual(['police-or-agency']);
  });

  it('a later no leaves the hold to a named person', async () => {
    const { summary } = await openExample(context, { matter: { firstHour: firstHourWith('title-ix') } });
    await answer(summary.id, plainAnswer('title-ix', 'no'));
    expect(await openHolds(summary.id)).toHaveLength(1);
  });

  it('says who took it over without opening the hold again that somebody cleared', async () => {
    const { summary } = await openExample(context, { matter: { firstHour: firstHourWith('complaint-manager') } });
    await clearAll(summary.id);
    expect(await keysOf(summary.id)).toContain('first-hour-complaint-manager');
    const handed = { handedTo: 'Odile Brandt', handedOn: '2026-03-03', reference: 'UGP 4' };
    await answer(summary.id, { ...plainAnswer('complaint-manager', 'yes'), ...handed });
    expect(await openHolds(summary.id)).toEqual([]);
    expect(await keysOf(summary.id)).not.toContain('first-hour-complaint-manager');
    const { firstHour } = await readWorkspace(context, { caseId: summary.id });
    expect(firstHour.at(-1)).toMatchObject(handed);
  });

  it('refuses an answer whose author saw another one', async () => {
    const { summary, firstHour } = await openExample(context);
    const seen = firstHour.find(({ question }) => question === 'litigation')?.id ?? null;
    await answerFirstHour(context, { caseId: summary.id, entry: plainAnswer('litigation', 'yes'), basedOn: seen });
    const late = answerFirstHour(context, { caseId: summary.id, entry: plainAnswer('litigation', 'unknown'), basedOn: seen });
    await expect(late).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });
});

describe('images of a child', () => {
  it.each(['yes', 'unknown'] as const)('with “%s” nothing is taken in until a named person clears it', async (given) => {
    const { summary } = await openExample(context);
    await takeEvidence(context, summary.id, 'before.txt');
    await answer(summary.id, plainAnswer('images-of-a-child', given));
    await expect(takeEvidence(context, summary.id, 'after.txt')).rejects.toMatchObject({ code: 'EVIDENCE_STOPPED' });
    await clearAll(summary.id);
    expect((await takeEvidence(context, summary.id, 'cleared.txt')).label).toBe('Ex. 2');
  });

  it('stop an intake that had begun, and keep nothing of it', async () => {
    const { summary } = await openExample(context);
    const bytes = new TextEncoder().encode('Something that was on its way.');
    const { intakeId } = await beginIntake(context, {
      caseId: summary.id,
      fileName: 'late.txt',
      size: bytes.length,
      provenance: {
        howObtained: 'district-system',
        obtainedBy: 'Mara Voss',
        obtainedOn: { kind: 'unknown' },
        description: '',
        personnelFileBasis: 'not-yet-decided',
      },
    });
    await putSlice(context, { intakeId, offset: 0, bytes });
    await answer(summary.id, plainAnswer('images-of-a-child', 'yes'));
    await expect(finishIntake(context, { intakeId })).rejects.toMatchObject({ code: 'EVIDENCE_STOPPED' });
    expect(await context.unitOfWork.read.selectFrom('evidence_item').select('id').execute()).toEqual([]);
  });

  it('keep the note of where they are', async () => {
    const { summary } = await openExample(context);
    const note = 'On the District laptop 4471, kept by Rosa Lind in the locked cabinet of room 12.';
    await answer(summary.id, { ...plainAnswer('images-of-a-child', 'yes'), note });
    expect((await readWorkspace(context, { caseId: summary.id })).firstHour.at(-1)?.note).toBe(note);
  });
});
