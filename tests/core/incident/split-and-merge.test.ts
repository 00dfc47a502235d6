import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMatter } from '../../../electron/core/cases/open-matter.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { listExhibits } from '../../../electron/core/evidence/read-exhibits.ts';
import { mergeIncidents, previewMerge } from '../../../electron/core/incidents/moving/merge-incidents.ts';
import { previewSplit, splitIncident } from '../../../electron/core/incidents/moving/split-incident.ts';
import { readIncidentFile } from '../../../electron/core/incidents/read-incident-file.ts';
import { addParticipant } from '../../../electron/core/people/change-participants.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { firstHourWith } from '../../support/first-hour.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsOf, refusalOf } from '../chain/example-matter.ts';
import { exampleMatter } from '../matters/example-matter.ts';
import { cite, openBeside, openFirst, openThree, rolesOf, takeText } from './example-incident.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterAll(() => casebook.dispose());

const file = (incidentId: string) => readIncidentFile(context, { incidentId });
const namesOf = async (caseId: never) => (await listExhibits(context, { caseId })).map(({ label, fileName }) => `${label} ${fileName}`);

describe('an incident that turns out to be two', () => {
  test('is split: chosen cases leave with their respondents, evidence goes where all that cites it goes', async () => {
    const { incidentId, cases } = await openThree(context);
    const [first, second, third] = cases;
    await addParticipant(context, { caseId: first, role: 'witness', name: 'Mira Dole', position: 'Teacher' });
    await takeText(context, first, 'stays.txt');
    await takeText(context, third, 'goes.txt');
    await takeText(context, first, 'shared.txt');
    await cite(context, third, 'shared.txt');
    const input = { incidentId, caseIds: [third], leftParticipantIds: [], into: null };
    const preview = await previewSplit(context, input);
    expect(preview.moving.map(({ id }) => id)).toEqual([third]);
    expect(preview.others.map(({ id }) => id)).toEqual([first, second]);
    expect(preview.evidence.map(({ fileName, fate }) => [fileName, fate])).toEqual([
      ['stays.txt', 'stays'],
      ['goes.txt', 'goes'],
      ['shared.txt', 'shared'],
    ]);
    const fates = new Map(preview.people.map(({ displayName, role, fate }) => [`${displayName}, ${role}`, fate]));
    expect(Object.fromEntries(fates)).toMatchObject({
      'Dana Whitlock, respondent': 'stays',
      'Wanda Fairbrook, respondent': 'goes',
      'Mira Dole, witness': 'in-both',
    });
    const events = await eventsOf(context, async () => {
      const { incidentId: made } = await splitIncident(context, { ...input, reason: 'Another evening, another chat.' });
      expect(made).not.toBe(incidentId);
    });
    expect(events).toMatchObject([{ type: 'incident.split', caseId: third, payload: { reason: 'Another evening, another chat.' } }]);
    const moved = await readWorkspace(context, { caseId: third });
    expect(moved.incident.id).not.toBe(incidentId);
    expect(moved.summary.respondent).toBe('Wanda Fairbrook');
    expect(moved.incident.summary).toBe((await file(incidentId)).incident.summary);
    expect(await namesOf(third as never)).toEqual(['Ex. 1 goes.txt', 'Ex. 2 shared.txt']);
    expect((await rolesOf(context, first)).some((role) => role.startsWith('Wanda'))).toBe(false);
    expect((await rolesOf(context, third)).sort()).toEqual((await rolesOf(context, third)).filter((role) => !role.startsWith('Dana')));
    expect((await file(incidentId)).changes).toMatchObject([{ kind: 'split', direction: 'out', reason: 'Another evening, another chat.' }]);
    expect((await file(moved.incident.id)).changes).toMatchObject([{ kind: 'split', direction: 'in', other: { incidentId } }]);
  });

  test('keeps everybody who left in its record, and says why they left', async () => {
    const { incidentId, cases } = await openThree(context);
    const row = await context.unitOfWork.read.selectFrom('case_file').select('respondent_id').where('id', '=', cases[2]).executeTakeFirst();
    await splitIncident(context, { incidentId, caseIds: [cases[2]], leftParticipantIds: [], into: null, reason: 'Two evenings.' });
    const kept = await context.unitOfWork.read
      .selectFrom('participant')
      .selectAll()
      .where('id', '=', row?.respondent_id ?? '')
      .executeTakeFirst();
    expect(kept).toMatchObject({ incident_id: incidentId, removed_reason: 'Two evenings.' });
  });

  test('leaves behind whom a person leaves behind, but never the investigator of a case that goes', async () => {
    const { incidentId, cases } = await openThree(context);
    const witness = await addParticipant(context, { caseId: cases[0], role: 'witness', name: 'Mira Dole', position: 'Teacher' });
    const { incident } = await readWorkspace(context, { caseId: cases[0] });
    const investigator = incident.participants.find(({ role }) => role === 'investigator');
    await splitIncident(context, {
      incidentId,
      caseIds: [cases[2]],
      leftParticipantIds: [witness.id, investigator?.id ?? ''],
      into: null,
      reason: 'Two evenings.',
    });
    const roles = await rolesOf(context, cases[2]);
    expect(roles.some((role) => role.startsWith('Mira'))).toBe(false);
    expect(roles.filter((role) => role.endsWith('investigator'))).toHaveLength(1);
  });

  test('is not split off whole, nor without a case, nor with a case of another', async () => {
    const { incidentId, cases } = await openThree(context);
    const other = await openFirst(context, 'Else Where');
    const split = (caseIds: readonly string[]) =>
      refusalOf(splitIncident(context, { incidentId, caseIds, leftParticipantIds: [], into: null, reason: 'No.' }));
    expect((await split(cases)).code).toBe('NOT_ALLOWED');
    expect((await split([])).code).toBe('NOT_ALLOWED');
    expect((await split([other.summary.id])).code).toBe('NOT_FOUND');
    expect((await file(incidentId)).changes).toEqual([]);
  });

  test('is put together again by merging what left', async () => {
    const { incidentId, cases } = await openThree(context);
    await takeText(context, cases[2], 'goes.txt');
    const before = await rolesOf(context, cases[0]);
    await splitIncident(context, { incidentId, caseIds: [cases[2]], leftParticipantIds: [], into: null, reason: 'Two evenings.' });
    expect((await file(incidentId)).changes[0]?.undo).toBe('merge-back');
    await mergeIncidents(context, { incidentId, caseId: cases[2], keptApartIds: [], reason: 'It was one evening after all.' });
    expect(await rolesOf(context, cases[0])).toEqual(before);
    expect((await file(incidentId)).evidence.map(({ fileName }) => fileName)).toEqual(['goes.txt']);
    expect((await file(incidentId)).cases.map(({ id }) => id)).toEqual(cases);
  });
});

