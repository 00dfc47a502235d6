/** @file What is typed of a new deadline. Invariant: plain values only; a part that follows from the rule stays empty until somebody types it. */
import type { Proposal } from '#shared/domain/deadlines/deadlines.ts';
import { CountUnit } from '#shared/domain/deadlines/rule.ts';

/** `ruleId` is `own` for a day without a rule, empty while none is chosen. `day` says which of the days stands. */
export type DeadlineDraft = {
  ruleId: string;
  on: string;
  time: string;
  amount: number | null;
  unit: string;
  level: number | null;
  day: 'counted' | 'moved' | 'own';
  ownDay: string;
  text: string;
  waitsFor: string;
  isWhoTyped: boolean;
  because: string;
  softOn: string;
  softBecause: string;
  isWarningTyped: boolean;
};

export const OWN_RULE = 'own';

export const draftFor = (proposal: Proposal | null): DeadlineDraft => ({
  ruleId: proposal?.rule.id ?? '',
  on: proposal?.trigger.on ?? '',
  time: proposal?.trigger.time ?? '',
  amount: null,
  unit: '',
  level: null,
  day: 'counted',
  ownDay: '',
  text: '',
  waitsFor: '',
  isWhoTyped: false,
  because: '',
  softOn: '',
  softBecause: '',
  isWarningTyped: false,
});

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** As the contract takes it. */
export function countingOf({ ruleId, on, time, amount, unit, level }: DeadlineDraft) {
  const parsed = CountUnit.safeParse(unit);
  return {
    ruleId: ruleId === '' || ruleId === OWN_RULE ? null : ruleId,
    on: on === '' ? null : on,
    time: CLOCK.test(time) ? time : null,
    choice: { amount, unit: parsed.success ? parsed.data : null, level },
  };
}
