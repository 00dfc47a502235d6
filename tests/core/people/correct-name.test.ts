import { afterEach, beforeEach, expect, it } from 'vitest';
import { listActivity } from '../../../electron/core/audit/activity.ts';
import { listCases } from '../../../electron/core/cases/list-cases.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { previewDocument } from '../../../electron/core/documents/draw-up.ts';
import { addParticipant } from '../../../electron/core/people/change-participants.ts';
import { findPeople } from '../../../electron/core/people/finding/find-people.ts';
import { correctName } from '../../../electron/core/people/identifying/correct-name.ts';
import { identifyPerson } from '../../../electron/core/people/identifying/identify-person.ts';
import { peopleKnownInIncident } from '../../../electron/core/people/known-people.ts';
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

const reason = 'The first name was misheard.';
const correct = (participantId: string, name: string, { caseId } = matters.first) =>
  correctName(context(), { caseId, participantId, name, reason });
const found = (name: string) => findPeople(context(), { caseId: null, name, account: '' });

it('corrects a respondent’s name everywhere, and the old one stays in the history and the log', async () => {
  const { caseId, respondent } = matters.first;
  const before = await lastEventNumber(context());
  await correct(respondent.id, 'Dina Whitlock');
  const workspace = await readWorkspace(context(), { caseId });
  expect(workspace.respondent.name).toBe('Dina Whitlock');
  expect((await listCases(context(), { contains: 'dina', offset: 0, limit: 5 })).total).toBe(1);
  const printed = JSON.stringify(await previewDocument(context(), { caseId, kind: 'discipline-report' }));
  expect(printed).toContain('Dina Whitlock');
  expect(printed).not.toContain('Dana Whitlock');
  expect(await personIn(context(), caseId, respondent.id)).toMatchObject({
    displayName: 'Dina Whitlock',
    wasUnknown: false,
    identifications: [{ name: 'Dina Whitlock', shownBefore: 'Dana Whitlock', howKnown: reason, isCorrection: true }],
  });
  expect(await eventsAfter(context(), before)).toMatchObject([
    { type: 'person.name_corrected', caseId, payload: { nameBefore: 'Dana Whitlock', name: 'Dina Whitlock', reason } },
  ]);
  const sentences = JSON.stringify(await listActivity(context(), { caseId, before: null, limit: 20 }));
  expect(sentences).toContain('Corrected the name of the respondent from “Dana Whitlock” to “Dina Whitlock”.');
});

it('finds the person by both names, and takes both out of a text', async () => {
  const { caseId, respondent } = matters.first;
  await correct(respondent.id, 'Dina Vetch');
  for (const name of ['Dina Vetch', 'Dana Whitlock']) {
    expect((await found(name)).map(({ personId }) => personId)).toContain(respondent.personId);
  }
  const { incident } = await readWorkspace(context(), { caseId });
  const known = (await peopleKnownInIncident(context().unitOfWork.read, incident.id)).find((one) => one.personId === respondent.personId);
  expect(known?.names).toEqual(expect.arrayContaining(['Dina Vetch', 'Dana Whitlock']));
});

it('is set right again by another correction, never by an identification', async () => {
  const { caseId, respondent } = matters.first;
  await correct(respondent.id, 'Dina Whitlock');
  const identify = { caseId, participantId: respondent.id, since: '2021-11-02', howKnown: reason, source: '', samePersonId: null };
  await expect(identifyPerson(context(), { ...identify, name: '', showsInDocuments: true })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await correct(respondent.id, 'Dana Whitlock');
  const person = await personIn(context(), caseId, respondent.id);
  expect(person.displayName).toBe('Dana Whitlock');
  expect(person.identifications.map(({ name }) => name)).toEqual(['Dina Whitlock', 'Dana Whitlock']);
});

it('is refused for a student, for somebody who came in without a name, and for the same name', async () => {
  const { caseId, respondent } = matters.first;
  const student = await addParticipant(context(), { caseId, role: 'student', name: '', position: '' });
  await expect(correct(student.id, 'Zelda Realname')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await expect(correct(matters.second.respondent.id, 'Priya Solano', matters.second)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await expect(correct(respondent.id, 'Dana Whitlock')).rejects.toMatchObject({ code: 'INPUT_REFUSED' });
  await expect(correct('0'.repeat(32), 'Nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
