/** @file What a person may do to a case, in any order: as arbitraries, and carried out through the services. */
import fc from 'fast-check';
import type { Allegation } from '#shared/domain/allegations.ts';
import { ConductFacts } from '#shared/domain/conduct-facts.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { EffectTyped, Expression } from '#shared/domain/speech/speech.ts';
import { assessElement } from '../../../../electron/core/allegations/assess-element.ts';
import { removeClause } from '../../../../electron/core/allegations/charge-clauses.ts';
import { amendAllegation } from '../../../../electron/core/allegations/record-allegation.ts';
import { restoreClause } from '../../../../electron/core/allegations/restore-clause.ts';
import { describeExhibit } from '../../../../electron/core/evidence/provenance.ts';
import { listFacts } from '../../../../electron/core/facts/read-facts.ts';
import { setBearing } from '../../../../electron/core/facts/set-bearing.ts';
import { splitFact, undoSplit } from '../../../../electron/core/facts/split-fact.ts';
import { amendFact, enterFact, type FactInput, restoreFact, takeBackFact } from '../../../../electron/core/facts/write-facts.ts';
import { answerJustCause } from '../../../../electron/core/findings/just-cause.ts';
import { recordFinding } from '../../../../electron/core/findings/record-finding.ts';
import { clearHold } from '../../../../electron/core/holds/clear-hold.ts';
import { raiseHold } from '../../../../electron/core/holds/raise-hold.ts';
import { listHolds } from '../../../../electron/core/holds/read-holds.ts';
import { putFact } from '../../../../electron/core/interviews/putting/adverse-facts.ts';
import type { ServiceContext } from '../../../../electron/core/service-context.ts';
import { answerQuestion } from '../../../../electron/core/speech/answer-question.ts';
import { restoreEffect, takeBackEffect } from '../../../../electron/core/speech/effects/take-back-effect.ts';
import { correctEffect, recordEffect } from '../../../../electron/core/speech/record-effect.ts';
import { recordFactor } from '../../../../electron/core/speech/record-factor.ts';
import { provenance } from '../../chain/example-matter.ts';

/** The case that is walked through, as it stands before a step. */
export type Place = {
  context: ServiceContext;
  caseId: CaseId;
  allegations: readonly Allegation[];
  expressions: readonly Expression[];
  exhibits: readonly Exhibit[];
  /** Every clause that was ever charged, by allegation. */
  charges: readonly { allegationId: string; allegationClauseId: string; elementIds: readonly string[] }[];
  /** Lines of the ledger that were taken back. */
  effectsTakenBack: readonly string[];
  factsSplit: readonly string[];
};

/** What an accepted step left behind: where the words stand, and the words. `concerns` is the allegation that a hold opened by it belongs to. */
export type Left = {
  said?: [key: string, text: string][];
  concerns?: string;
  effectTakenBack?: string;
  effectPutBack?: string;
  factSplit?: string;
};

const place = { which: fc.nat(11), of: fc.nat(11) };
const kind = <Kind extends string>(of: Kind) => fc.constant<Kind>(of);
const questions = ['S0', 'S1', 'S2a', 'S2b', 'S2c', 'S3n', 'S3c', 'S3p', 'S4', 'S5', 'S6', 'S7'] as const;
const assessments = ['established', 'not-established', 'not-reached'] as const;
const changesOfFacts = ['enter', 'amend', 'take-back', 'put-back', 'split', 'join', 'put'] as const;
const changesOfEffects = ['add', 'correct', 'take-back', 'put-back'] as const;

/** Where the next question is answered, the answer mostly leads on, so that a walk comes as far as the balance and back. */
export const anyStep = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: kind('find'), ...place }) },
  { weight: 4, arbitrary: fc.record({ kind: kind('answer-next'), ...place, leads: fc.integer({ min: 0, max: 5 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind('answer'),
      ...place,
      question: fc.constantFrom(...questions),
      answer: fc.constantFrom('yes', 'no', 'unsure'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind('assess'), ...place, state: fc.constantFrom(...assessments), pinned: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('factor'), ...place, factor: fc.integer({ min: 1, max: 7 }), isNone: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('effect'), ...place, change: fc.constantFrom(...changesOfEffects) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind('fact'), ...place, change: fc.constantFrom(...changesOfFacts), isAdverse: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind('bearing'), ...place, bearing: fc.constantFrom('supports', 'contradicts', 'neutral', null) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind('reword'), ...place, isForUnion: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('clause'), ...place, change: fc.constantFrom('remove', 'restore') }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('describe'), ...place }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('hold'), ...place, change: fc.constantFrom('raise', 'clear') }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: kind('just-cause'), ...place, answer: fc.constantFrom('yes', 'no', 'unsure', 'not-relevant') }),
  },
);
export type Step = typeof anyStep extends fc.Arbitrary<infer One> ? One : never;
type FactorTyped = Parameters<typeof recordFactor>[1]['entry'];
type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