describe('two incidents that turn out to be one', () => {
  const openTwo = async () => {
    const one = await openFirst(context, 'Lena Osgood');
    const other = await openFirst(context, 'Piet Hollander');
    for (const { summary } of [one, other]) {
      await addParticipant(context, { caseId: summary.id, role: 'witness', name: 'Mira Dole', position: 'Teacher' });
      await addParticipant(context, { caseId: summary.id, role: 'student', name: '', position: 'In the class' });
    }
    return { one, other };
  };

  test('are merged: the cases join one, whoever is the same person is there once, a student gets another pseudonym', async () => {
    const { one, other } = await openTwo();
    await takeText(context, other.summary.id, 'theirs.txt');
    const input = { incidentId: one.incident.id, caseId: other.summary.id, keptApartIds: [] };
    const preview = await previewMerge(context, input);
    expect(preview.people.map(({ displayName, role, fate, newName }) => [displayName, role, fate, newName])).toEqual([
      ['Piet Hollander', 'respondent', 'joins', null],
      ['Ines Falk', 'complainant', 'already-there', null],
      [context.actor.displayName, 'investigator', 'already-there', null],
      ['Mira Dole', 'witness', 'already-there', null],
      ['Student A', 'student', 'joins', 'Student B'],
    ]);
    await mergeIncidents(context, { ...input, reason: 'One chat.' });
    const roles = await rolesOf(context, one.summary.id);
    expect(roles.filter((role) => role === 'Mira Dole, witness')).toHaveLength(1);
    expect(roles.filter((role) => role.endsWith('student'))).toEqual(['Student A, student', 'Student B, student']);
    const merged = await file(one.incident.id);
    expect(merged.cases.map(({ respondent }) => respondent)).toEqual(['Lena Osgood', 'Piet Hollander']);
    expect(merged.evidence.map(({ fileName }) => fileName)).toEqual(['theirs.txt']);
    expect((await readWorkspace(context, { caseId: other.summary.id })).summary.respondent).toBe('Piet Hollander');
  });

  test('leave an emptied original that points to where its case is, with its report shown beside the other', async () => {
    const { one, other } = await openTwo();
    await mergeIncidents(context, { incidentId: one.incident.id, caseId: other.summary.id, keptApartIds: [], reason: 'One chat.' });
    const original = await file(other.incident.id);
    expect(original).toMatchObject({
      cases: [],
      mergedInto: { incidentId: one.incident.id },
      incident: { summary: other.incident.summary },
    });
    expect(original.incident.participants.length).toBe(5);
    expect((await file(one.incident.id)).alsoReported.map(({ id }) => id)).toEqual([other.incident.id]);
    expect((await refusalOf(openBeside(context, other.incident.id, 'Ada Brook'))).code).toBe('NOT_ALLOWED');
  });

  test('keep namesakes apart when a person says that they are two', async () => {
    const { one, other } = await openTwo();
    const namesake = other.incident.participants.find(({ role }) => role === 'complainant');
    const keptApartIds = [namesake?.id ?? ''];
    await mergeIncidents(context, { incidentId: one.incident.id, caseId: other.summary.id, keptApartIds, reason: 'One chat.' });
    expect((await rolesOf(context, one.summary.id)).filter((role) => role === 'Ines Falk, complainant')).toHaveLength(2);
  });

  test('are two again when their cases are split back into the original, with its people and its evidence', async () => {
    const { one, other } = await openTwo();
    const caseId = other.summary.id;
    await takeText(context, caseId, 'theirs.txt');
    await mergeIncidents(context, { incidentId: one.incident.id, caseId, keptApartIds: [], reason: 'One chat.' });
    expect((await file(one.incident.id)).changes[0]?.undo).toBe('split-back');
    const back = { incidentId: one.incident.id, caseIds: [caseId], leftParticipantIds: [], into: other.incident.id };
    await splitIncident(context, { ...back, reason: 'Two chats after all.' });
    const restored = await file(other.incident.id);
    expect(restored.cases.map(({ id }) => id)).toEqual([caseId]);
    expect(restored.mergedInto).toBeNull();
    expect(restored.evidence.map(({ fileName }) => fileName)).toEqual(['theirs.txt']);
    expect(restored.incident.participants.filter(({ role }) => role === 'respondent').map(({ displayName }) => displayName)).toEqual([
      'Piet Hollander',
    ]);
    expect((await file(one.incident.id)).evidence).toEqual([]);
    const stranger = await openFirst(context, 'No Original');
    const refused = splitIncident(context, { ...back, incidentId: other.incident.id, into: stranger.incident.id, reason: 'No.' });
    expect((await refusalOf(refused)).code).toBe('NOT_ALLOWED');
  });

  test('take the holds of a case along, and an answer of the first hour that says more than “no”', async () => {
    const one = await openFirst(context, 'Tamsin Grove');
    const other = await openMatter(context, exampleMatter({ matter: { firstHour: firstHourWith('abuse-or-neglect') } }));
    const input = { incidentId: one.incident.id, caseId: other.summary.id, keptApartIds: [] };
    expect((await previewMerge(context, input)).openHoldCount).toBe(other.holds.length);
    await mergeIncidents(context, { ...input, reason: 'One chat.' });
    const there = await readWorkspace(context, { caseId: other.summary.id });
    expect(there.holds.map(({ id }) => id)).toEqual(other.holds.map(({ id }) => id));
    const inUse = there.firstHour.filter(({ supersededAt }) => supersededAt === null);
    expect(inUse.find(({ question }) => question === 'abuse-or-neglect')?.answer).toBe('yes');
  });

  test('are not merged with themselves, nor into an original that was emptied', async () => {
    const { one, other } = await openTwo();
    const merge = (incidentId: string, caseId: string) => mergeIncidents(context, { incidentId, caseId, keptApartIds: [], reason: 'One.' });
    expect((await refusalOf(merge(one.incident.id, one.summary.id))).code).toBe('NOT_ALLOWED');
    await merge(one.incident.id, other.summary.id);
    expect((await refusalOf(merge(other.incident.id, one.summary.id))).code).toBe('NOT_ALLOWED');
  });
});

test('after splits and mergers the log is sound and nothing in the database refers to nothing', async () => {
  expect(await casebook.application.verify()).toEqual([]);
});
