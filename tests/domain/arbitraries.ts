/** @file Generators shared by the property tests of the domain. */
import fc from 'fast-check';
import {
  Account,
  Audience,
  Channel,
  Circumstance,
  type ConductFacts,
  ContentMark,
  DeviceOwnership,
  DutyStatus,
  Effect,
  Place,
  Purpose,
  Relationship,
} from '#shared/domain/conduct-facts.ts';
import type { FuzzyDate } from '#shared/domain/fuzzy-date.ts';

const dayNumber = fc.integer({ min: Date.UTC(1990, 0, 1) / 86_400_000, max: Date.UTC(2045, 11, 31) / 86_400_000 });
export const civilDate = dayNumber.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const partialDate = fc.tuple(civilDate, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));

export const fuzzyDate: fc.Arbitrary<FuzzyDate> = fc.oneof(
  civilDate.map((date): FuzzyDate => ({ kind: 'exact', date })),
  partialDate.map((date): FuzzyDate => ({ kind: 'about', date })),
  partialDate.map((date): FuzzyDate => ({ kind: 'before', date })),
  partialDate.map((date): FuzzyDate => ({ kind: 'after', date })),
  fc.tuple(civilDate, civilDate).map(([from, to]): FuzzyDate => ({ kind: 'between', from, to })),
  fc.constant<FuzzyDate>({ kind: 'unknown' }),
);

export const conductFacts: fc.Arbitrary<ConductFacts> = fc.record({
  channel: fc.constantFrom(...Channel.options),
  account: fc.constantFrom(...Account.options),
  device: fc.constantFrom(...DeviceOwnership.options),
  duty: fc.constantFrom(...DutyStatus.options),
  place: fc.constantFrom(...Place.options),
  purpose: fc.constantFrom(...Purpose.options),
  audience: fc.subarray([...Audience.options]),
  relationship: fc.subarray([...Relationship.options]),
  content: fc.subarray([...ContentMark.options]),
  effects: fc.subarray([...Effect.options]),
  circumstances: fc.subarray([...Circumstance.options]),
});
