/** @file The questions about conduct in the order in which an investigator asks them, for the form and for reading back. */
import type { ConductFacts } from '#shared/domain/conduct-facts.ts';
import {
  accountLabels,
  audienceLabels,
  channelLabels,
  circumstanceLabels,
  contentMarkLabels,
  deviceLabels,
  dutyLabels,
  effectLabels,
  placeLabels,
  purposeLabels,
  relationshipLabels,
} from '#shared/domain/conduct-labels.ts';

type OneAnswerField = 'channel' | 'account' | 'device' | 'duty' | 'place' | 'purpose';
type ManyAnswersField = 'audience' | 'relationship' | 'content' | 'effects' | 'circumstances';

type Question<Field> = { readonly field: Field; readonly legend: string; readonly short: string; readonly labels: Record<string, string> };

export const oneAnswerQuestions: readonly Question<OneAnswerField>[] = [
  { field: 'channel', legend: 'By what channel?', short: 'channel', labels: channelLabels },
  { field: 'account', legend: 'Whose account?', short: 'account', labels: accountLabels },
  { field: 'device', legend: 'Whose device?', short: 'device', labels: deviceLabels },
  { field: 'duty', legend: 'On duty?', short: 'duty', labels: dutyLabels },
  { field: 'place', legend: 'Where?', short: 'place', labels: placeLabels },
  { field: 'purpose', legend: 'For what purpose?', short: 'purpose', labels: purposeLabels },
];

export const manyAnswersQuestions: readonly Question<ManyAnswersField>[] = [
  { field: 'audience', legend: 'Who could see or hear it?', short: 'audience', labels: audienceLabels },
  { field: 'relationship', legend: 'Who was the other person?', short: 'other person', labels: relationshipLabels },
  { field: 'content', legend: 'What did it show or say?', short: 'content', labels: contentMarkLabels },
  { field: 'effects', legend: 'What followed?', short: 'effects', labels: effectLabels },
  { field: 'circumstances', legend: 'What may permit or excuse it?', short: 'circumstances', labels: circumstanceLabels },
];

export const noConductFacts: ConductFacts = {
  channel: 'unknown',
  account: 'unknown',
  device: 'unknown',
  duty: 'unknown',
  place: 'unknown',
  purpose: 'unknown',
  audience: [],
  relationship: [],
  content: [],
  effects: [],
  circumstances: [],
};

/** The facts that are known, each as its name and its value in words. */
export function knownFacts(facts: ConductFacts): { name: string; value: string }[] {
  const single = oneAnswerQuestions
    .filter(({ field }) => facts[field] !== 'unknown')
    .map(({ field, short, labels }) => ({ name: short, value: labels[facts[field]] ?? facts[field] }));
  const many = manyAnswersQuestions
    .filter(({ field }) => facts[field].length > 0)
    .map(({ field, short, labels }) => ({ name: short, value: facts[field].map((mark) => labels[mark] ?? mark).join('; ') }));
  return [...single, ...many];
}
