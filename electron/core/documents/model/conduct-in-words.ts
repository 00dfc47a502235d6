/** @file Conduct facts as labeled lines and within sentences. What is not known is left out. */
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
import type { NamedFact } from '#shared/domain/suggest.ts';
import { uncapitalized } from './blocks.ts';

type Line = readonly [label: string, value: string];

/** The label keeps its capital only at the start of the list. */
function listed<T extends string>(values: readonly T[], labels: Record<T, string>): string {
  return values.map((value, index) => (index === 0 ? labels[value] : uncapitalized(labels[value]))).join('; ');
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

/** Labels that need other words than the ones their field puts before them. */
const ownWords: Readonly<Record<string, string>> = {
  [channelLabels['in-person']]: 'in person',
  [channelLabels.website]: 'on a website',
  [channelLabels.other]: 'by other means',
  [accountLabels.none]: 'without an account',
  [deviceLabels.none]: 'without a device',
  [placeLabels.classroom]: 'in the classroom',
  [placeLabels['school-event']]: 'at a school event',
  [purposeLabels['school-related']]: 'for school matters',
  [purposeLabels['union-or-working-conditions']]: 'on union matters or working conditions',
};

const framed: Readonly<Partial<Record<keyof ConductFacts, (values: string) => string>>> = {
  channel: (values) => `by ${values}`,
  account: (values) => `through ${values}`,
  device: (values) => `on ${values}`,
  purpose: (values) => `for a ${values} purpose`,
  audience: (values) => `to ${values}`,
  relationship: (values) => `toward ${values}`,
};

/** "student work and a student’s name; by social media; to the public". */
export function factsWithin(facts: readonly NamedFact[]): string {
  return facts
    .map(({ field, values }) => {
      const [only] = values;
      const own = only === undefined || values.length > 1 ? undefined : ownWords[only];
      return own ?? (framed[field] ?? String)(joined(values.map(uncapitalized)));
    })
    .join('; ');
}

const joined = (values: readonly string[]): string => [values.slice(0, -1).join(', '), ...values.slice(-1)].filter(Boolean).join(' and ');

/** "Alleged under allegation 1: parents complained."; empty where no effect is alleged. */
export function allegedEffects({ position, conductFacts }: { position: number; conductFacts: ConductFacts }): string {
  const alleged = conductFacts.effects.filter((effect) => effect !== 'none-known').map((effect) => uncapitalized(effectLabels[effect]));
  return alleged.length === 0 ? '' : `Alleged under allegation ${position}: ${alleged.join('; ')}.`;
}
