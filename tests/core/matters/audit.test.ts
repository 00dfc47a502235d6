import { afterAll, beforeAll, expect, it } from 'vitest';
import { assessElement } from '../../../electron/core/allegations/assess-element.ts';
import { addClause, removeClause } from '../../../electron/core/allegations/charge-clauses.ts';
import { amendAllegation, recordAllegation } from '../../../electron/core/allegations/record-allegation.ts';
import { addParticipant, removeParticipant } from '../../../electron/core/people/change-participants.ts';
import { adoptVersion } from '../../../electron/core/policies/adopt-version.ts';
import { recordClauseText } from '../../../electron/core/policies/record-clause-text.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsAfter, exampleMatter, lastEventNumber, NEWER, openExample, quizFacts, takeEvidence } from './example-matter.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterAll(() => casebook.dispose());

/** Runs one write and gives its answer, after checking that it left exactly one event that tells what was recorded. */
async function leavesOneEvent<T>(type: string, caseId: string | null, told: Record<string, unknown>, write: () => Promise<T>): Promise<T> {
  const before = await lastEventNumber(context);
  const answer = await write();
  const events = await eventsAfter(context, before);
  expect(events.map((event) => event.type)).toEqual([type]);
  expect(events[0]).toMatchObject({ ...(caseId === null ? {} : { caseId }), payload: told });
  return answer;
}

it('every write of policies, matters and allegations leaves exactly one event that tells it', async () => {
  const adoption = {
    templateKey: NEWER,
    board: 'Elm Grove School District 900',
    adoptedOn: '2014-09-29',
    revisedOn: ['2019-12-16'],
    effectiveFrom: '2019-12-16',
    guidelinesFrom: null,
  };
  const version = await leavesOneEvent('policy_version.adopted', null, { ...adoption, code: '5:125' }, () =>
    adoptVersion(context, adoption),
  );
  const clause = version.clauses.find((candidate) => candidate.lineageId === 'student-information');
  if (clause === undefined) throw new Error('The printing has a clause on student information.');
  const text = 'Keep student records to yourself.';
  await leavesOneEvent('clause_text.recorded', null, { clauseId: clause.id, text, replacedSha256: null }, () =>
    recordClauseText(context, { clauseId: clause.id, text }),
  );

  const { summary: told } = exampleMatter();
  const { summary } = await leavesOneEvent('case_file.opened', null, { incident: { summary: told } }, () => openExample(context));
  const caseId = summary.id;
  const witness = { caseId, role: 'witness', name: 'Tomas Reyl', position: 'Librarian' } as const;
  const added = await leavesOneEvent('participant.added', caseId, { displayName: 'Tomas Reyl', position: 'Librarian' }, () =>
    addParticipant(context, witness),
  );
  await leavesOneEvent('participant.removed', caseId, { participantId: added.id, reason: 'Was away.' }, () =>
    removeParticipant(context, { caseId, participantId: added.id, reason: 'Was away.' }),
  );

  const wording = { statement: 'Posted quizzes.', conductDate: { kind: 'exact', date: '2021-10-14' }, conductFacts: quizFacts } as const;
  const allegation = await leavesOneEvent('allegation.recorded', caseId, { ...wording, position: 1 }, () =>
    recordAllegation(context, { caseId, ...wording }),
  );
  const amendment = { ...wording, statement: 'Posted three quizzes.' };
  await leavesOneEvent('allegation.amended', caseId, { ...amendment, replaced: { statement: wording.statement } }, () =>
    amendAllegation(context, { allegationId: allegation.id, ...amendment }),
  );
  const charge = { allegationId: allegation.id, clauseId: clause.id, reason: 'Student work was shown.' };
  const charged = await leavesOneEvent('allegation_clause.added', caseId, { ...charge, clause: '5:125 §6' }, () =>
    addClause(context, charge),
  );

  const exhibit = await takeEvidence(context, caseId, 'post.txt');
  const [element] = clause.elements;
  if (element === undefined) throw new Error('The clause has elements.');
  const pins = [{ exhibitId: exhibit.id, side: 'for' as const, locator: 'p. 1', note: '' }];
  const assessment = { allegationClauseId: charged.id, elementId: element.id, state: 'established' as const, reason: 'Seen.', pins };
  await leavesOneEvent('element.assessed', caseId, assessment, () => assessElement(context, assessment));
  const removal = { allegationClauseId: charged.id, reason: 'Charged by mistake.' };
  await leavesOneEvent('allegation_clause.removed', caseId, removal, () => removeClause(context, removal));

  expect(await casebook.application.verify()).toEqual([]);
});
