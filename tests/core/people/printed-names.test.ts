import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isParent, parentWording } from '#shared/domain/parents.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { previewDocument } from '../../../electron/core/documents/draw-up.ts';
import { mergeIncidents } from '../../../electron/core/incidents/moving/merge-incidents.ts';
import { addParticipant } from '../../../electron/core/people/change-participants.ts';
import { correctName } from '../../../electron/core/people/identifying/correct-name.ts';
import { choosePrintedName } from '../../../electron/core/people/printing/printed-names.ts';
import { readPeople } from '../../../electron/core/people/read-people.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { openTwoMatters, personIn, type TwoMatters } from './two-matters.ts';

let casebook: TemporaryCasebook;
let matters: TwoMatters;
const context = () => casebook.session();
beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  matters = await openTwoMatters(context());
});
afterEach(() => casebook.dispose());

/** The second matter: its complainant is anonymous, so that nobody else's name is asked about. */
const caseOf = () => matters.second.caseId;
const add = (role: 'student' | 'parent-or-guardian' | 'witness', name = '', position = '', printsName: boolean | null = null) =>
  addParticipant(context(), { caseId: caseOf(), role, name, position, printsName });
const asked = async () => {
  const { openItems } = await readWorkspace(context(), { caseId: caseOf() });
  return openItems.filter(({ key }) => key.startsWith('parent-printed-')).map(({ text }) => text);
};
const printed = async () => JSON.stringify(await previewDocument(context(), { caseId: caseOf(), kind: 'discipline-report' }));
const choose = (participantId: string, printsName: boolean) =>
  choosePrintedName(context(), { caseId: caseOf(), participantId, printsName });

describe('a parent beside a student', () => {
  it('is asked about before issuing, and either choice clears it', async () => {
    const parent = await add('parent-or-guardian', 'Teresa Alvarez');
    expect(await asked()).toEqual([]);
    await add('student');
    expect(await asked()).toEqual([
      'Documents print Teresa Alvarez, a parent, by name, which can name the student. Choose what they print.',
    ]);
    await choose(parent.id, true);
    expect(await asked()).toEqual([]);
    expect(await printed()).toContain('Teresa Alvarez');
    await choose(parent.id, false);
    expect(await asked()).toEqual([]);
  });

  it('prints as the parent of a pseudonym, with the name nowhere, in the steps of the log neither', async () => {
    await add('student');
    const parent = await add('parent-or-guardian', 'Teresa Alvarez', '', false);
    expect(await asked()).toEqual([]);
    expect(await personIn(context(), caseOf(), parent.id)).toMatchObject({
      displayName: 'Teresa Alvarez',
      documentName: 'Parent of Student A',
      asParent: { wording: 'Parent of Student A', isChosen: true },
    });
    expect(await printed()).not.toContain('Alvarez');
    expect(await printed()).toContain('Parent of Student A was added as parent or guardian.');
  });

  it('who prints by name prints the corrected one', async () => {
    await add('student');
    const parent = await add('parent-or-guardian', 'Teresa Alvares', '', true);
    await correctName(context(), { caseId: caseOf(), participantId: parent.id, name: 'Teresa Alvarez', reason: 'Misspelled.' });
    expect(await printed()).toContain('Teresa Alvarez');
    expect(await printed()).not.toContain('Teresa Alvares');
  });
});

it('is asked about by what the connection says, and of nobody else', async () => {
  await add('student');
  const mother = await add('witness', 'Teresa Alvarez', 'Mother of Student A');
  const other = await add('witness', 'Tomas Reyl', 'Bus driver');
  expect(await asked()).toHaveLength(1);
  await choose(mother.id, false);
  expect(await asked()).toEqual([]);
  await expect(choose(other.id, false)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await expect(choose(matters.second.complainant.id, false)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await expect(choose('0'.repeat(32), false)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('follows the student to another pseudonym where two incidents become one', async () => {
  await addParticipant(context(), { caseId: matters.first.caseId, role: 'student', name: '', position: '' });
  await add('student');
  await add('parent-or-guardian', 'Teresa Alvarez', '', false);
  const { incident } = await readWorkspace(context(), { caseId: matters.first.caseId });
  await mergeIncidents(context(), { incidentId: incident.id, caseId: caseOf(), keptApartIds: [], reason: 'One evening.' });
  const { people } = await readPeople(context(), { caseId: caseOf() });
  expect(people.find(({ displayName }) => displayName === 'Teresa Alvarez')?.documentName).toBe('Parent of Student B');
});

describe('the wording', () => {
  it.each([
    ['', ['Student A'], 'Parent of Student A'],
    ['parent of Student B', ['Student A', 'Student B'], 'Parent of Student B'],
    ['parent of Student AB', ['Student A', 'Student AB'], 'Parent of Student AB'],
    ['', ['Student A', 'Student B'], 'Parent of a student'],
    ['', [], 'Parent of a student'],
  ])('of “%s” beside %j is “%s”', (position, pseudonyms, wording) => {
    expect(parentWording(position, pseudonyms)).toBe(wording);
  });

  it('is never offered for a respondent, whatever the position says', () => {
    expect(isParent({ role: 'respondent', position: 'Parent volunteer' })).toBe(false);
    expect(isParent({ role: 'complainant', position: 'Parent or guardian' })).toBe(true);
    expect(isParent({ role: 'witness', position: 'Transparent window cleaner' })).toBe(false);
  });
});
