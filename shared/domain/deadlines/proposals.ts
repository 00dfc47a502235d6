/** @file Which rules wait for a person to tell whether they run. Pure. Invariant: a noted beginning stays in the list until each of its rules is decided. */

import type { DayCalendars } from './calendars.ts';
import { type CandidateOutcome, candidateDate } from './candidate.ts';
import type { Deadline, NotedTrigger, Proposal } from './deadlines.ts';
import type { Count, DeadlineRule } from './rule.ts';

export type ProposalInput = {
  triggers: readonly (NotedTrigger & { sourceId: string })[];
  rules: readonly DeadlineRule[];
  /** What was decided already: by the id of the noted trigger and of the rule. */
  decided: ReadonlySet<string>;
  /** The count of a rule with the numbers that are on record, and what its days are counted by. */
  countingOf: (rule: DeadlineRule) => { count: Count; calendars: DayCalendars };
};

export const decisionKey = (triggerId: string, ruleId: string): string => `${triggerId} ${ruleId}`;

/**
 * One proposal a trigger and rule. Where one source has said several days, the day that stands is proposed, and the earlier ones only while nothing
 * stands.
 */
export function openProposals({ triggers, rules, decided, countingOf }: ProposalInput): Proposal[] {
  const sources = Map.groupBy(triggers, ({ key, sourceId }) => `${key} ${sourceId}`);
  const proposed = [...sources.values()].flatMap((days) => {
    const standing = days.filter(({ isStanding }) => isStanding);
    const latest = days.toSorted((one, other) => other.on.localeCompare(one.on)).slice(0, 1);
    return standing.length > 0 ? standing : latest;
  });
  return proposed
    .flatMap(({ sourceId: _source, ...trigger }) =>
      rules
        .filter((rule) => rule.trigger === trigger.key && !decided.has(decisionKey(trigger.id, rule.id)))
        .map((rule) => {
          const { count, calendars } = countingOf(rule);
          return { trigger, rule, ...counted(candidateDate({ count, movesOn: rule.movesOn }, trigger, calendars)) };
        }),
    )
    .sort((one, other) => (one.candidate?.countedOn ?? '9999').localeCompare(other.candidate?.countedOn ?? '9999'));
}

function counted(outcome: CandidateOutcome): Pick<Proposal, 'candidate' | 'problem'> {
  if (!outcome.ok) return { candidate: null, problem: outcome.problem };
  const { counted: countedOn, time, movedTo } = outcome.candidate;
  return { candidate: { countedOn, time, movedTo }, problem: '' };
}

/** Beginnings that the rail names: those from which somebody of the District must act, and that nothing else of the case says already. */
const saidElsewhere: readonly NotedTrigger['key'][] = ['abuse-suspected', 'report-received', 'probation-year', 'misconduct-alleged'];

/** The proposals that stand for a duty with a number of days, for the rail. */
export function pressingProposals(proposals: readonly Proposal[]): Proposal[] {
  return proposals.filter(
    ({ rule, trigger }) => rule.nature === 'duty' && rule.count.kind !== 'district' && !saidElsewhere.includes(trigger.key),
  );
}

/** Which decisions the deadlines and what was set aside make up. `triggerOf` gives the noted trigger that a deadline was entered from. */
export function decisionsOf(
  deadlines: readonly (Pick<Deadline, 'rule'> & { triggerId: string | null })[],
  setAside: readonly { triggerId: string; ruleId: string }[],
): Set<string> {
  return new Set([
    ...deadlines.flatMap(({ rule, triggerId }) => (rule === null || triggerId === null ? [] : [decisionKey(triggerId, rule.id)])),
    ...setAside.map(({ triggerId, ruleId }) => decisionKey(triggerId, ruleId)),
  ]);
}
