/**
 * @file Same decision without the statement (Mt. Healthy v. Doyle): what is left of the charges, the findings and the level when everything that people
 * said rests on some expressions is taken away. Invariant: it only takes away; that a level would be proposed all the same is a named person's answer.
 */
import { z } from 'zod';
import { AllegationClauseId, AllegationId, CorrectiveActionId, ExpressionId } from '../ids.ts';
import type { Bearing, SameDecision } from './cause.ts';
import type { SpeechPath } from './speech-path.ts';

export type WhatIfInput = {
  /** The expressions that are taken away. */
  without: readonly string[];
  allegations: readonly {
    id: string;
    position: number;
    clauses: readonly { allegationClauseId: string; label: string }[];
    /** The finding in use; `outcome` of a clause as recorded there. */
    finding: {
      id: string;
      clauses: readonly { allegationClauseId: string; outcome: 'breached' | 'not-breached' | 'not-reached' }[];
    } | null;
  }[];
  expressions: readonly {
    id: string;
    allegationId: string;
    bearings: readonly Pick<Bearing, 'allegationClauseId' | 'rests' | 'reason' | 'standing'>[];
  }[];
  levels: readonly { correctiveActionId: string; name: string; sameDecision: SameDecision | null }[];
};

/** Whether people's answers have led to the balance: only then is there a statement to take away. */
export function isBalanced({ steps }: Pick<SpeechPath, 'steps'>): boolean {
  return steps.some(({ questionId, state }) => questionId === 'S4' && state !== 'not-reached');
}

/** `not-said`: nobody recorded how far it rests on an expression that is taken away. */
export const ClauseLeft = z.enum(['remains', 'in-part', 'falls', 'not-said']);
export type ClauseLeft = z.infer<typeof ClauseLeft>;
/** `no-finding`: none is recorded; `no-breach`: it found none, so nothing of it can fall. */
export const FindingLeft = z.enum(['remains', 'in-part', 'falls', 'not-said', 'no-finding', 'no-breach']);
export type FindingLeft = z.infer<typeof FindingLeft>;
/** `again`: answered before something it rests on changed, or for other expressions. */
export const LevelLeft = z.enum(['remains', 'falls', 'uncertain', 'not-answered', 'again']);
export type LevelLeft = z.infer<typeof LevelLeft>;

export const WhatIf = z.object({
  without: z.array(ExpressionId),
  allegations: z.array(
    z.object({
      allegationId: AllegationId,
      position: z.number().int(),
      finding: FindingLeft,
      clauses: z.array(
        z.object({
          allegationClauseId: AllegationClauseId,
          label: z.string(),
          /** As found; null while there is no finding on it. */
          outcome: z.enum(['breached', 'not-breached', 'not-reached']).nullable(),
          left: ClauseLeft,
          /** What people said of it, one a removed expression. */
          reasons: z.array(z.string()),
        }),
      ),
    }),
  ),
  levels: z.array(z.object({ correctiveActionId: CorrectiveActionId, name: z.string(), left: LevelLeft, remark: z.string() })),
  /** Clauses found breached that remain, in whole or in part. */
  breachesLeft: z.number().int(),
});
export type WhatIf = z.infer<typeof WhatIf>;

type Removed = WhatIfInput['expressions'];
type BearingsOf = { said: Removed[number]['bearings'][number] | undefined }[];

function clauseLeft(bearings: BearingsOf): ClauseLeft {
  const rests = bearings.map(({ said }) => said?.rests);
  if (rests.includes('wholly')) return 'falls';
  if (rests.includes(undefined)) return 'not-said';
  return rests.includes('partly') ? 'in-part' : 'remains';
}

function findingLeft(left: readonly ClauseLeft[]): FindingLeft {
  if (left.length === 0) return 'no-breach';
  if (left.includes('not-said')) return 'not-said';
  if (left.every((one) => one === 'falls')) return 'falls';
  return left.every((one) => one === 'remains') ? 'remains' : 'in-part';
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

function levelLeft(sameDecision: SameDecision | null, without: readonly string[], basis: readonly string[]): LevelLeft {
  if (sameDecision === null) return 'not-answered';
  if (!sameSet(sameDecision.expressionIds, without) || !sameSet(sameDecision.basis, basis)) return 'again';
  return ({ yes: 'remains', no: 'falls', unsure: 'uncertain' } as const)[sameDecision.answer];
}

function remarkOn(left: LevelLeft, breachesLeft: number): string {
  if (left === 'again') return 'Something that the answer rests on has changed since. Answer again.';
  if (breachesLeft > 0) return '';
  if (left === 'remains') return 'The answer is yes, and no clause found breached is left to carry the level.';
  return 'No clause found breached is left to carry the level.';
}

/** What an answer for a level rests on: the findings in use, and what was said of the clauses of the expressions that are taken away. */
export function basisOf({ without, allegations, expressions }: Pick<WhatIfInput, 'without' | 'allegations' | 'expressions'>): string[] {
  const removed = expressions.filter(({ id }) => without.includes(id));
  return [
    ...allegations.flatMap(({ finding }) => (finding === null ? [] : [finding.id])),
    ...removed.flatMap(({ bearings }) => bearings.map(({ standing }) => standing.id)),
  ];
}

/** What remains without the expressions. With none taken away everything that was found remains. */
export function whatIf({ without, allegations, expressions, levels }: WhatIfInput): WhatIf {
  const removed = expressions.filter(({ id }) => without.includes(id));
  const left = allegations.map(({ id, position, clauses, finding }) => {
    const here = removed.filter(({ allegationId }) => allegationId === id);
    const parts = clauses.map(({ allegationClauseId, label }) => {
      const bearings = here.map(({ bearings: all }) => ({ said: all.find((one) => one.allegationClauseId === allegationClauseId) }));
      return {
        allegationClauseId,
        label,
        outcome: finding?.clauses.find((one) => one.allegationClauseId === allegationClauseId)?.outcome ?? null,
        left: clauseLeft(bearings),
        reasons: bearings.flatMap(({ said }) => (said === undefined ? [] : [said.reason])),
      };
    });
    const breached = parts.filter(({ outcome }) => outcome === 'breached').map((part) => part.left);
    return { allegationId: id, position, finding: finding === null ? ('no-finding' as const) : findingLeft(breached), clauses: parts };
  });
  const found = left.flatMap(({ clauses }) => clauses).filter(({ outcome }) => outcome === 'breached');
  const breachesLeft = found.filter((clause) => clause.left === 'remains' || clause.left === 'in-part').length;
  const basis = basisOf({ without, allegations, expressions });
  return WhatIf.parse({
    without: [...without],
    allegations: left,
    levels: levels.map(({ correctiveActionId, name, sameDecision }) => {
      const state = without.length === 0 ? 'remains' : levelLeft(sameDecision, without, basis);
      return { correctiveActionId, name, left: state, remark: without.length === 0 ? '' : remarkOn(state, breachesLeft) };
    }),
    breachesLeft,
  });
}
