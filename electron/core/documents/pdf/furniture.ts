/** @file What stands on every page around the text: running head, draft mark, footer. All of it but the seal of the last page is an artifact. */
import { createHash } from 'node:crypto';
import type { DocumentModel, DocumentPart, LetterForm } from '#shared/domain/document-model.ts';
import { civilDateOf, formatCivilDate } from '#shared/domain/format-date.ts';
import { artifact, drawLines, element, type Flow, horizontalRule, paintLines, type StructureElement } from './flow.ts';
import { INK, PAGE, STYLE, type Style, TEXT } from './theme.ts';
import type { SetLine } from './typesetter.ts';

/** The first 16 digits of the SHA-256 of the public key as printed, in fours: enough to compare by eye. */
function keyFingerprint(publicKey: string): string {
  const digits = createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
  return (digits.match(/.{4}/g) ?? []).join(' ');
}

/** `page` counts from 1; `isFirst` is the first page of the part. */
export type PageInDocument = { part: DocumentPart; isFirst: boolean; page: number; pageCount: number };

/** Draws head and foot of one page. */
export function drawFurniture(flow: Flow, model: DocumentModel, at: PageInDocument): void {
  drawHead(flow, model, at);
  drawFoot(flow, model, at);
}

/** What stands on every page is the same on most, so it is set once a document. */
const settings = new WeakMap<Flow, Map<string, SetLine[]>>();

function setOnce(flow: Flow, text: string, style: Style, width: number): SetLine[] {
  const known = settings.get(flow) ?? new Map<string, SetLine[]>();
  settings.set(flow, known);
  const key = `${style.face} ${style.size} ${width} ${text}`;
  const lines = known.get(key) ?? flow.typesetter.setLines([{ text, style }], width);
  known.set(key, lines);
  return lines;
}

function line(flow: Flow, text: string, style: Style, y: number, align: 'left' | 'right' = 'left', width: number = TEXT.width): number {
  const lines = setOnce(flow, text, style, width);
  const x = align === 'left' ? TEXT.left : TEXT.left + TEXT.width - flow.typesetter.widthOf(text, style);
  artifact(flow, 'Pagination', () => paintLines(flow, lines, x, y));
  return y + lines.length * style.leading;
}

/** A letter's first page has its letterhead there; what must be said on every page is said on it too. */
function drawHead(flow: Flow, model: DocumentModel, { part, isFirst }: PageInDocument): void {
  const marks = [model.privilege ?? '', model.isDraft ? 'Draft — not issued' : ''].filter((mark) => mark !== '');
  const isLetterhead = isFirst && part.letter !== undefined;
  if (marks.length > 0) line(flow, marks.join('  ·  '), STYLE.furnitureStrong, 44, 'right');
  if (isLetterhead) return;
  line(flow, part.letter === undefined ? model.district : headOfLetter(part.letter), STYLE.furniture, 44);
  if (marks.length === 0) line(flow, part.title, STYLE.furniture, 44, 'right');
  horizontalRule(flow, { x: TEXT.left, y: 60, width: TEXT.width });
}

const headOfLetter = ({ addressee, date }: LetterForm): string => [addressee[0] ?? '', date].filter((piece) => piece !== '').join('  ·  ');

/** Case, document and version to the left, the page to the right; what is said of every page above them. */
function drawFoot(flow: Flow, model: DocumentModel, { page, pageCount }: PageInDocument): void {
  horizontalRule(flow, { x: TEXT.left, y: 726, width: TEXT.width });
  const next = Math.max(line(flow, model.footer, STYLE.notice, 731), 750) + 3;
  line(flow, versionLine(model), STYLE.furniture, next);
  line(flow, `Page ${page} of ${pageCount}`, STYLE.furniture, next, 'right');
}

/** "Case 2021-0003 · Discipline report · Issue 2" */
function versionLine({ caseNumber, title, issue, isDraft, preparedAt }: DocumentModel): string {
  const version =
    issue !== undefined ? `Issue ${issue}` : `${isDraft ? 'Draft of' : ''} ${formatCivilDate(civilDateOf(preparedAt))}`.trim();
  return [caseNumber === '' ? '' : `Case ${caseNumber}`, title, version].filter((piece) => piece !== '').join('  ·  ');
}

/** At the foot of the last page, above its rule: which event of the casebook the document was drawn up after, and whose key signed it. */
export function drawSeal(flow: Flow, owner: StructureElement, { auditHead }: DocumentModel): void {
  const { epoch, number, hash, publicKey } = auditHead;
  const digest = (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
  const text = `Audit head ${epoch}:${number}  ·  ${digest}  ·  key ${keyFingerprint(publicKey)}`;
  const lines = flow.typesetter.setLines([{ text, style: STYLE.notice }], TEXT.width);
  element(flow, owner, 'P', (self) => drawLines(flow, self, 'P', lines, TEXT.left, TEXT.bottom + 2));
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
