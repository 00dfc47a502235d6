/** @file Words for comparators. */
import type { ComparatorUse, LeftOutBecause, OverlapAspect } from './comparators.ts';

export const overlapAspectLabels: Record<OverlapAspect, string> = {
  clause: 'Clause',
  topic: 'Topic',
  role: 'Role',
  harm: 'Effects alleged',
  priors: 'Prior record',
  audience: 'Audience',
};

export const comparatorUseLabels: Record<ComparatorUse, string> = {
  undecided: 'Nothing said yet',
  compared: 'Alike',
  distinguished: 'Told apart',
  cleared: 'Cleared by counsel',
};

export const leftOutLabels: Record<LeftOutBecause, string> = {
  'expression-weighed': 'an expression in it reached the balance of the speech worksheet',
  'concerted-activity': 'a hold on concerted activity was opened in it',
  retaliation: 'a hold on retaliation was opened in it',
};
