/**
 * @file The seven factors of the balance, as data, in the order of Darlingh v. Maddaleni, No. 23-1610 (7th Cir. July 2, 2025).
 * Invariant: a factor holds what people entered; nothing here counts, weighs or concludes.
 */
import type { FactorEntry } from './speech.ts';

export type SpeechFactor = { factor: number; question: string; evidencePrompts: readonly string[] };

export const sevenFactors: readonly SpeechFactor[] = [
  {
    factor: 1,
    question: 'Would it disturb discipline or harmony among co-workers?',
    evidencePrompts: ['effects on named staff', 'refusals to work together', 'grievances filed'],
  },
  {
    factor: 2,
    question: 'Does the job need personal loyalty and confidence?',
    evidencePrompts: [
      'duties of the post',
      'confidential matters handled',
      'trust between counselor, administrator or assistant and those they serve',
    ],
  },
  {
    factor: 3,
    question: 'Did it keep the speaker from doing the job?',
    evidencePrompts: ['students withdrawn from a class', 'students’ trust', 'standing as a witness or on a special education team'],
  },
  {
    factor: 4,
    question: 'When, where and how was it said?',
    evidencePrompts: [
      'on or off duty',
      'platform and privacy setting',
      'size and makeup of the audience',
      'profanity or threat',
      'whether the speaker was named as an employee',
    ],
  },
  {
    factor: 5,
    question: 'Out of what dispute or situation did it arise?',
    evidencePrompts: ['a debate under way', 'an answer to provocation', 'an earlier warning on the same subject'],
  },
  {
    factor: 6,
    question: 'Was it a matter on which debate is vital to informed decisions?',
    evidencePrompts: ['an election', 'an action of the board', 'curriculum', 'safety', 'spending'],
  },
  {
    factor: 7,
    question: 'Should the speaker be seen as a member of the general public?',
    evidencePrompts: ['knowledge from inside', 'an official tone', 'labels on the account'],
  },
];

type FactorAnswer = Pick<FactorEntry, 'factor' | 'state' | 'reason' | 'exhibitIds'>;

/** What one factor still lacks, as a sentence; null when it is answered. */
function lackOf(factor: number, answer: FactorAnswer | undefined): string | null {
  if (answer === undefined || answer.state === 'not-answered') return `Factor ${factor} is not answered.`;
  if (answer.state === 'evidence' && answer.exhibitIds.length === 0) return `Factor ${factor} names evidence but links no exhibit.`;
  if (answer.state === 'not-reached' && answer.reason.trim() === '') return `Factor ${factor} is marked not reached without saying why.`;
  return null;
}

/** What stands between the factors as entered and a full answer to S4: one sentence a factor, empty when nothing is missing. */
export function missingFromFactors(answers: readonly FactorAnswer[]): string[] {
  return sevenFactors.flatMap(({ factor }) => {
    const lack = lackOf(
      factor,
      answers.find((answer) => answer.factor === factor),
    );
    return lack === null ? [] : [lack];
  });
}

/** How many factors have evidence linked. A count of entries, not a measure of anything. */
export function countEvidencedFactors(answers: readonly FactorAnswer[]): number {
  return new Set(answers.filter(({ state, exhibitIds }) => state === 'evidence' && exhibitIds.length > 0).map(({ factor }) => factor)).size;
}
