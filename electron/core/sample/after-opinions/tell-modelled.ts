/** @file Tells an invented case that follows an opinion, to its end, through the application's own services. */
import type { Allegation } from '#shared/domain/allegations.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { allegationsOfCase } from '../../allegations/read-allegations.ts';
import { recordEmployment } from '../../employment/record-employment.ts';
import { addRemedyFact } from '../../employment/remedy-file.ts';
import { listExhibits } from '../../evidence/read-exhibits.ts';
import { recordFinding } from '../../findings/record-finding.ts';
import { enterBalance } from '../../speech/account/enter-balance.ts';
import { recordNature } from '../../speech/account/record-nature.ts';
import { addExpression } from '../../speech/add-expression.ts';
import { answerQuestion } from '../../speech/answer-question.ts';
import { recordBearing } from '../../speech/cause/record-bearing.ts';
import { recordMoment } from '../../speech/cause/record-moment.ts';
import { recordEffect } from '../../speech/record-effect.ts';
import { recordFactor } from '../../speech/record-factor.ts';
import type { Step } from '../agenda.ts';
import { tellStory } from '../tell-story.ts';
import { exhibitAt, type Teller } from '../teller.ts';
import type { ModelledStatement, ModelledStory } from './modelled-story.ts';
import { takeModelledLevel } from './take-modelled-level.ts';

/** The case as one step of the agenda. */
export const modelledStep = (teller: Teller, modelled: ModelledStory): Step => ({
  at: modelled.story.opensAt,
  tell: async () => {
    await tellModelled(teller, modelled);
    return [];
  },
});

/** Tells it from the first report to the level, and gives the case's id. */
export async function tellModelled(teller: Teller, modelled: ModelledStory): Promise<CaseId> {
  const { context, clock } = teller;
  const { story, statements } = modelled;
  const caseId = await tellStory(teller, { ...story, finding: null, action: null });
  const [allegation] = await allegationsOfCase(context.unitOfWork.read, caseId);
  if (allegation === undefined || story.finding === null) throw new Error(`the sample tells a case without an end: ${story.matter.title}`);
  const exhibits = await listExhibits(context, { caseId });
  await tellEmployment(teller, caseId, modelled);
  for (const statement of statements) await tellStatement(teller, allegation, statement, exhibits);
  clock.step(60 * 24 * 2);
  const outcomes = story.allegation?.clauses.map(({ outcome }) => outcome) ?? [];
  await recordFinding(context, {
    allegationId: allegation.id,
    ...story.finding,
    clauses: allegation.clauses.map((clause, index) => ({ allegationClauseId: clause.id, outcome: outcomes[index] ?? 'not-reached' })),
  });
  await takeModelledLevel(teller, caseId, modelled, exhibits);
  return caseId;
}

/** The status with how it is known, and the facts that a hearing would ask for. */
async function tellEmployment({ context, clock }: Teller, caseId: CaseId, { story, remedyFacts }: ModelledStory): Promise<void> {
  const { employmentStatus: status } = story.matter.respondent;
  const isEmployed = status !== 'volunteer-or-vendor';
  clock.step(10);
  await recordEmployment(context, {
    caseId,
    status,
    howKnown: isEmployed ? 'Seniority list of the current school year' : 'Placement agreement of the program',
    licence: isEmployed ? 'licensed' : 'not-licensed',
    licenceNumber: '',
    firstHiredOn: null,
    lastProbationaryYear: 'unknown',
  });
  for (const fact of remedyFacts ?? []) {
    clock.step(4);
    await addRemedyFact(context, { caseId, ...fact, happenedOn: null, exhibitIds: [] });
  }
}

async function tellStatement(
  teller: Teller,
  allegation: Allegation,
  statement: ModelledStatement,
  exhibits: readonly Exhibit[],
): Promise<void> {
  const { context, clock } = teller;
  const idsOf = (places: readonly number[]) => places.map((place) => exhibitAt([...exhibits], place).id);
  clock.step(60 * 5);
  const { id: expressionId } = await addExpression(context, { allegationId: allegation.id, exactWords: statement.exactWords });
  clock.step(3);
  await recordNature(context, { expressionId, nature: { ...statement.nature, exhibitIds: [] } });
  for (const { exhibits: places, ...factor } of statement.factors) {
    clock.step(6);
    await recordFactor(context, { expressionId, entry: { ...factor, exhibitIds: idsOf(places) } });
  }
  for (const { exhibits: places, ...effect } of statement.effects) {
    clock.step(6);
    await recordEffect(context, { expressionId, effect: { ...effect, exhibitIds: idsOf(places) } });
  }
  for (const moment of statement.moments) {
    clock.step(3);
    await recordMoment(context, { expressionId, momentId: null, moment: { ...moment, exhibitIds: [] } });
  }
  for (const { item, rests, reason } of statement.bearings) {
    const charged = allegation.clauses.find(({ clause }) => clause.labelPath.at(-1) === item);
    if (charged === undefined) throw new Error(`the sample says what rests on a statement for a clause that it does not charge: ${item}`);
    clock.step(3);
    await recordBearing(context, { expressionId, allegationClauseId: charged.id, rests, reason, exhibitIds: [] });
  }
  for (const { question, answer, reason, exhibits: places } of statement.answers) {
    clock.step(4);
    await answerQuestion(context, { expressionId, questionId: question, answer, reason, exhibitIds: idsOf(places) });
  }
  if (statement.balance === null) return;
  clock.step(30);
  await enterBalance(context, { expressionId, ...statement.balance, enteredFor: 'Avery Northgate' });
}
