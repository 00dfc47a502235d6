/** @file What stands on every page around the text: running head, draft mark, footer. All of it is an artifact. */
import { createHash } from 'node:crypto';
import type { DocumentModel } from '#shared/domain/document-model.ts';
import { artifact, type Flow, horizontalRule, paintLines } from './flow.ts';
import { INK, PAGE, STYLE, type Style, TEXT } from './theme.ts';

/** The first 16 digits of the SHA-256 of the public key as printed, in fours: enough to compare by eye. */
function keyFingerprint(publicKey: string): string {
  const digits = createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
  return (digits.match(/.{4}/g) ?? []).join(' ');
}

/** Draws head and foot of one page. `page` counts from 1. */
export function drawFurniture(flow: Flow, model: DocumentModel, partTitle: string, page: number, pageCount: number): void {
  drawHead(flow, model, partTitle);
  drawFoot(flow, model, page, pageCount);
}

function line(flow: Flow, text: string, style: Style, y: number, align: 'left' | 'right' = 'left', width: number = TEXT.width): number {
  const lines = flow.typesetter.setLines([{ text, style }], width);
  const x = align === 'left' ? TEXT.left : TEXT.left + TEXT.width - flow.typesetter.widthOf(text, style);
  artifact(flow, 'Pagination', () => paintLines(flow, lines, x, y));
  return y + lines.length * style.leading;
}

function drawHead(flow: Flow, model: DocumentModel, partTitle: string): void {
  const left = model.caseNumber === '' ? model.title : `Case ${model.caseNumber}  ·  ${model.title}`;
  line(flow, left, STYLE.furniture, 44);
  const marks = [model.privilege ?? '', model.isDraft ? 'Draft — not issued' : ''].filter((mark) => mark !== '');
  if (marks.length > 0) line(flow, marks.join('  ·  '), STYLE.furnitureStrong, 44, 'right');
  else line(flow, partTitle, STYLE.furniture, 44, 'right');
  horizontalRule(flow, { x: TEXT.left, y: 60, width: TEXT.width });
}

function drawFoot(flow: Flow, model: DocumentModel, page: number, pageCount: number): void {
  horizontalRule(flow, { x: TEXT.left, y: 726, width: TEXT.width });
  const next = line(flow, model.footer, STYLE.notice, 731);
  const { epoch, number, hash, publicKey } = model.auditHead;
  const seal = `Audit head ${epoch}:${number}  ·  ${(hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')}  ·  key ${keyFingerprint(publicKey)}`;
  line(flow, seal, STYLE.notice, Math.max(next, 750) + 1);
  line(flow, `Page ${page} of ${pageCount}`, STYLE.furniture, Math.max(next, 750) + 0.5, 'right');
}

/** Large and faint, below the text, so that a copy of one page cannot pass for the issued one. */
export function drawDraftMark(flow: Flow): void {
  const style = { face: 'sansStrong', size: 150, leading: 150, ink: INK.draft } as const;
  const width = flow.typesetter.widthOf('DRAFT', style);
  artifact(flow, 'Pagination', () => {
    flow.typesetter.select(style);
    flow.document
      .save()
      .rotate(-52, { origin: [PAGE.width / 2, PAGE.height / 2] })
      .text('DRAFT', (PAGE.width - width) / 2, PAGE.height / 2 + 52, { lineBreak: false, baseline: 'alphabetic' })
      .restore();
  });
}
