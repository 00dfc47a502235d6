/** @file Document model → a Word file for whoever redlines it. Invariant: one model and one standing give one byte sequence. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { DocumentModel, DocumentPart } from '#shared/domain/document-model.ts';
import { resolveMentionsWithin } from '#shared/domain/mentions.ts';
import { headingOf, LISTS, type ListCount, type WordBlock, wordBlocks } from './blocks.ts';
import { letterEnd, letterHead } from './letter.ts';
import { coreProperties, settleZipDates } from './settle-package.ts';
import { INK, PAGE, STYLE, styles } from './theme.ts';

/** The issue that a Word file is a copy of, or null for a draft: nobody shall take the Word file for the document that was issued. */
export type WordStanding = { issue: number; sha256: string } | null;

/** Every block of every part, in order; each part begins on a fresh page. A mention that was missed where the model was drawn up names nobody. */
export async function renderDocx(drawnUp: DocumentModel, standing: WordStanding): Promise<Uint8Array> {
  const model = resolveMentionsWithin(drawnUp, () => undefined);
  const count: ListCount = { lists: 0 };
  const document = new Document({
    styles,
    numbering: { config: lists },
    sections: model.parts.map((part, index) => ({
      properties: {
        type: index === 0 ? SectionType.CONTINUOUS : SectionType.NEXT_PAGE,
        page: {
          size: { width: PAGE.width, height: PAGE.height },
          margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin, header: 620, footer: 560 },
        },
      },
      headers: { default: headOf(model, standing) },
      footers: { default: footOf(model, standing) },
      children: partOf(model, part, count),
    })),
  });
  const properties = coreProperties({ title: titleOf(model), author: model.preparedBy, at: model.preparedAt });
  const bytes = new Uint8Array(await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: properties }]));
  settleZipDates(bytes);
  return bytes;
}

const titleOf = (model: DocumentModel): string => (model.caseNumber === '' ? model.title : `${model.title}, case ${model.caseNumber}`);

const lists = [
  {
    reference: LISTS.numbered,
    levels: [
      {
        level: 0,
        format: LevelFormat.DECIMAL,
        text: '%1.',
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 480, hanging: 480 } } },
      },
    ],
  },
  {
    reference: LISTS.plain,
    levels: [
      {
        level: 0,
        format: LevelFormat.BULLET,
        text: '–',
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 320, hanging: 320 } } },
      },
    ],
  },
];

function partOf(model: DocumentModel, part: DocumentPart, count: ListCount): WordBlock[] {
  const body = part.blocks.flatMap((block) => wordBlocks(block, count));
  if (part.letter !== undefined) return [...letterHead(model, part.letter), ...body, ...letterEnd(part.letter)];
  const kicker = [model.district, model.title].filter((text) => text !== part.title).join('  ·  ');
  return [new Paragraph({ style: STYLE.kicker, text: kicker }), headingOf(1, part.title), ...body];
}

const rightEdge = [{ type: TabStopType.RIGHT, position: PAGE.text }];
const rule = { style: 'single', size: 4, color: INK.rule, space: 4 } as const;

function headOf(model: DocumentModel, standing: WordStanding): Header {
  const left = model.caseNumber === '' ? model.title : `Case ${model.caseNumber}  ·  ${model.title}`;
  const mark = standing === null ? 'Draft, not issued' : `Word copy of issue ${standing.issue}`;
  const marks = [model.privilege ?? '', mark].filter((text) => text !== '').join('  ·  ');
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.furniture,
        tabStops: rightEdge,
        border: { bottom: rule },
        children: [new TextRun({ text: left }), new TextRun({ bold: true, children: [new Tab(), marks] })],
      }),
    ],
  });
}

function footOf(model: DocumentModel, standing: WordStanding): Footer {
  const { epoch, number, hash } = model.auditHead;
  const seal =
    standing === null
      ? `Audit head ${epoch}:${number}  ·  ${hash.slice(0, 16)}`
      : `The document that was issued is the PDF with SHA-256 ${standing.sha256.slice(0, 16)}…`;
  return new Footer({
    children: [
      new Paragraph({ style: STYLE.furniture, border: { top: rule }, text: model.footer }),
      new Paragraph({
        style: STYLE.furniture,
        tabStops: rightEdge,
        children: [
          new TextRun({ text: seal }),
          new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
