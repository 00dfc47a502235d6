/** @file The head and the end of a letter in a Word file. Invariant: the closing words stay with the line to sign. */
import { Paragraph, TextRun } from 'docx';
import type { DocumentModel, LetterForm } from '#shared/domain/document-model.ts';
import { headingOf } from './blocks.ts';
import { STYLE } from './theme.ts';

const said = (...lines: readonly string[]): string[] => lines.filter((line) => line !== '');

/** Who writes, when, how it is sent, to whom, about what. What it is about is the heading of the letter. */
export function letterHead({ district, title }: DocumentModel, letter: LetterForm): Paragraph[] {
  return [
    new Paragraph({ style: STYLE.letterhead, text: district }),
    ...said(letter.letterhead.join('  ·  ')).map((text) => new Paragraph({ style: STYLE.kicker, text })),
    ...said(letter.date).map((text) => new Paragraph({ text, spacing: { before: 360, after: 160 } })),
    ...said(letter.delivery).map((text) => new Paragraph({ children: [new TextRun({ text, italics: true })] })),
    ...said(...letter.addressee).map((text) => new Paragraph({ text, spacing: { after: 0 } })),
    headingOf(1, `Re: ${letter.re === '' ? title : letter.re}`, { before: 320, after: 200 }),
    ...said(letter.salutation).map((text) => new Paragraph({ text })),
  ];
}

/** Closing words, room to sign, who signs; then what is enclosed and who has a copy. */
export function letterEnd({ closing, signer, enclosures, copies }: LetterForm): Paragraph[] {
  return [
    ...said(closing).map((text) => new Paragraph({ text, keepNext: true, spacing: { before: 280, after: 760 } })),
    ...said(signer.name).map((text) => new Paragraph({ text, keepNext: true, spacing: { after: 0 } })),
    ...said(signer.title).map((text) => new Paragraph({ style: STYLE.signer, text })),
    ...listed(enclosures.length === 1 ? 'Enclosure' : 'Enclosures', enclosures),
    ...listed(copies.length === 1 ? 'Copy' : 'Copies', copies),
  ];
}

const listed = (label: string, entries: readonly string[]): Paragraph[] =>
  entries.length === 0
    ? []
    : [
        new Paragraph({
          style: STYLE.signer,
          keepNext: true,
          spacing: { before: 280, after: 40 },
          children: [new TextRun({ text: label, bold: true })],
        }),
        ...entries.map((text) => new Paragraph({ style: STYLE.signer, indent: { left: 320 }, text })),
      ];
