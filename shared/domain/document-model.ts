/** @file A document as an ordered tree, rendered by the preview and by the PDF alike. Invariant: both print every block, in this order. */
import { z } from 'zod';
import { WorkspaceTab } from './cases.ts';
import { DocumentId } from './ids.ts';
import { RemovedByOrder } from './removal.ts';
import { Instant, Sha256 } from './text.ts';

export const DocumentKind = z.enum(['discipline-report', 'process-log', 'speech-memo', 'recommendation-memo']);
export type DocumentKind = z.infer<typeof DocumentKind>;
/** What can be issued: frozen and kept. A process log is drawn up anew each time and leaves as a copy. */
export const IssuableKind = DocumentKind.extract(['discipline-report', 'speech-memo', 'recommendation-memo']);
export type IssuableKind = z.infer<typeof IssuableKind>;
/** For counsel and those who decide alone: each stands by itself, and every page says so. */
export const MemoKind = DocumentKind.extract(['speech-memo', 'recommendation-memo']);
export type MemoKind = z.infer<typeof MemoKind>;
export const isMemo = (kind: string): kind is MemoKind => MemoKind.safeParse(kind).success;

/** A run of text. `strong` and `quiet` are the only emphases there are. */
export const Run = z.object({ text: z.string(), emphasis: z.enum(['none', 'strong', 'quiet']).default('none') });
export type Run = z.infer<typeof Run>;

export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(2), z.literal(3), z.literal(4)]), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), runs: z.array(Run) }),
  /** Wording of a clause or of a statement. `source` prints below it; `bracket` says that the words are a restatement. */
  z.object({ kind: z.literal('quote'), text: z.string(), source: z.string(), bracket: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  /** Labels with their values: date, case number, who. */
  z.object({ kind: z.literal('pairs'), pairs: z.array(z.object({ label: z.string(), value: z.string() })) }),
  /** `widths` are shares of the text width and sum to 1. */
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    columns: z.array(z.object({ title: z.string(), width: z.number() })),
    rows: z.array(z.array(z.string())),
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
]);
export type Block = z.infer<typeof Block>;

export const DocumentPart = z.object({
  key: z.enum(['investigation-report', 'corrective-action-memo', 'process-log', 'case-register', 'speech-memo', 'recommendation-memo']),
  title: z.string(),
  blocks: z.array(Block),
});
export type DocumentPart = z.infer<typeof DocumentPart>;

/** A register is about many cases, so it is drawn up from the list and never from one case. */
export const DocumentModel = z.object({
  kind: z.union([DocumentKind, z.literal('case-register')]),
  title: z.string(),
  /** Empty in a register. */
  caseNumber: z.string(),
  district: z.string(),
  preparedBy: z.string(),
  /** When the model was drawn up; also the PDF's creation date, so that one clock gives one byte sequence. */
  preparedAt: Instant,
  isDraft: z.boolean(),
  /** What every page says of who may read it; left out where anyone may whom it reaches. */
  privilege: z.string().optional(),
  /** Printed on every page: the audit head before issue, and the casebook's public signing key. */
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
  /** Set once a court had the document removed: its file and its text are gone. */
  removed: RemovedByOrder.nullable(),
});
export type IssuedDocument = z.infer<typeof IssuedDocument>;