const pick = <One>(list: readonly One[], index: number): One | undefined => list[index % Math.max(1, list.length)];

/** Carries a step out with words that stand nowhere else. Null where there is nothing to do it to. @throws DomainError where the services refuse it */
export async function carryOut(place: Place, taken: Step, words: string): Promise<Left | null> {
  switch (taken.kind) {
    case 'assess':
    case 'reword':
    case 'clause':
    case 'describe':
    case 'find':
      return onAllegation(place, taken, words);
    case 'answer-next':
    case 'answer':
    case 'factor':
    case 'effect':
      return onExpression(place, taken, words);
    case 'fact':
    case 'bearing':
      return onFact(place, taken, words);
    case 'hold':
      return onHold(place, taken, words);
    case 'just-cause': {
      const { context, caseId } = place;
      const question = pick(['forewarned', 'fair-inquiry', 'fitting'] as const, taken.which) ?? 'fitting';
      await answerJustCause(context, { caseId, question, answer: taken.answer, reason: words, pins: [] });
      return { said: [[`just-cause ${question}`, words]] };
    }
  }
}

async function onAllegation(
  place: Place,
  taken: StepOf<'assess' | 'reword' | 'clause' | 'describe' | 'find'>,
  words: string,
): Promise<Left | null> {
  const { context } = place;
  const allegation = pick(place.allegations, taken.of);
  const exhibit = pick(place.exhibits, taken.which);
  if (allegation === undefined || exhibit === undefined) return null;
  if (taken.kind === 'describe') {
    await describeExhibit(context, { exhibitId: exhibit.id, provenance: { ...provenance, obtainedBy: words } });
    return {};
  }
  if (taken.kind === 'reword') {
    const conductFacts = ConductFacts.parse({
      channel: 'social-media',
      ...(taken.isForUnion ? { purpose: 'union-or-working-conditions' } : {}),
    });
    await amendAllegation(context, { allegationId: allegation.id, statement: words, conductDate: allegation.conductDate, conductFacts });
    return { said: [[`wording ${allegation.id}`, words]], concerns: allegation.id };
  }
  const charges = place.charges.filter(({ allegationId }) => allegationId === allegation.id);
  const charge = pick(charges, taken.which);
  if (taken.kind === 'clause') {
    const allegationClauseId = charge?.allegationClauseId ?? '';
    await (taken.change === 'remove'
      ? removeClause(context, { allegationClauseId, reason: words })
      : restoreClause(context, { allegationClauseId }));
    return {};
  }
  if (taken.kind === 'assess') {
    const elementId = pick(charge?.elementIds ?? [], taken.which);
    if (charge === undefined || elementId === undefined) return null;
    const { allegationClauseId } = charge;
    const pins = taken.pinned ? [{ exhibitId: exhibit.id, side: 'for' as const, locator: 'line 1', note: '' }] : [];
    await assessElement(context, { allegationClauseId, elementId, state: taken.state, reason: words, pins });
    return { said: [[`element ${allegationClauseId} ${elementId}`, words]] };
  }
  await recordFinding(context, {
    allegationId: allegation.id,
    outcome: 'substantiated',
    clauses: allegation.clauses.map(({ id }) => ({ allegationClauseId: id, outcome: 'breached' })),
    elements: allegation.clauses.flatMap(({ id, elements }) =>
      elements.map(({ elementId }) => ({ allegationClauseId: id, elementId, contraryEvidence: 'It weighed less.' })),
    ),
    rationale: words,
    contraryEvidence: 'What there was is named.',
    aggravating: '',
    mitigating: '',
  });
  return { said: [[`finding ${allegation.id}`, words]] };
}

