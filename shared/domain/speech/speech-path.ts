/**
 * @file The path of one expression through S0 to S7: a pure function of what people recorded.
 * Invariant: changing an answer reopens every later one; nothing recorded is dropped; no output is a conclusion of the application.
 */

import type { HoldKind } from '../holds.ts';
import type { SpeechAnswer } from './answer.ts';
import type { Balance, BalanceState } from './balance.ts';
import { type CauseInput, missingFromCause } from './cause.ts';
import { missingFromEffects } from './ledger/disruption-ledger.ts';
import { countEvidencedFactors, missingFromFactors } from './seven-factors.ts';
import type { DisruptionEffect, FactorEntry, QuestionState, SpeechOutput } from './speech.ts';
import { QuestionId } from './speech.ts';
import { type Branch, outputSentence, speechTransitions } from './speech-transitions.ts';

export type SpeechPathInput = {
  /** Every answer ever recorded on the expression, in any order. `sequence` grows with each recording: an event number or a time in ms. */
  answers: readonly { questionId: QuestionId; answer: SpeechAnswer; sequence: number }[];
  /** The respondent is an administrator: S3p is asked. */
  isAdministrator: boolean;
  factors: readonly Pick<FactorEntry, 'factor' | 'state' | 'reason' | 'exhibitIds'>[];
  effects: readonly (Pick<DisruptionEffect, 'nature' | 'occurredOn' | 'effect' | 'source'> &
    Partial<Pick<DisruptionEffect, 'effectType'>>)[];
  /** What S6 asks for besides its answer; left out for worksheets that were begun before it asked for more. */
  cause?: CauseInput;
  /** The balance as struck, null while it is not; `sequence` is that of the last answer given before it. Left out where nobody keeps a balance. */
  balance?: (Pick<Balance, 'direction'> & { sequence: number }) | null;
};

type SpeechStep = {
  questionId: QuestionId;
  state: QuestionState;
  /** Why it is not reached, as a sentence; empty in every other state. */
  because: string;
};

export type SpeechPath = {
  /** All questions in order. */
  steps: SpeechStep[];
  /** The one to answer next; null when the path has ended. */
  next: QuestionId | null;
  /** What `next` still needs before a yes counts, one sentence each. */
  missing: string[];
  outputs: { code: SpeechOutput; sentence: string }[];
  balance: BalanceState;
  /** Holds that the answers on the path open. */
  holds: { questionId: QuestionId; kind: HoldKind; because: string }[];
};

/** `changedAt`: when the answer last became what it now is; giving the same answer again moves `givenAt` only. */
type Standing = { answer: SpeechAnswer; givenAt: number; changedAt: number };

function standingsOf(answers: SpeechPathInput['answers']): Map<QuestionId, Standing> {
  const standings = new Map<QuestionId, Standing>();
  for (const { questionId, answer, sequence } of [...answers].sort((one, other) => one.sequence - other.sequence)) {
    const earlier = standings.get(questionId);
    const changedAt = earlier?.answer === answer ? earlier.changedAt : sequence;
    standings.set(questionId, { answer, givenAt: sequence, changedAt });
  }
  return standings;
}

/** What a yes to S4, S5 or S6 still needs; every other question needs nothing but its answer. */
function missingFor(questionId: QuestionId, input: SpeechPathInput): string[] {
  if (questionId === 'S4') return missingFromFactors(input.factors);
  if (questionId === 'S6') return input.cause === undefined ? [] : missingFromCause(input.cause);
  return questionId === 'S5' ? missingFromEffects(input.effects) : [];
}

type Walk = {
  /** Answered questions on the path, in order, each with what its answer leads to. */
  walked: { questionId: QuestionId; branch: Branch }[];
  /** Where the walk stopped: unanswered, reopened or waiting for a yes; null at an end. */
  stoppedAt: QuestionId | null;
  lastChange: number;
};

/** Follows the answers from S0 until one is missing, was given before an earlier one changed, waits for a yes, or ends the path. */
function walk(input: SpeechPathInput, standings: ReadonlyMap<QuestionId, Standing>): Walk {
  const walked: Walk['walked'] = [];
  let lastChange = Number.NEGATIVE_INFINITY;
  let questionId: QuestionId = 'S0';
  for (;;) {
    const standing = standings.get(questionId);
    if (standing === undefined || standing.givenAt < lastChange) return { walked, stoppedAt: questionId, lastChange };
    lastChange = Math.max(lastChange, standing.changedAt);
    const branch: Branch = speechTransitions[questionId][standing.answer];
    if (branch.to === 'stay' || (standing.answer === 'yes' && missingFor(questionId, input).length > 0)) {
      return { walked, stoppedAt: questionId, lastChange };
    }
    walked.push({ questionId, branch });
    if (branch.to === 'end') return { walked, stoppedAt: null, lastChange };
    questionId = branch.to === 'balance' ? (input.isAdministrator ? 'S3p' : 'S4') : branch.to;
  }
}

