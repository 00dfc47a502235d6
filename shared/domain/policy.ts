/** @file Instrument → version → clause → element: what can be charged, and in which wording. */
import { z } from 'zod';
import { ClauseId, ElementId, InstrumentId, VersionId } from './ids.ts';
import { CivilDate, Sha256 } from './text.ts';
import { Topic } from './topics.ts';

export const InstrumentKind = z.enum(['policy', 'directive', 'contract-article', 'code', 'companion-policy']);
export type InstrumentKind = z.infer<typeof InstrumentKind>;

/** adopted: the board's own words, typed or imported; restated: the catalogue's own words; missing: known to exist, wording not in hand. */
export const TextState = z.enum(['adopted', 'restated', 'missing']);
export type TextState = z.infer<typeof TextState>;

export const ClauseKind = z.enum([
  'obligation',
  'prohibition',
  'permission',
  'risk-assumed',
  'consequence',
  'administrative-duty',
  'guideline',
  'definition',
  'statement',
]);
export type ClauseKind = z.infer<typeof ClauseKind>;

export const ElementKind = z.enum([
  'who',
  'state-of-mind',
  'means',
  'act',
  'attempt',
  'audience-or-target',
  'time-and-place',
  'authority-lacking',
  'effect',
  'exception-not-met',
  'cross-referenced-standard',
]);
export type ElementKind = z.infer<typeof ElementKind>;

/** Another instrument that a policy names, such as 5:120, Ethics and Conduct. */
export const CrossReference = z.object({ code: z.string(), title: z.string() });
export type CrossReference = z.infer<typeof CrossReference>;

export const CatalogueClause = z.object({
  /** Survives renumbering: the 2012 item 8 and the 2019 item 9 share one lineage. Lower-case words joined by hyphens. */
  lineageId: z.string(),
  /** For example `["Use of Personal Technology", "8"]`. */
  labelPath: z.array(z.string()).min(1),
  heading: z.string(),
  kind: ClauseKind,
  topics: z.array(Topic),
  restatedText: z.string(),
  elements: z.array(z.object({ kind: ElementKind, text: z.string() })),
});
export type CatalogueClause = z.infer<typeof CatalogueClause>;

/** One printing of a policy, restated in the catalogue's own words. Another board's printing is a template, never an earlier version. */
export const CatalogueVersion = z.object({
  key: z.string(),
  kind: InstrumentKind,
  code: z.string(),
  title: z.string(),
  board: z.string(),
  adoptedOn: CivilDate,
  revisedOn: z.array(CivilDate),
  clauses: z.array(CatalogueClause),
  legalReferences: z.array(z.string()),
  crossReferences: z.array(CrossReference),
});
export type CatalogueVersion = z.infer<typeof CatalogueVersion>;

export const Element = z.object({ id: ElementId, kind: ElementKind, text: z.string() });
export type Element = z.infer<typeof Element>;

/** A clause of a version that the district has adopted. `text` is the wording to read and quote; `textState` says whose words it is. */
export const Clause = z.object({
  id: ClauseId,
  versionId: VersionId,
  lineageId: z.string(),
  labelPath: z.array(z.string()),
  heading: z.string(),
  kind: ClauseKind,
  topics: z.array(Topic),
  text: z.string(),
  restatedText: z.string(),
  textState: TextState,
  textSha256: Sha256.nullable(),
  elements: z.array(Element),
});
export type Clause = z.infer<typeof Clause>;

export const VersionSummary = z.object({
  id: VersionId,
  instrumentId: InstrumentId,
  instrumentKind: InstrumentKind,
  code: z.string(),
  title: z.string(),
  board: z.string(),
  adoptedOn: CivilDate,
  revisedOn: z.array(CivilDate),
  effectiveFrom: CivilDate,
  /** The day before the next version of the same instrument took effect; null while it is in force. */
  effectiveTo: CivilDate.nullable(),
  /** Guidelines carry no date of their own; they are advice from the day the district enters here. */
  guidelinesFrom: CivilDate.nullable(),
  templateKey: z.string().nullable(),
  clauseCount: z.number().int(),
  adoptedTextCount: z.number().int(),
});
export type VersionSummary = z.infer<typeof VersionSummary>;

export const PolicyVersion = VersionSummary.extend({
  clauses: z.array(Clause),
  legalReferences: z.array(z.string()),
  crossReferences: z.array(CrossReference),
});
export type PolicyVersion = z.infer<typeof PolicyVersion>;