async function onExpression(
  place: Place,
  taken: StepOf<'answer-next' | 'answer' | 'factor' | 'effect'>,
  words: string,
): Promise<Left | null> {
  const { context } = place;
  const expression = pick(place.expressions, taken.of);
  if (expression === undefined) return null;
  const { id: expressionId, allegationId: concerns } = expression;
  if (taken.kind === 'answer' || taken.kind === 'answer-next') {
    const next = expression.questions.find(({ state }) => state === 'open' || state === 'reopened');
    const questionId = taken.kind === 'answer' ? taken.question : next?.id;
    if (questionId === undefined) return null;
    const leading = ['S0', 'S3n', 'S4', 'S5', 'S6'].includes(questionId) ? 'yes' : 'no';
    const answer = taken.kind === 'answer' ? taken.answer : taken.leads === 0 ? 'unsure' : leading;
    await answerQuestion(context, { expressionId, questionId, answer, reason: words, exhibitIds: [] });
    const isAfterFinding = questionId === 'S6' || questionId === 'S7';
    return { said: [[`answer ${expressionId} ${questionId}`, words]], ...(isAfterFinding ? {} : { concerns }) };
  }
  if (taken.kind === 'factor') {
    const { factor, isNone } = taken;
    const entry = {
      factor,
      state: isNone ? 'no-evidence' : 'not-reached',
      direction: 'neutral',
      reason: words,
      exhibitIds: [],
    } satisfies FactorTyped;
    await recordFactor(context, { expressionId, entry });
    return { said: [[`factor ${expressionId} ${factor}`, words]] };
  }
  if (taken.change === 'put-back') {
    const effectId = pick(place.effectsTakenBack, taken.which) ?? '';
    await restoreEffect(context, { effectId });
    return { effectPutBack: effectId };
  }
  const effect = {
    nature: 'actual',
    occurredOn: '2021-10-18',
    effect: words,
    experiencedBy: 'a class',
    affiliation: 'student',
    causedBy: 'the-expression',
    source: 'The teacher of that class.',
    exhibitIds: [],
    effectType: 'class-time-lost',
  } satisfies EffectTyped;
  if (taken.change === 'add') {
    const line = (await recordEffect(context, { expressionId, effect })).effects.find((one) => one.effect === words);
    return { said: [[`effect ${line?.id}`, words]] };
  }
  const effectId = pick(expression.effects, taken.which)?.id ?? '';
  if (taken.change === 'take-back') {
    await takeBackEffect(context, { effectId, reason: words });
    return { effectTakenBack: effectId };
  }
  await correctEffect(context, { effectId, effect });
  return { said: [[`effect ${effectId}`, words]] };
}

async function onFact(place: Place, taken: StepOf<'fact' | 'bearing'>, words: string): Promise<Left | null> {
  const { context, caseId } = place;
  const { facts, takenBack } = await listFacts(context, { caseId });
  const fact = pick(facts, taken.which);
  const exhibit = pick(place.exhibits, taken.of);
  if (taken.kind === 'bearing') {
    const charge = pick(place.charges, taken.of);
    const elementId = pick(charge?.elementIds ?? [], taken.of);
    if (fact === undefined || charge === undefined || elementId === undefined) return null;
    await setBearing(context, { factId: fact.id, allegationClauseId: charge.allegationClauseId, elementId, bearing: taken.bearing });
    return {};
  }
  const content = {
    kind: 'event',
    assertion: words,
    happened: { kind: 'exact', date: '2021-10-14' },
    status: 'undisputed',
    statusBy: '',
    isAdverse: taken.isAdverse,
    expectedSource: '',
    pins:
      exhibit === undefined || taken.of % 2 === 0
        ? []
        : [{ on: { kind: 'exhibit' as const, exhibitId: exhibit.id }, locator: { kind: 'whole' as const }, quote: '', note: '' }],
  } satisfies FactInput;
  const factId = (taken.change === 'put-back' ? pick(takenBack, taken.which)?.id : fact?.id) ?? '';
  switch (taken.change) {
    case 'enter':
      return { said: [[`fact ${(await enterFact(context, { caseId, ...content })).id}`, words]] };
    case 'amend':
      await amendFact(context, { factId, ...content });
      return { said: [[`fact ${factId}`, words]] };
    case 'take-back':
      await takeBackFact(context, { factId, reason: words });
      return {};
    case 'put-back':
      await restoreFact(context, { factId });
      return {};
    case 'split': {
      const parts = await splitFact(context, { factId, assertions: [`${words} a`, `${words} b`] });
      return { said: parts.map(({ id, assertion }) => [`fact ${id}`, assertion]), factSplit: factId };
    }
    case 'join':
      await undoSplit(context, { factId: pick(place.factsSplit, taken.which) ?? '' });
      return {};
    case 'put':
      if (fact === undefined) return null;
      await putFact(context, { caseId, factId, basedOn: fact.versionId, interviewId: null, putOn: '2021-11-02', response: words });
      return {};
  }
}

async function onHold({ context, caseId }: Place, taken: StepOf<'hold'>, words: string): Promise<Left | null> {
  if (taken.change === 'raise') {
    await raiseHold(context, { caseId, kind: 'counsel', because: words });
    return {};
  }
  const hold = pick(await listHolds(context, { caseId }), taken.which);
  if (hold === undefined) return null;
  await clearHold(context, { caseId, holdId: hold.id, clearedBy: 'Counsel Ames', reason: words });
  return {};
}
