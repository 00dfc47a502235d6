/** @file Facts: one assertion each, with the places it rests on and the elements it bears on. Invariant: a person says what a fact shows; nothing is scored. */
import { z } from 'zod';
import { FuzzyDate } from '../fuzzy-date.ts';
import { AllegationClauseId, CaseId, ElementId, ExhibitId } from '../ids.ts';
import { Instant, OptionalLine, OptionalProse, Prose } from '../text.ts';
import { FactId, FactPinId, PinnedStatementId } from './ids.ts';
import { FactLocator } from './locator.ts';

/** Whether anybody says otherwise: nobody does, somebody does, the respondent says so too, or nobody has been asked. */
export const FactStatus = z.enum(['undisputed', 'disputed', 'admitted', 'unknown']);
export type FactStatus = z.infer<typeof FactStatus>;

/** What it tells of: something that happened, that somebody was told of a rule or signed for it, or what was so anyway. */
export const FactKind = z.enum(['event', 'acknowledgement', 'background']);
export type FactKind = z.infer<typeof FactKind>;

/** How a fact stands to an element of a clause. */
export const Bearing = z.enum(['supports', 'contradicts', 'neutral']);
export type Bearing = z.infer<typeof Bearing>;

/** One assertion. At most 2,000 characters: what needs more is more than one. */
export const Assertion = Prose.refine((text) => text.length <= 2000, 'Use at most 2,000 characters, or split it into several facts.');

/** The words that a pin points to, as they stand there. May be empty. */
export const PinQuote = OptionalProse.refine((text) => text.length <= 2000, 'Use at most 2,000 characters.');

/** Where evidence of a fact stands: an exhibit of the case, or a statement taken in an interview. */
export const FactPinInput = z.object({
  on: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('exhibit'), exhibitId: ExhibitId }),
    z.object({ kind: z.literal('statement'), statementId: PinnedStatementId }),
  ]),
  locator: FactLocator,
  quote: PinQuote,
  note: OptionalLine,
});
export type FactPinInput = z.infer<typeof FactPinInput>;

/** `isClosed`: the exhibit is closed to the reader, who sees that something is pinned and not where or what. */
export const FactPin = FactPinInput.extend({ id: FactPinId, isClosed: z.boolean() });
export type FactPin = z.infer<typeof FactPin>;

/** `id` is of the entry in use, which is another after each change. */
export const FactBearing = z.object({
  id: z.string(),
  allegationClauseId: AllegationClauseId,
  elementId: ElementId,
  bearing: Bearing,
  setBy: z.string(),
  setAt: Instant,
});
export type FactBearing = z.infer<typeof FactBearing>;

/** What a person enters of a fact. */
export const factContent = {
  kind: FactKind,
  assertion: Assertion,
  happened: FuzzyDate,
  status: FactStatus,
  /** Who disputes it or admits it; needed where it is disputed. */
  statusBy: OptionalLine,
  /** Speaks against the respondent, who is to be heard on it. */
  isAdverse: z.boolean(),
  /** Where evidence of it may be found, while there is none. */
  expectedSource: OptionalLine,
};

export const FactContent = z.object(factContent);
export type FactContent = z.infer<typeof FactContent>;

export const Fact = z.object({
  ...factContent,
  id: FactId,
  caseId: CaseId,
  /** Running number in the case: "Fact 3". A fact taken back or split keeps its own. */
  position: z.number().int(),
  /** Another with every change of words, date, status or pins. */
  versionId: z.string(),
  pins: z.array(FactPin),
  bearings: z.array(FactBearing),
  /** The fact that it was part of, by its number. */
  splitFrom: z.object({ id: FactId, position: z.number().int() }).nullable(),
  enteredBy: z.string(),
  enteredAt: Instant,
  changedBy: z.string().nullable(),
  changedAt: Instant.nullable(),
  takenBack: z.object({ at: Instant, by: z.string(), reason: z.string() }).nullable(),
});
export type Fact = z.infer<typeof Fact>;

/** "Fact 3" */
export const factName = ({ position }: Pick<Fact, 'position'>): string => `Fact ${position}`;
