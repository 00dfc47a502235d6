/** @file What the activity tab says of just cause and of comparators. Invariant: no reason given on a comparator is told. */
import { z } from 'zod';
import { comparatorUseLabels } from '#shared/domain/comparators/comparator-labels.ts';
import { ComparatorUse } from '#shared/domain/comparators/comparators.ts';
import { justCauseAnswerLabels, justCauseQuestions } from '#shared/domain/findings/findings-labels.ts';
import { JustCauseAnswer, JustCauseQuestionId } from '#shared/domain/findings/just-cause.ts';
import { type Teller, tell } from './tell-event.ts';

export const judgmentTellers: Record<string, Teller> = {
  'just_cause.answered': tell(
    z.object({ question: JustCauseQuestionId, answer: JustCauseAnswer }),
    ({ question, answer }) =>
      `Answered a question of just cause with “${justCauseAnswerLabels[answer].toLowerCase()}”: ${justCauseQuestions[question].asked}`,
    'Answered a question of just cause.',
  ),
  'comparator.decided': tell(
    z.object({ use: ComparatorUse, clearedBy: z.string() }),
    ({ use, clearedBy }) => {
      if (use === 'cleared') return `Recorded that ${clearedBy} cleared a matter for comparison.`;
      if (use === 'undecided') return 'Took back what was recorded on a comparator.';
      return `Recorded on a comparator: ${comparatorUseLabels[use].toLowerCase()}.`;
    },
    'Recorded a decision on a comparator.',
  ),
  'comparator.harsher_explained': tell(
    z.object({ level: z.string() }),
    ({ level }) => `Gave the reason why ${level.toLowerCase()} lies above the levels of the comparators.`,
    'Gave the reason for a level above those of the comparators.',
  ),
};
