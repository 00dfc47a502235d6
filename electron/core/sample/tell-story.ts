/** @file Tells one invented case through the application's own services, step by step, as an investigator would have entered it. */
import type { Allegation, AllegationClause } from '#shared/domain/allegations.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';
import { GateQuestionId } from '#shared/domain/holds/gate-questions.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { assessElement } from '../allegations/assess-element.ts';
import { addClause } from '../allegations/charge-clauses.ts';
import { recordAllegation } from '../allegations/record-allegation.ts';
import { listClausesInForce } from '../allegations/suggest-clauses.ts';
import { openMatter } from '../cases/open-matter.ts';
import { readWorkspace } from '../cases/read-workspace.ts';
import { recordFinding } from '../findings/record-finding.ts';
import { clearHold } from '../holds/clear-hold.ts';
import { answerGate } from '../holds/gates.ts';
import { addParticipant } from '../people/change-participants.ts';
import { enterPrior } from '../prior-record/enter-prior.ts';
import { afterwardsSteps } from './afterwards-steps.ts';
import type { Step } from './agenda.ts';
import { answerQuestions } from './answer-questions.ts';
import { tellHearing } from './hearing/tell-hearing.ts';
import { receiveExhibits } from './receive-exhibits.ts';
import type { Story, StoryClause } from './story.ts';
import { takeAction } from './take-action.ts';
import { furtherCaseSteps } from './tell-further-cases.ts';
import { exhibitAt, type Teller } from './teller.ts';

/** The whole of a worked matter up to its decision, which brings about what comes after it. */
export function storyStep(teller: Teller, story: Story): Step {
  return {
    at: story.opensAt,
    tell: async () => {
      const caseId = await tellStory(teller, story);
      return [...afterwardsSteps(teller, caseId, story.afterwards), ...furtherCaseSteps(teller, caseId, story.furtherCases ?? [])];
    },
  };
}

/** Tells `story` into the open casebook, not before the present moment, and gives the case's id. */
export async function tellStory(teller: Teller, story: Story): Promise<CaseId> {
  const { context, clock } = teller;
  if (Date.parse(story.opensAt) > clock.now().getTime()) clock.jumpTo(story.opensAt);
  const opened = await openMatter(context, { track: 'investigation', ...story.matter });
  const caseId = opened.summary.id;
  for (const participant of story.participants) {
    clock.step(7);
    await addParticipant(context, { caseId, ...participant });
  }
  for (const paper of story.priors ?? []) {
    clock.step(4);
    await enterPrior(context, { caseId, ...paper });
  }
  const exhibits = await receiveExhibits(teller, caseId, story.exhibits);
  const allegation = await charge(teller, caseId, story, exhibits);
  if (allegation === null) return caseId;
  if (story.hearing !== undefined) await tellHearing(teller, { caseId, allegation, exhibits }, story.hearing);
  if (story.expression !== null) await answerQuestions(teller, allegation.id, story.expression, exhibits);
  await decide(teller, caseId, story, allegation);
  return caseId;
}

async function charge(teller: Teller, caseId: CaseId, story: Story, exhibits: Exhibit[]): Promise<Allegation | null> {
  if (story.allegation === null) return null;
  const { context, clock } = teller;
  const { clauses, recordedAt, ...words } = story.allegation;
  clock.jumpTo(recordedAt);
  const allegation = await recordAllegation(context, { caseId, ...words });
  const inForce = await listClausesInForce(context, { allegationId: allegation.id });
  const charged: AllegationClause[] = [];
  for (const told of clauses) {
    clock.step(5);
    const found = inForce.find(({ clause }) => clause.labelPath.join(' > ') === told.labelPath.join(' > '));
    if (found === undefined) throw new Error(`the sample charges a clause that its policy lacks: ${told.labelPath.join(' > ')}`);
    const clause = await addClause(context, { allegationId: allegation.id, clauseId: found.clause.id, reason: told.because });
    charged.push(await assess(teller, clause, told, exhibits));
  }
  return { ...allegation, clauses: charged };
}

async function assess(teller: Teller, charged: AllegationClause, told: StoryClause, exhibits: Exhibit[]): Promise<AllegationClause> {
  let current = charged;
  for (const element of charged.elements) {
    const step = told.elements[element.kind];
    if (step === undefined) continue;
    teller.clock.step(6);
    const pins = step.pins.map(({ exhibit, ...pin }) => ({ ...pin, exhibitId: exhibitAt(exhibits, exhibit).id }));
    current = await assessElement(teller.context, {
      allegationClauseId: charged.id,
      elementId: element.elementId,
      state: step.state,
      reason: step.reason,
      pins,
    });
  }
  return current;
}

async function decide(teller: Teller, caseId: CaseId, story: Story, allegation: Allegation): Promise<void> {
  if (story.finding === null || story.allegation === null) return;
  const { context, clock } = teller;
  clock.step(60 * 24 * 6);
  if (story.action !== null) await answerGates(teller, caseId);
  const outcomes = story.allegation.clauses.map(({ outcome }) => outcome);
  await recordFinding(context, {
    allegationId: allegation.id,
    ...story.finding,
    clauses: allegation.clauses.map((clause, index) => ({ allegationClauseId: clause.id, outcome: outcomes[index] ?? 'not-reached' })),
    elements: contraryEvidenceOf(story.allegation.clauses, allegation.clauses),
  });
  if (story.action !== null) await takeAction(teller, caseId, story, await clearHolds(teller, caseId, story));
}

/** The questions before discipline. No worked story has a union office, a complaint, a leave or a belief in it, so each is answered no. */
async function answerGates({ context, clock }: Teller, caseId: CaseId): Promise<void> {
  clock.step(20);
  for (const question of GateQuestionId.options) {
    const entry = { question, answer: 'no' as const, note: '', happenedOn: null, knownOn: null };
    await answerGate(context, { caseId, entry, basedOn: null });
  }
}

/** What the story says against how single elements were assessed. */
function contraryEvidenceOf(told: readonly StoryClause[], charged: readonly AllegationClause[]) {
  return charged.flatMap((clause, index) =>
    clause.elements.flatMap(({ elementId, kind }) => {
      const contraryEvidence = told[index]?.elements[kind]?.contrary ?? '';
      return contraryEvidence === '' ? [] : [{ allegationClauseId: clause.id, elementId, contraryEvidence }];
    }),
  );
}

/** Clears every open hold of the case in the name of the person the story gives. */
async function clearHolds({ context, clock }: Teller, caseId: CaseId, story: Story): Promise<() => Promise<void>> {
  const clear = async () => {
    if (story.holdsCleared === null) return;
    const { holds } = await readWorkspace(context, { caseId });
    for (const hold of holds.filter((candidate) => candidate.clearedAt === null)) {
      clock.step(30);
      await clearHold(context, { caseId, holdId: hold.id, clearedBy: story.holdsCleared.by, reason: story.holdsCleared.reason });
    }
  };
  await clear();
  return clear;
}
