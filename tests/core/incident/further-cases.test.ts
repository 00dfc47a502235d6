import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordAllegation } from '../../../electron/core/allegations/record-allegation.ts';
import { openMatter } from '../../../electron/core/cases/open-matter.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { clearHold } from '../../../electron/core/holds/clear-hold.ts';
import { readIncidentFile } from '../../../electron/core/incidents/read-incident-file.ts';
import { addParticipant } from '../../../electron/core/people/change-participants.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { firstHourWith } from '../../support/first-hour.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsOf, refusalOf } from '../chain/example-matter.ts';
import { exampleMatter, quizFacts } from '../matters/example-matter.ts';
import { openBeside, openFirst, openThree } from './example-incident.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterAll(() => casebook.dispose());

describe('another respondent of an incident', () => {
  test('gets a case with a number, a track and a respondent of its own, on the report that stands', async () => {
    const first = await openFirst(context);
    const second = await openBeside(context, first.incident.id, 'Ruben Castellan', { track: 'supervisory' });
    expect(second.incident).toMatchObject({
      id: first.incident.id,
      summary: first.incident.summary,
      receivedOn: first.incident.receivedOn,
    });
    expect(second.summary).toMatchObject({
      respondent: 'Ruben Castellan',
      track: 'supervisory',
      title: 'Science teacher, report of Oct 15, 2021',
    });
    expect(second.summary.number > first.summary.number).toBe(true);
    expect(second.casesInIncident).toBe(2);
    expect((await readWorkspace(context, { caseId: first.summary.id })).summary.respondent).toBe('Dana Whitlock');
    const file = await readIncidentFile(context, { incidentId: first.incident.id });
    expect(file.cases.map(({ number }) => number)).toEqual([first.summary.number, second.summary.number]);
  });

  test('is told by one event that names the case beside it and repeats nothing of the report', async () => {
    const first = await openFirst(context, 'Lena Osgood');
    const events = await eventsOf(context, () => openBeside(context, first.incident.id, 'Piet Hollander'));
    expect(events).toMatchObject([{ type: 'case_file.opened_beside', payload: { beside: [first.summary.number] } }]);
    expect(JSON.stringify(events)).not.toContain(first.incident.summary);
  });

  test('cannot be added as a person: the case that is open points there', async () => {
    const { summary } = await openFirst(context, 'Nils Abernathy');
    const refusal = await refusalOf(addParticipant(context, { caseId: summary.id, role: 'respondent', name: 'Ada Brook', position: '' }));
    expect(refusal).toMatchObject({ code: 'NOT_ALLOWED', details: { next: expect.stringContaining('Open a case') } });
  });

  test('who has a case there already is refused, with its number', async () => {
    const { incident, summary } = await openFirst(context, 'Vera Stanhope');
    const before = (await readIncidentFile(context, { incidentId: incident.id })).incident.participants.length;
    const { code, details } = await refusalOf(openBeside(context, incident.id, 'vera stanhope'));
    expect({ code, problem: details.problem }).toEqual({
      code: 'NOT_ALLOWED',
      problem: `Case ${summary.number} is about this person already.`,
    });
    expect((await readIncidentFile(context, { incidentId: incident.id })).incident.participants).toHaveLength(before);
  });

  test('who is in the incident in another role is the same person', async () => {
    const { incident, summary } = await openFirst(context, 'Olaf Penn');
    const witness = await addParticipant(context, { caseId: summary.id, role: 'witness', name: 'Mira Dole', position: 'Teacher' });
    const second = await openBeside(context, incident.id, 'Mira Dole');
    const both = second.incident.participants.filter(({ displayName }) => displayName === 'Mira Dole');
    expect(both.map(({ role }) => role)).toEqual(['witness', 'respondent']);
    expect(new Set(both.map(({ personId }) => personId))).toEqual(new Set([witness.personId]));
  });

  test('may be given to somebody else of the office, who takes the next one without entering anew', async () => {
    const { userId } = await casebook.application.access.add({
      displayName: 'Ines Okafor',
      role: 'investigator',
      passphrase: 'velvet anchor thimble orbit 7',
    });
    const { incident } = await openFirst(context, 'Tamsin Grove');
    const second = await openBeside(context, incident.id, 'Cass Arden', { investigatorId: userId });
    const third = await openBeside(context, incident.id, 'Bram Ost', { investigatorId: userId });
    expect([second.summary.investigator, third.summary.investigator]).toEqual(['Ines Okafor', 'Ines Okafor']);
    expect(third.incident.participants.filter(({ displayName }) => displayName === 'Ines Okafor')).toHaveLength(1);
  });

  test('gets the holds of the first hour, but none that a case of the incident has cleared', async () => {
    const first = await openMatter(context, exampleMatter({ matter: { firstHour: firstHourWith('abuse-or-neglect') } }));
    const second = await openBeside(context, first.incident.id, 'Hugo Lark');
    expect(second.holds.map(({ kind }) => kind)).toEqual(first.holds.map(({ kind }) => kind));
    for (const hold of first.holds) {
      await clearHold(context, { caseId: first.summary.id, holdId: hold.id, clearedBy: 'Jonas Feld', reason: 'Reported.' });
    }
    expect((await openBeside(context, first.incident.id, 'Ivo Sand')).holds).toEqual([]);
  });
});

test('three cases of an incident keep their allegations, holds and state apart', async () => {
  const { cases } = await openThree(context);
  const [first, second, third] = cases;
  await recordAllegation(context, {
    caseId: second,
    statement: 'Forwarded the pictures.',
    conductDate: { kind: 'exact', date: '2021-10-14' },
    conductFacts: quizFacts,
  });
  const tabs = await Promise.all([first, second, third].map(async (caseId) => (await readWorkspace(context, { caseId })).tabs));
  expect(tabs.map((all) => all.find(({ tab }) => tab === 'allegations')?.state)).toEqual([
    'not-started',
    'needs-information',
    'not-started',
  ]);
});
