/** @file Conduct facts as labeled lines. What is not known is left out. */
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

type Line = readonly [label: string, value: string];

/** The label keeps its capital only at the start of the list. */
function listed<T extends string>(values: readonly T[], labels: Record<T, string>): string {
  return values
    .map((value, index) => (index === 0 ? labels[value] : `${labels[value].charAt(0).toLowerCase()}${labels[value].slice(1)}`))
    .join('; ');
}

function single<T extends string>(value: T, labels: Record<T, string>): string {
  return value === 'unknown' ? '' : labels[value];
}

/** "Channel", "Social media" and so on, in the order in which the form asks. Empty values are for `pairs` to drop. */
export function conductLines(facts: ConductFacts): Line[] {
  return [
    ['Channel', single(facts.channel, channelLabels)],
    ['Account', single(facts.account, accountLabels)],
    ['Device', single(facts.device, deviceLabels)],
    ['Duty', single(facts.duty, dutyLabels)],
    ['Place', single(facts.place, placeLabels)],
    ['Purpose', single(facts.purpose, purposeLabels)],
    ['Audience', listed(facts.audience, audienceLabels)],
    ['Other person', listed(facts.relationship, relationshipLabels)],
    ['Content', listed(facts.content, contentMarkLabels)],
    ['Effects alleged', listed(facts.effects, effectLabels)],
    ['Circumstances', listed(facts.circumstances, circumstanceLabels)],
  ];
}
