/** @file Words for the state of a finding and for the questions of just cause. */
import type { FindingState } from './finding-state.ts';
import type { JustCauseAnswer, JustCauseQuestionId } from './just-cause.ts';

export const findingStateLabels: Record<FindingState, string> = {
  'not-recorded': 'Not recorded',
  stale: 'To be recorded anew',
  incomplete: 'Needs information',
  ready: 'Ready',
};

/** What is asked, and what to look at for the answer. */
export const justCauseQuestions: Record<JustCauseQuestionId, { asked: string; lookAt: string }> = {
  forewarned: {
    asked: 'Was the employee told of the rule and of what may follow from breaking it, before the conduct?',
    lookAt: 'The acknowledgment of the version in force, training, reminders, earlier warnings on the same subject.',
  },
  'reasonable-rule': {
    asked:
      'Does the rule, or the order, bear a reasonable relation to the work of the District and to what may be expected of the employee?',
    lookAt: 'The wording of the clause, what it is for, and whether it was applied as written.',
  },
  'inquiry-first': {
    asked: 'Was it looked into, before anything was decided, whether the rule was in fact broken?',
    lookAt: 'The process log: what was done before the first step that touched the employee.',
  },
  'fair-inquiry': {
    asked: 'Was the inquiry fair and objective, by somebody without a stake in it?',
    lookAt: 'The check for conflicts, the interview of the employee, what was sought that could speak for the employee.',
  },
  'substantial-proof': {
    asked: 'Did the inquiry bring substantial evidence that the rule was broken?',
    lookAt: 'The elements established, their exhibits, and the evidence against them.',
  },
  'even-handed': {
    asked: 'Has the rule been applied to others even-handedly?',
    lookAt: 'The comparators under Corrective action, and the reasons that tell them apart.',
  },
  fitting: {
    asked: 'Does the level fit what was found and the employee’s record of service?',
    lookAt: 'The level chosen, the levels passed over and why, the prior record, what speaks in mitigation.',
  },
};

export const justCauseAnswerLabels: Record<JustCauseAnswer, string> = {
  yes: 'Yes',
  no: 'No',
  unsure: 'Unsure',
  'not-relevant': 'Not relevant here',
};
