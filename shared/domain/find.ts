/** @file Finding anything: what is found, in which kinds, and where it leads. Invariant: what stands in a hit is text, never markup. */
import { z } from 'zod';
import { WorkspaceTab } from './cases.ts';
import { CaseId, VersionId } from './ids.ts';

/** The kinds in which hits are shown, in this order. */
export const FindKind = z.enum(['case', 'person', 'clause', 'exhibit', 'statement', 'task', 'evidence-text', 'log-line']);
export type FindKind = z.infer<typeof FindKind>;

export const findKindLabels: Record<FindKind, string> = {
  case: 'Cases',
  person: 'People',
  clause: 'Clauses',
  exhibit: 'Exhibits',
  statement: 'Statements and reasons',
  task: 'Tasks',
  'evidence-text': 'Text of evidence',
  'log-line': 'Log',
};

/** A stretch of a hit's text; `isMatch` where it is one of the words sought. */
export const Stretch = z.object({ text: z.string(), isMatch: z.boolean() });
export type Stretch = z.infer<typeof Stretch>;

/** Where a hit leads: a field on a tab of a case, a version of a policy, or the cases that somebody investigates. */
export const FindPlace = z.discriminatedUnion('to', [
  z.object({ to: z.literal('case'), caseId: CaseId, tab: WorkspaceTab, anchor: z.string() }),
  z.object({ to: z.literal('clause'), versionId: VersionId, anchor: z.string() }),
  z.object({ to: z.literal('investigator'), key: z.string() }),
]);
export type FindPlace = z.infer<typeof FindPlace>;

/** `label` says what it is, "Allegation", "Ex. 3, page 2"; `title` names it where it has a name of its own; `caseNumber` is empty outside cases. */
export const FindHit = z.object({
  key: z.string(),
  kind: FindKind,
  label: z.string(),
  title: z.array(Stretch),
  excerpt: z.array(Stretch),
  caseNumber: z.string(),
  place: FindPlace,
});
export type FindHit = z.infer<typeof FindHit>;

export const FindQuestion = z.object({
  /** Whatever was typed: only the words in it count. */
  text: z.string().max(200),
  /** Only what belongs to this case. */
  caseId: CaseId.nullable(),
  /** Only one kind, and then more of it. */
  kind: FindKind.nullable(),
});
export type FindQuestion = z.infer<typeof FindQuestion>;

/** `hasMore` names the kinds that hold more than is shown. */
export const FindAnswer = z.object({ hits: z.array(FindHit), hasMore: z.array(FindKind) });
export type FindAnswer = z.infer<typeof FindAnswer>;

/** A single letter stands in nearly everything. */
export const FIND_FROM_LETTERS = 2;