function whyNotReached(questionId: QuestionId, input: SpeechPathInput, { walked, stoppedAt }: Walk): string {
  if (questionId === 'S3p' && !input.isAdministrator) return 'Asked only where the respondent is an administrator.';
  const order = QuestionId.options;
  const later = walked.find((step) => order.indexOf(step.questionId) > order.indexOf(questionId));
  const passed = later !== undefined || (stoppedAt !== null && order.indexOf(stoppedAt) > order.indexOf(questionId));
  if (passed) return 'S3n was answered yes, so the question on public concern is not asked.';
  if (stoppedAt !== null) return `${stoppedAt} comes first.`;
  return walked.at(-1)?.branch.endsBecause ?? '';
}

function stepOf(questionId: QuestionId, input: SpeechPathInput, standings: ReadonlyMap<QuestionId, Standing>, found: Walk): SpeechStep {
  if (found.walked.some((step) => step.questionId === questionId)) return { questionId, state: 'answered', because: '' };
  const standing = standings.get(questionId);
  const isOutdated = standing !== undefined && standing.givenAt < found.lastChange;
  if (questionId === found.stoppedAt) return { questionId, state: isOutdated ? 'reopened' : 'open', because: '' };
  const because = whyNotReached(questionId, input, found);
  const isWaiting = found.stoppedAt !== null && because === `${found.stoppedAt} comes first.`;
  return isWaiting && isOutdated ? { questionId, state: 'reopened', because: '' } : { questionId, state: 'not-reached', because };
}

/** Holds whose question goes to counsel. */
const asksForCounsel: readonly HoldKind[] = ['counsel', 'policymaking-role', 'prior-restraint'];

/** Where the balance stands: it comes after S6, and a change of an answer before S7 asks for it anew. */
function balanceOf({ walked }: Walk, { balance }: SpeechPathInput, standings: ReadonlyMap<QuestionId, Standing>): BalanceState {
  if (!walked.some(({ questionId }) => questionId === 'S6')) return 'not-reached';
  if (balance === undefined || balance === null) return 'to-enter';
  const before = walked.filter(({ questionId }) => questionId !== 'S7').map(({ questionId }) => standings.get(questionId)?.changedAt ?? 0);
  return Math.max(...before) > balance.sequence ? 'again' : 'entered';
}

function outputsOf(
  { walked, stoppedAt }: Walk,
  holds: SpeechPath['holds'],
  input: SpeechPathInput,
  state: BalanceState,
): SpeechPath['outputs'] {
  const isEntered = state === 'entered';
  const codes = walked.flatMap(({ branch: { output } }) =>
    output === undefined || (output === 'BALANCING-RECORDED' && input.balance !== undefined) ? [] : [output],
  );
  const isBalancing = stoppedAt === 'S4' || walked.some(({ questionId }) => questionId === 'S4');
  if (isBalancing && !codes.includes('BALANCING-RECORDED')) codes.unshift(isEntered ? 'BALANCING-RECORDED' : 'BALANCING-REQUIRED');
  if (holds.some(({ kind }) => asksForCounsel.includes(kind))) codes.push('COUNSEL-HOLD');
  const evidenced = countEvidencedFactors(input.factors);
  const direction = isEntered ? (input.balance?.direction ?? null) : null;
  return codes.map((code) => ({ code, sentence: outputSentence(code, evidenced, direction) }));
}

/** Where the expression stands, what is next, what may be printed and which holds its answers open. */
export function findSpeechPath(input: SpeechPathInput): SpeechPath {
  const standings = standingsOf(input.answers);
  const found = walk(input, standings);
  const holds = found.walked.flatMap(({ questionId, branch }) => (branch.holds ?? []).map((hold) => ({ questionId, ...hold })));
  const balance = balanceOf(found, input, standings);
  return {
    steps: QuestionId.options.map((questionId) => stepOf(questionId, input, standings, found)),
    next: found.stoppedAt,
    missing: found.stoppedAt === null ? [] : missingFor(found.stoppedAt, input),
    outputs: outputsOf(found, holds, input, balance),
    balance,
    holds,
  };
}

/** Whether an answer to this question may be recorded now: it is the next one, or it was answered and is to be changed. */
export function mayAnswer(path: SpeechPath, questionId: QuestionId): boolean {
  return path.next === questionId || path.steps.some((step) => step.questionId === questionId && step.state === 'answered');
}
