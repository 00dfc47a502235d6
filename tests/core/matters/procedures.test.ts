import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDirectClient, type DirectClient } from '../../../electron/api/direct-client.ts';
import { firstHourWith } from '../../support/first-hour.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { exampleMatter, NEWER, quizFacts } from './example-matter.ts';

let casebook: TemporaryCasebook;
let client: DirectClient;
beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  client = createDirectClient({ application: casebook.application, ports: casebook.ports });
});
afterAll(() => casebook.dispose());

it('every procedure of policies, cases and allegations answers as the contract says', async () => {
  const [template] = await client.policies.templates();
  expect((await client.policies.template({ key: template?.key ?? '' })).clauses).toHaveLength(template?.clauseCount ?? -1);
  const adopted = await client.policies.adopt({
    templateKey: NEWER,
    board: 'Elm Grove School District 900',
    adoptedOn: '2014-09-29',
    revisedOn: ['2019-12-16'],
    effectiveFrom: '2019-12-16',
    guidelinesFrom: null,
  });
  expect((await client.policies.versions()).map((version) => version.id)).toEqual([adopted.id]);
  const clauseId = adopted.clauses[0]?.id ?? adopted.clauses[1]?.id;
  if (clauseId === undefined) throw new Error('The printing has clauses.');
  await client.policies.recordClauseText({ clauseId, text: '  The wording of the board.\r\n' });
  expect((await client.policies.version({ versionId: adopted.id })).clauses[0]?.text).toBe('The wording of the board.');
  const conductDate = { kind: 'exact', date: '2021-10-14' } as const;
  expect((await client.policies.inForce({ conductDate })).versions).toHaveLength(1);

  const opened = await client.cases.open({ ...exampleMatter({ matter: { firstHour: firstHourWith('abuse-or-neglect') } }) });
  const caseId = opened.summary.id;
  const participant = await client.cases.addParticipant({ caseId, role: 'student', name: '', position: 'In the class' });
  expect(participant.displayName).toBe('Student A');
  const smaller = await client.cases.removeParticipant({ caseId, participantId: participant.id, reason: 'Entered by mistake.' });
  expect(smaller.incident.participants.map(({ id }) => id)).not.toContain(participant.id);
  const holdId = opened.holds[0]?.id;
  if (holdId === undefined) throw new Error('A stop card opens a hold.');
  expect((await client.cases.clearHold({ caseId, holdId, clearedBy: 'Jonas Feld', reason: 'Reported.' })).clearedBy).toBe('Jonas Feld');

  const allegation = await client.allegations.record({ caseId, statement: 'Posted quizzes.', conductDate, conductFacts: quizFacts });
  await client.allegations.amend({ allegationId: allegation.id, statement: 'Posted three quizzes.', conductDate, conductFacts: quizFacts });
  const { suggestions } = await client.allegations.suggestions({ allegationId: allegation.id });
  const inForce = await client.allegations.clausesInForce({ allegationId: allegation.id });
  expect(inForce.length).toBeGreaterThan(suggestions.length);
  const [suggested] = suggestions;
  if (suggested === undefined) throw new Error('The facts touch a clause.');
  const charged = await client.allegations.addClause({
    allegationId: allegation.id,
    clauseId: suggested.clause.id,
    reason: suggested.reasons.join(' '),
  });
  const elementId = charged.elements[0]?.elementId;
  if (elementId === undefined) throw new Error('The clause has elements.');
  const assessed = await client.allegations.assessElement({
    allegationClauseId: charged.id,
    elementId,
    state: 'not-reached',
    reason: 'Nothing turns on it.',
    pins: [],
  });
  expect(assessed.elements[0]?.state).toBe('not-reached');
  const [listed] = await client.allegations.list({ caseId });
  expect(listed).toMatchObject({ statement: 'Posted three quizzes.', clauses: [{ id: charged.id }] });
  const { clauses } = await client.allegations.removeClause({ allegationClauseId: charged.id, reason: 'Charged by mistake.' });
  expect(clauses).toEqual([]);

  const { rows, total } = await client.cases.list({ status: 'open', contains: 'whitlock', offset: 0, limit: 50 });
  const workspace = await client.cases.workspace({ caseId });
  expect({ total, row: rows[0] }).toEqual({ total: 1, row: { ...workspace.summary, next: null, waitsForReview: false } });
});
