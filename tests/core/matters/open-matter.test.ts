import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listCases } from '../../../electron/core/cases/list-cases.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { clearHold } from '../../../electron/core/holds/clear-hold.ts';
import { addParticipant, removeParticipant } from '../../../electron/core/people/change-participants.ts';
import { firstHourWith } from '../../support/first-hour.ts';
import { openTemporaryCasebook, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsAfter, lastEventNumber, openExample } from './example-matter.ts';

let casebook: TemporaryCasebook;
beforeEach(async () => {
  casebook = await openTemporaryCasebook();
});
afterEach(() => casebook.dispose());

const everyRow = { status: null, contains: '', offset: 0, limit: 100 };
const storedText = async () => {
  const { read } = casebook.session().unitOfWork;
  return JSON.stringify([
    await read.selectFrom('person').selectAll().execute(),
    await read.selectFrom('participant').selectAll().execute(),
    await read.selectFrom('case_file').selectAll().execute(),
    await read.selectFrom('audit_payload').select('payload').execute(),
  ]);
};

describe('opening a matter', () => {
  it('enters incident, case and the first people in one event', async () => {
    const before = await lastEventNumber(casebook.session());
    const { summary, incident, respondent, openItems, tabs, versionsInForce } = await openExample(casebook.session());
    expect(summary).toMatchObject({
      number: '2026-0001',
      title: 'Graded quizzes on a public account',
      status: 'open',
      respondent: 'Dana Whitlock',
      investigator: TEST_USER,
      clauses: [],
      conductDates: [],
      openItemCount: openItems.length,
    });
    expect(respondent).toEqual({
      name: 'Dana Whitlock',
      position: 'Mathematics teacher',
      building: 'Elm Grove Middle School',
      employmentStatus: 'tenured-teacher',
    });
    expect(incident.participants.map(({ role, displayName, position }) => ({ role, displayName, position }))).toEqual([
      { role: 'respondent', displayName: 'Dana Whitlock', position: 'Mathematics teacher' },
      { role: 'complainant', displayName: 'Ines Falk', position: 'Parent or guardian' },
      { role: 'investigator', displayName: TEST_USER, position: '' },
    ]);
    expect(openItems[0]?.key).toBe('no-allegation');
    expect(tabs.find(({ tab }) => tab === 'allegations')?.state).toBe('not-started');
    expect(versionsInForce).toEqual([]);
    const events = await eventsAfter(casebook.session(), before);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      type: 'case_file.opened',
      caseId: summary.id,
      payload: {
        number: '2026-0001',
        title: summary.title,
        respondent: { displayName: 'Dana Whitlock' },
        complainant: { relation: 'parent-or-guardian' },
      },
    });
  });

  it('numbers by the year of opening and starts anew with the next', async () => {
    const numbers = [];
    numbers.push((await openExample(casebook.session())).summary.number, (await openExample(casebook.session())).summary.number);
    casebook.ports.clock.set('2027-06-01T12:00:00.000Z');
    numbers.push((await openExample(casebook.session())).summary.number);
    expect(numbers).toEqual(['2026-0001', '2026-0002', '2027-0001']);
  });

  it('takes an anonymous complainant and a respondent known by an account', async () => {
    const { incident, respondent, openItems } = await openExample(casebook.session(), {
      complainant: { name: '', role: 'resident' },
      respondent: { name: '', account: '@mathwiz' },
    });
    expect(incident.participants[1]?.displayName).toBe('Anonymous');
    expect(respondent.name).toBe('Unknown (account @mathwiz)');
    expect(openItems.map((item) => item.key)).toContain('respondent-unknown');
  });

  it('takes a respondent of whom nothing is known yet, and shows the gap', async () => {
    const { respondent, openItems } = await openExample(casebook.session(), { respondent: { name: '', account: '' } });
    expect(respondent.name).toBe('Not yet known');
    expect(openItems.map((item) => item.key)).toContain('respondent-unknown');
  });

  it('knows students by pseudonym only, whatever was typed', async () => {
    const { summary, incident } = await openExample(casebook.session(), { complainant: { name: 'Quentin Realname', role: 'student' } });
    expect(incident.participants[1]).toMatchObject({ role: 'complainant', displayName: 'Student A', position: 'Student' });
    const student = { caseId: summary.id, role: 'student', name: 'Zelda Realname', position: '' } as const;
    expect((await addParticipant(casebook.session(), student)).displayName).toBe('Student B');
    const third = await addParticipant(casebook.session(), student);
    await removeParticipant(casebook.session(), { caseId: summary.id, participantId: third.id, reason: 'Entered twice.' });
    expect((await addParticipant(casebook.session(), student)).displayName).toBe('Student D');
    expect(await storedText()).not.toContain('Realname');
  });

  it('opens a hold for each stop card, which comes first among the open items until it is cleared', async () => {
    const context = casebook.session();
    const { summary, holds, openItems } = await openExample(context, {
      matter: { firstHour: firstHourWith('abuse-or-neglect', 'images-of-a-child') },
    });
    expect(holds.map((hold) => hold.kind)).toEqual([
      'mandated-report',
      'student-interview',
      'images-of-a-child',
      'mandated-report',
      'student-interview',
    ]);
    expect(openItems.slice(0, 5).map((item) => item.anchor)).toEqual(Array(5).fill('holds'));
    const [hold] = holds;
    if (hold === undefined) throw new Error('A stop card opens a hold.');
    const cleared = { caseId: summary.id, holdId: hold.id, clearedBy: 'Jonas Feld', reason: 'Reported at 9:05.' };
    await clearHold(context, cleared);
    expect((await readWorkspace(context, { caseId: summary.id })).openItems.filter((item) => item.anchor === 'holds')).toHaveLength(4);
    const { rows } = await listCases(context, everyRow);
    expect(rows[0]?.openItemCount).toBe(openItems.length - 1);
  });

  it('says NOT_FOUND for a case that is not there', async () => {
    await expect(readWorkspace(casebook.session(), { caseId: '0'.repeat(32) })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('people of a matter', () => {
  it('come and go; who goes keeps the row and the reason', async () => {
    const context = casebook.session();
    const { summary } = await openExample(context);
    const witness = await addParticipant(context, { caseId: summary.id, role: 'witness', name: 'Tomas Reyl', position: 'Librarian' });
    expect(witness).toMatchObject({ role: 'witness', displayName: 'Tomas Reyl', position: 'Librarian' });
    const before = await lastEventNumber(context);
    await removeParticipant(context, { caseId: summary.id, participantId: witness.id, reason: 'Was not there.' });
    expect((await readWorkspace(context, { caseId: summary.id })).incident.participants.map(({ id }) => id)).not.toContain(witness.id);
    const kept = await context.unitOfWork.read.selectFrom('participant').selectAll().where('id', '=', witness.id).executeTakeFirst();
    expect(kept?.removed_reason).toBe('Was not there.');
    expect(await eventsAfter(context, before)).toMatchObject([
      {
        type: 'participant.removed',
        caseId: summary.id,
        payload: { participantId: witness.id, displayName: 'Tomas Reyl', reason: 'Was not there.' },
      },
    ]);
    const again = removeParticipant(context, { caseId: summary.id, participantId: witness.id, reason: 'Again.' });
    await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('may investigate and decide in one person, and the case says so', async () => {
    const context = casebook.session();
    const { summary } = await openExample(context);
    const add = (name: string) => addParticipant(context, { caseId: summary.id, role: 'decision-maker', name, position: '' });
    const other = await add('Jonas Feld');
    const same = await add('mara voss');
    const { openItems } = await readWorkspace(context, { caseId: summary.id });
    const items = openItems.filter((item) => item.key.startsWith('both-roles'));
    expect(items.map((item) => item.anchor)).toEqual([`participant-${same.id}`]);
    expect(other.personId).not.toBe(same.personId);
  });

  it('need a name where the role stands for a known person; the respondent and the only investigator stay', async () => {
    const context = casebook.session();
    const { summary, incident } = await openExample(context);
    const nameless = addParticipant(context, { caseId: summary.id, role: 'union-representative', name: '', position: '' });
    await expect(nameless).rejects.toMatchObject({ code: 'INPUT_REFUSED' });
    const second = addParticipant(context, { caseId: summary.id, role: 'respondent', name: 'Someone Else', position: '' });
    await expect(second).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const [respondent, , investigator] = incident.participants;
    if (respondent === undefined || investigator === undefined) throw new Error('A matter has a respondent and an investigator.');
    const remove = (participantId: string) => removeParticipant(context, { caseId: summary.id, participantId, reason: 'A test.' });
    await expect(remove(respondent.id)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(remove(investigator.id)).rejects.toMatchObject({ code: 'NEEDED_BY_OTHERS' });
    await addParticipant(context, { caseId: summary.id, role: 'investigator', name: 'Petra Lindqvist', position: '' });
    await remove(investigator.id);
    expect((await readWorkspace(context, { caseId: summary.id })).summary.investigator).toBe('Petra Lindqvist');
  });

  it('of another matter are not found here', async () => {
    const context = casebook.session();
    const { summary } = await openExample(context);
    const { incident } = await openExample(context);
    const [, stranger] = incident.participants;
    const remove = removeParticipant(context, { caseId: summary.id, participantId: stranger?.id ?? '', reason: 'A test.' });
    await expect(remove).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the list of cases', () => {
  it('pages, newest first, and finds by number, title, respondent and building without regard to accents', async () => {
    const context = casebook.session();
    await openExample(context, { respondent: { name: 'José Álvarez' } });
    await openExample(context, { matter: { title: 'Photograph from a field trip' } });
    await openExample(context, { respondent: { name: '', account: '@mathwiz', building: 'Lincoln 100% School' } });
    const numbers = async (contains: string, page = {}) =>
      (await listCases(context, { ...everyRow, contains, ...page })).rows.map((row) => row.number);
    expect(await numbers('')).toEqual(['2026-0003', '2026-0002', '2026-0001']);
    expect(await listCases(context, { ...everyRow, offset: 1, limit: 1 })).toMatchObject({ total: 3, rows: [{ number: '2026-0002' }] });
    expect(await numbers('jose')).toEqual(['2026-0001']);
    expect(await numbers('FIELD trip')).toEqual(['2026-0002']);
    expect(await numbers('100%')).toEqual(['2026-0003']);
    expect(await numbers('mathwiz lincoln')).toEqual(['2026-0003']);
    expect(await numbers('2026-0002')).toEqual(['2026-0002']);
    expect(await numbers('%')).toEqual(['2026-0003']);
    expect(await numbers('nobody')).toEqual([]);
    expect(await listCases(context, { ...everyRow, status: 'issued' })).toEqual({ total: 0, rows: [] });
    expect((await listCases(context, { ...everyRow, status: 'open', contains: 'elm grove' })).total).toBe(2);
  });
});
