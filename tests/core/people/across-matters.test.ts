import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listCases } from '../../../electron/core/cases/list-cases.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { addParticipant, removeParticipant, restoreParticipant } from '../../../electron/core/people/change-participants.ts';
import { findPeople } from '../../../electron/core/people/finding/find-people.ts';
import { joinPeople, takeApart } from '../../../electron/core/people/joining/join-people.ts';
import { readPeople, readPerson } from '../../../electron/core/people/read-people.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsAfter, lastEventNumber } from '../matters/example-matter.ts';
import { openTwoMatters, personIn, type TwoMatters } from './two-matters.ts';

let casebook: TemporaryCasebook;
let matters: TwoMatters;
const context = () => casebook.session();
beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  matters = await openTwoMatters(context());
});
afterEach(() => casebook.dispose());

const find = async (name: string, account = '') =>
  (await findPeople(context(), { caseId: matters.second.caseId, name, account })).map(({ displayName, because }) => [displayName, because]);
const addWitness = (name: string, more = {}) =>
  addParticipant(context(), { caseId: matters.second.caseId, role: 'witness', name, position: '', ...more });

describe('somebody who is on record already', () => {
  it('is found by the same name, by initial and last name, by account, and by a beginning while somebody types', async () => {
    expect(await find('dana WHITLOCK')).toEqual([['Dana Whitlock', 'same-name']]);
    expect(await find('Whitlock, Dana')).toEqual([['Dana Whitlock', 'same-name']]);
    expect(await find('Ms. D. Whitlock')).toEqual([['Dana Whitlock', 'similar-name']]);
    expect(await find('Whitlock')).toEqual([['Dana Whitlock', 'similar-name']]);
    expect(await find('', 'mathwiz')).toEqual([['Unknown (account @MathWiz)', 'same-account']]);
    expect(await find('Dana Whi')).toEqual([['Dana Whitlock', 'begins-alike']]);
    expect(await find('Dora Whitman')).toEqual([]);
    expect(await find('')).toEqual([]);
  });

  it('is shown with the roles that tell namesakes apart', async () => {
    const [found] = await findPeople(context(), { caseId: matters.first.caseId, name: 'Dana Whitlock', account: '' });
    expect(found).toMatchObject({ isInThisMatter: true, roleCount: 1, roles: [{ role: 'respondent', position: 'Mathematics teacher' }] });
    const [elsewhere] = await findPeople(context(), { caseId: matters.second.caseId, name: 'Dana Whitlock', account: '' });
    expect(elsewhere?.isInThisMatter).toBe(false);
  });

  it('becomes one record in both matters when that is said, and another one when it is not', async () => {
    const same = await addWitness('Dana Whitlock', { personId: matters.first.respondent.personId });
    expect(same).toMatchObject({ displayName: 'Dana Whitlock', personId: matters.first.respondent.personId });
    const other = await addWitness('Ines Falk');
    expect(other.personId).not.toBe(matters.first.complainant.personId);
    expect((await personIn(context(), matters.second.caseId, same.id)).otherCases).toBe(1);
    const { roles } = await readPerson(context(), { personId: same.personId });
    expect(roles.map(({ caseNumber, role }) => [caseNumber, role])).toEqual([
      ['2026-0002', 'witness'],
      ['2026-0001', 'respondent'],
    ]);
    await expect(addWitness('', { personId: same.personId })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('may have a namesake in the same matter', async () => {
    const one = await addWitness('Alex Reed');
    expect(
      (await addParticipant(context(), { caseId: matters.second.caseId, role: 'support-person', name: 'alex reed', position: '' }))
        .personId,
    ).toBe(one.personId);
    expect((await addWitness('Alex Reed', { isSomebodyElse: true })).personId).not.toBe(one.personId);
  });

  it('is never a student', async () => {
    const student = await addParticipant(context(), {
      caseId: matters.first.caseId,
      role: 'student',
      name: 'Zelda Realname',
      position: '',
    });
    expect(await find('Zelda Realname')).toEqual([]);
    expect(await find('Student A')).toEqual([]);
    await expect(addWitness('', { personId: student.personId })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('two records of one person', () => {
  const join = (keptId: string, joinedId: string) =>
    joinPeople(context(), { caseId: matters.second.caseId, keptId, joinedId, reason: 'Same address and signature.' });

  it('are joined with a reason: every role shows one name, and both records stay', async () => {
    const { first, second } = matters;
    const before = await lastEventNumber(context());
    await join(first.respondent.personId, second.respondent.personId);
    expect((await readWorkspace(context(), { caseId: second.caseId })).respondent.name).toBe('Dana Whitlock');
    const rows = await context().unitOfWork.read.selectFrom('person').select('display_name').execute();
    expect(rows.map((row) => row.display_name)).toContain('Unknown (account @MathWiz)');
    expect(await eventsAfter(context(), before)).toMatchObject([
      { type: 'person.joined', payload: { reason: 'Same address and signature.' } },
    ]);
    const { total } = await listCases(context(), { contains: 'whitlock', offset: 0, limit: 10 });
    expect(total).toBe(2);
    expect(await find('', 'mathwiz')).toEqual([['Dana Whitlock', 'same-account']]);
  });

  it('are taken apart again with a reason, each role where it was', async () => {
    const { first, second } = matters;
    const { joinId } = await join(first.respondent.personId, second.respondent.personId);
    const reason = 'Two people use the account.';
    await takeApart(context(), { caseId: second.caseId, joinId, reason });
    expect((await readWorkspace(context(), { caseId: second.caseId })).respondent.name).toBe('Unknown (account @MathWiz)');
    expect((await readPerson(context(), { personId: first.respondent.personId })).joins).toMatchObject([{ undone: { reason } }]);
    await expect(takeApart(context(), { caseId: second.caseId, joinId, reason })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await join(first.respondent.personId, second.respondent.personId);
  });

  it('are not joined with themselves, twice, or away from somebody who signs in', async () => {
    const { first, second } = matters;
    await expect(join(first.respondent.personId, first.respondent.personId)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await join(first.respondent.personId, second.respondent.personId);
    await expect(join(first.complainant.personId, second.respondent.personId)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const investigator = (await readPeople(context(), { caseId: first.caseId })).people.find(({ role }) => role === 'investigator');
    await expect(join(first.complainant.personId, investigator?.personId ?? '')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('of students are joined within one matter only', async () => {
    const add = (caseId: string) => addParticipant(context(), { caseId, role: 'student', name: '', position: '' });
    const [one, two, elsewhere] = [await add(matters.first.caseId), await add(matters.first.caseId), await add(matters.second.caseId)];
    await expect(join(one.personId, elsewhere.personId)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(join(matters.first.complainant.personId, one.personId)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await join(one.personId, two.personId);
    expect((await personIn(context(), matters.first.caseId, two.id)).displayName).toBe('Student A');
  });
});

describe('a person who was taken out', () => {
  it('keeps what they touched, and comes back by an event', async () => {
    const { caseId } = matters.first;
    const witness = await addParticipant(context(), { caseId, role: 'witness', name: 'Tomas Reyl', position: 'Librarian' });
    await removeParticipant(context(), { caseId, participantId: witness.id, reason: 'Was not there.' });
    expect((await personIn(context(), caseId, witness.id)).removed?.reason).toBe('Was not there.');
    const before = await lastEventNumber(context());
    await restoreParticipant(context(), { caseId, participantId: witness.id });
    expect((await readWorkspace(context(), { caseId })).incident.participants.map(({ id }) => id)).toContain(witness.id);
    expect(await eventsAfter(context(), before)).toMatchObject([{ type: 'participant.restored', payload: { displayName: 'Tomas Reyl' } }]);
    await expect(restoreParticipant(context(), { caseId, participantId: witness.id })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
