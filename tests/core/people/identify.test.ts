import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mentionOf } from '#shared/domain/mentions.ts';
import { recordAllegation } from '../../../electron/core/allegations/record-allegation.ts';
import { listCases } from '../../../electron/core/cases/list-cases.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { previewDocument } from '../../../electron/core/documents/draw-up.ts';
import { addParticipant } from '../../../electron/core/people/change-participants.ts';
import { identifyPerson } from '../../../electron/core/people/identifying/identify-person.ts';
import { readPerson } from '../../../electron/core/people/read-people.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsAfter, lastEventNumber, quizFacts } from '../matters/example-matter.ts';
import { openTwoMatters, personIn, type TwoMatters } from './two-matters.ts';

let casebook: TemporaryCasebook;
let matters: TwoMatters;
const context = () => casebook.session();
beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  matters = await openTwoMatters(context());
});
afterEach(() => casebook.dispose());

const howKnown = 'The district’s system lists the account under this name.';
const identify = (participantId: string, name: string, more: Partial<Parameters<typeof identifyPerson>[1]> = {}) =>
  identifyPerson(context(), {
    caseId: matters.second.caseId,
    participantId,
    name,
    since: '2021-11-02',
    howKnown,
    source: 'Account list of Nov 2',
    showsInDocuments: false,
    samePersonId: null,
    ...more,
  });
const packet = async () => JSON.stringify(await previewDocument(context(), { caseId: matters.second.caseId, kind: 'discipline-report' }));

describe('a respondent known by an account', () => {
  it('is identified by a dated entry: every place shows the name, and nothing is lost of what it was', async () => {
    const { caseId, respondent } = matters.second;
    await recordAllegation(context(), {
      caseId,
      statement: `${mentionOf(respondent.id)} posted a picture.`,
      conductDate: { kind: 'unknown' },
      conductFacts: quizFacts,
    });
    const before = await lastEventNumber(context());
    await identify(respondent.id, 'Priya Solano', { showsInDocuments: true });
    const workspace = await readWorkspace(context(), { caseId });
    expect(workspace.respondent.name).toBe('Priya Solano');
    expect(workspace.openItems.map(({ key }) => key)).not.toContain('respondent-unknown');
    expect(await personIn(context(), caseId, respondent.id)).toMatchObject({
      displayName: 'Priya Solano',
      documentName: 'Priya Solano',
      identifications: [{ name: 'Priya Solano', since: '2021-11-02', howKnown, shownBefore: 'Unknown (account @MathWiz)' }],
    });
    expect(await eventsAfter(context(), before)).toMatchObject([
      { type: 'person.identified', caseId, payload: { name: 'Priya Solano', since: '2021-11-02', source: 'Account list of Nov 2' } },
    ]);
    expect(await packet()).toContain('Priya Solano posted a picture.');
    expect(await packet()).toContain('The respondent, until then not known by name, was identified.');
    expect((await listCases(context(), { contains: 'solano', offset: 0, limit: 5 })).total).toBe(1);
  });

  it('turns out to be somebody on record: one person from then on', async () => {
    const { respondent } = matters.second;
    const samePersonId = matters.first.respondent.personId;
    await identify(respondent.id, 'Dana Whitlock', { samePersonId, showsInDocuments: true });
    const { roles, identifications } = await readPerson(context(), { personId: samePersonId });
    expect(roles).toHaveLength(2);
    expect(identifications).toHaveLength(1);
  });
});

describe('an anonymous complainant', () => {
  it('who is identified stays anonymous in documents unless it is chosen otherwise', async () => {
    const { caseId, complainant } = matters.second;
    await recordAllegation(context(), {
      caseId,
      statement: `${mentionOf(complainant.id)} saw a picture.`,
      conductDate: { kind: 'unknown' },
      conductFacts: quizFacts,
    });
    await identify(complainant.id, 'Wilma Ashgrove');
    expect(await personIn(context(), caseId, complainant.id)).toMatchObject({ displayName: 'Wilma Ashgrove', documentName: 'Anonymous' });
    expect(await packet()).not.toContain('Ashgrove');
    expect(await packet()).toContain('Anonymous saw a picture.');
    await identify(complainant.id, 'Wilma Ashgrove', { showsInDocuments: true });
    expect(await packet()).toContain('Wilma Ashgrove saw a picture.');
  });
});

describe('an entry', () => {
  it('is corrected and taken back by further entries, and all of them stay', async () => {
    const { caseId, complainant } = matters.second;
    await identify(complainant.id, 'Wilma Ashgrove');
    await identify(complainant.id, 'Wilma Ashgrave', { howKnown: 'The name was misspelled.' });
    expect((await readWorkspace(context(), { caseId })).incident.participants.map(({ displayName }) => displayName)).toContain(
      'Wilma Ashgrave',
    );
    await identify(complainant.id, '', { howKnown: 'It was her sister.' });
    const person = await personIn(context(), caseId, complainant.id);
    expect(person).toMatchObject({ kind: 'anonymous', displayName: 'Anonymous', documentName: 'Anonymous' });
    expect(person.identifications.map(({ name }) => name)).toEqual(['Wilma Ashgrove', 'Wilma Ashgrave', '']);
    await expect(identify(complainant.id, '')).rejects.toMatchObject({ code: 'INPUT_REFUSED' });
  });

  it('is refused for a student and for somebody known by name from the start', async () => {
    const { caseId } = matters.second;
    const student = await addParticipant(context(), { caseId, role: 'student', name: '', position: '' });
    const witness = await addParticipant(context(), { caseId, role: 'witness', name: 'Tomas Reyl', position: '' });
    await expect(identify(student.id, 'Zelda Realname')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(identify(witness.id, 'Tomas Real')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(identify('0'.repeat(32), 'Nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
