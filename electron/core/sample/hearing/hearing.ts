/** @file The shape of what an invented case found and asked: facts one by one, and interviews. */
import type { Bearing, FactContent, FactPinInput } from '#shared/domain/facts/facts.ts';
import type { Conditions } from '#shared/domain/interviews/conditions.ts';
import type { ParticipantRole } from '#shared/domain/people.ts';
import type { ElementKind } from '#shared/domain/policy.ts';

/** `exhibit` is counted from 1. */
type StoryFactPin = { exhibit: number; locator: FactPinInput['locator']; quote: string };

export type StoryFact = Omit<FactContent, 'statusBy' | 'expectedSource'> & {
  statusBy?: string;
  pins: readonly StoryFactPin[];
  /** On the elements of the first clause that is charged. */
  bearsOn: Partial<Record<ElementKind, Bearing>>;
  /** What the respondent answered when it was put to them; needed where it speaks against them. */
  answered?: string;
};

export type StoryInterview = {
  /** Instants; the later one ends it. */
  from: string;
  to: string;
  with: ParticipantRole;
  place: string;
  purpose: string;
  representation: Partial<Conditions['representation']>;
  present: readonly { role: ParticipantRole; capacity: Conditions['attendees'][number]['capacity'] }[];
  asked: readonly { question: string; note: string }[];
  statement: string | null;
};

/** In the order of their days; facts against the respondent are put in the last interview with them. */
export type StoryHearing = { facts: readonly StoryFact[]; interviews: readonly StoryInterview[] };
