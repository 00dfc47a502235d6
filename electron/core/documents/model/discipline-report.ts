/** @file The packet as a model: two parts and what stands on every page. Pure: one record and one seal give one model. */
import type { Block, DocumentModel, DocumentPart } from '#shared/domain/document-model.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import { civilDateOf, formatCivilDate } from '#shared/domain/format-date.ts';
import { reportFooter } from '#shared/messages/notices.ts';
import { blockingGap, heading, paragraph } from './blocks.ts';
import type { CaseRecord, Drafting } from './case-record.ts';
import { correctiveActionMemo } from './corrective-action-memo.ts';
import { investigationReport, type Seal } from './investigation-report.ts';

/** `seal` says who draws it up, when, and which event is the last before it. */
export function disciplineReport(record: CaseRecord, seal: Seal & { district: string }, drafting: Drafting): DocumentModel {
  const parts = withStoppers([investigationReport(record, seal, drafting), correctiveActionMemo(record, seal)], record);
  return {
    kind: 'discipline-report',
    title: documentKinds['discipline-report'].label,
    caseNumber: record.summary.number,
    district: seal.district,
    preparedBy: seal.preparedBy,
    preparedAt: seal.preparedAt,
    isDraft: drafting.isDraft,
    auditHead: seal.auditHead,
    parts: drafting.isDraft ? parts : settledParts(parts),
    footer: reportFooter(lastReviewed(record, seal)),
  };
}

type Gap = Extract<Block, { kind: 'gap' }>;

/** The empty places that stop an issue. */
export function blockingGaps(model: DocumentModel): Gap[] {
  return model.parts.flatMap((part) => part.blocks.filter((block): block is Gap => block.kind === 'gap' && block.isBlocking));
}

/** The clauses quoted in other words than the board's, by the source line below them. */
export function restatedQuotes(model: DocumentModel): string[] {
  return model.parts.flatMap((part) =>
    part.blocks.flatMap((block) => (block.kind === 'quote' && block.bracket !== '' ? [block.source] : [])),
  );
}

const settledParts = (parts: readonly DocumentPart[]): DocumentPart[] =>
  parts.map((part) => ({ ...part, blocks: part.blocks.map(settled) }));

/** A document as it is issued: what may stay empty says that nothing was recorded. */
export const settledModel = (model: DocumentModel): DocumentModel => ({ ...model, parts: settledParts(model.parts) });

/** An issued document has no empty places: it says that nothing was recorded. */
const settled = (block: Block): Block => (block.kind === 'gap' && !block.isBlocking ? paragraph(block.otherwise) : block);

/** What the rail says stops an issue and no place in the text shows comes first, so that the preview hides no stopper. */
function withStoppers(parts: DocumentPart[], { stoppers }: CaseRecord): DocumentPart[] {
  const shown = new Set(parts.flatMap((part) => part.blocks.flatMap((block) => (block.kind === 'gap' ? [block.anchor] : []))));
  const hidden = stoppers.filter((stopper) => !shown.has(stopper.anchor));
  const [first, ...others] = parts;
  if (first === undefined || hidden.length === 0) return parts;
  const blocks = [heading(2, 'Before this can be issued'), ...hidden.map((stopper) => blockingGap(stopper.text, stopper)), ...first.blocks];
  return [{ ...first, blocks }, ...others];
}

/** Evidence counts as reviewed up to the last finding; before the first, up to now. */
function lastReviewed({ findings }: CaseRecord, { preparedAt }: Seal): string {
  const last = findings
    .map((finding) => finding.recordedAt)
    .sort()
    .at(-1);
  return formatCivilDate(civilDateOf(last ?? preparedAt));
}
