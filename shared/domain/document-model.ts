/** @file A document as an ordered tree, rendered by the preview and by the PDF alike. Invariant: both print every block, in this order. */
import { z } from 'zod';
import { WorkspaceTab } from './cases.ts';
import { CasebookDocumentKind, DocumentKind, IssuableKind } from './documents/kinds.ts';
import { BlankBlock } from './documents/packets/blank.ts';
import { PlotBlock } from './documents/plots/plot.ts';
import { ProfileKey } from './documents/profiles.ts';
import { DocumentId } from './ids.ts';
import { RemovedByOrder } from './removal.ts';
import { Instant, Sha256 } from './text.ts';

/** What a sentence rests on, so that a reader can walk back: to a finding, an element of a clause, a fact, an exhibit. `label` is how it is cited. */
export const Support = z.object({
  kind: z.enum(['finding', 'element', 'fact', 'exhibit', 'interview', 'clause']),
  /** Of an element: the id of the charged clause, a slash, the id of the element. */
  id: z.string(),
  label: z.string(),
  /** Its number in the list at the end of the document of what each sentence rests on; left out where there is no such list. */
  number: z.number().int().optional(),
});
export type Support = z.infer<typeof Support>;

/** A run of text. `italic` and `strong` are what a person may choose, `quiet` is the document's own. */
export const Run = z.object({
  text: z.string(),
  emphasis: z.enum(['none', 'strong', 'italic', 'quiet']).default('none'),
  support: z.array(Support).optional(),
  /** This is the entry of the list at the end to which whatever rests on it leads. */
  entry: Support.optional(),
});
export type Run = z.infer<typeof Run>;

/** A text that may carry emphasis and support; plain where it has neither. */
export const RunText = z.union([z.string(), z.array(Run)]);
export type RunText = z.infer<typeof RunText>;

export const runsOf = (text: RunText): Run[] => (typeof text === 'string' ? [{ text, emphasis: 'none' }] : text);
export const plainText = (text: RunText): string => (typeof text === 'string' ? text : text.map((run) => run.text).join(''));

export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(2), z.literal(3), z.literal(4)]), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), runs: z.array(Run) }),
  /** Wording of a clause or of a statement. `source` prints below it; `bracket` says that the words are a restatement. */
  z.object({ kind: z.literal('quote'), text: z.string(), source: z.string(), bracket: z.string() }),
  /** `isNumbered` for steps and charges, which others refer to by number. */
  z.object({ kind: z.literal('list'), items: z.array(RunText), isNumbered: z.boolean().optional() }),
  /** Labels with their values: date, case number, who. */
  z.object({ kind: z.literal('pairs'), pairs: z.array(z.object({ label: z.string(), value: z.string() })) }),
  /** `widths` are shares of the text width and sum to 1. */
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    columns: z.array(z.object({ title: z.string(), width: z.number() })),
    rows: z.array(z.array(RunText)),
  }),
  /**
   * Something still empty: a visible bracket that jumps to its field. An issued document has none: a blocking gap refuses the issue, any
   * other prints as the sentence in `otherwise` ("None recorded.").
   */
  z.object({
    kind: z.literal('gap'),
    text: z.string(),
    tab: WorkspaceTab,
    anchor: z.string(),
    isBlocking: z.boolean(),
    otherwise: z.string(),
  }),
  z.object({ kind: z.literal('signature'), label: z.string(), name: z.string() }),
  PlotBlock,
  BlankBlock,
]);
export type Block = z.infer<typeof Block>;

/** How a letter begins and ends; its body is the blocks of the part. What is empty prints as nothing. */
export const LetterForm = z.object({
  /** Under the district's name: street, place, telephone. */
  letterhead: z.array(z.string()),
  /** As printed: "Oct 14, 2021". */
  date: z.string(),
  /** "By hand and by certified mail" */
  delivery: z.string(),
  /** Line by line. */
  addressee: z.array(z.string()),
  /** What it is about, without "Re:". */
  re: z.string(),
  salutation: z.string(),
  /** "Sincerely," */
  closing: z.string(),
  signer: z.object({ name: z.string(), title: z.string() }),
  enclosures: z.array(z.string()),
  copies: z.array(z.string()),
});
export type LetterForm = z.infer<typeof LetterForm>;

export const DocumentPart = z.object({
  key: z.union([
    DocumentKind,
    CasebookDocumentKind,
    z.enum(['investigation-report', 'corrective-action-memo', 'dates-and-states', 'release-record']),
  ]),
  title: z.string(),
  blocks: z.array(Block),
  /** Set in a letter, which has a head and an end of its own in the place of a title. */
  letter: LetterForm.optional(),
});
export type DocumentPart = z.infer<typeof DocumentPart>;

/** A register is about many cases, so it is drawn up from the list and never from one case. */
export const DocumentModel = z.object({
  kind: z.union([DocumentKind, CasebookDocumentKind, z.literal('release-record')]),
  title: z.string(),
  /** Empty in a register. */
  caseNumber: z.string(),
  district: z.string(),
  preparedBy: z.string(),
  /** When the model was drawn up; also the PDF's creation date, so that one clock gives one byte sequence. */
  preparedAt: Instant,
  isDraft: z.boolean(),
  /** Which issue of its kind in the case this is, printed on every page; left out until it is issued. */
  issue: z.number().int().optional(),
  /** What every page says of who may read it; left out where anyone may whom it reaches. */
  privilege: z.string().optional(),
  /** Printed on the last page: the audit head before issue, and the casebook's public signing key. */
  auditHead: z.object({ epoch: z.number().int(), number: z.number().int(), hash: Sha256, publicKey: z.string() }),
  parts: z.array(DocumentPart),
  footer: z.string(),
});
export type DocumentModel = z.infer<typeof DocumentModel>;

export const IssuedDocument = z.object({
  id: DocumentId,
  kind: IssuableKind,
  title: z.string(),
  /** 1 for the first issue, 2 for the next; an earlier issue is never replaced. */
  issue: z.number().int(),
  issuedAt: Instant,
  issuedBy: z.string(),
  sha256: Sha256,
  size: z.number().int(),
  pageCount: z.number().int(),
  auditHead: z.object({ number: z.number().int(), hash: Sha256 }),
  /** The audience for whom it was redacted; null for the document itself. */
  profile: ProfileKey.nullable(),
  /** Set once a court had the document removed: its file and its text are gone. */
  removed: RemovedByOrder.nullable(),
});
export type IssuedDocument = z.infer<typeof IssuedDocument>;
