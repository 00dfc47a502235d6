/** @file The look of a Word file: faces that every Word has, measures in twentieths of a point. */
import type { IStylesOptions } from 'docx';

export const SERIF = 'Cambria';
export const SANS = 'Calibri';
export const INK = { quiet: '5B6270', rule: '9AA1AC', gap: '8A4B00', gapFill: 'FFF3D6', head: 'EEF0F3' } as const;

/** US Letter with an inch at the sides. */
export const PAGE = { width: 12_240, height: 15_840, margin: 1440, text: 9360 } as const;

export const STYLE = {
  body: 'Normal',
  kicker: 'Kicker',
  letterhead: 'Letterhead',
  quote: 'QuotedWords',
  source: 'QuoteSource',
  gap: 'EmptyPlace',
  caption: 'TableCaption',
  cell: 'TableText',
  pair: 'LabelAndValue',
  signer: 'Signer',
  furniture: 'Furniture',
} as const;

const heading = (size: number, before: number, after: number) => ({
  run: { font: SANS, size, bold: true, color: '1B2430' },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: SERIF, size: 22, language: { value: 'en-US' } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    heading1: heading(34, 0, 200),
    heading2: heading(26, 320, 100),
    heading3: heading(22, 240, 80),
    heading4: heading(20, 160, 40),
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    {
      id: STYLE.letterhead,
      name: 'Letterhead',
      basedOn: 'Normal',
      run: { font: SANS, size: 30, bold: true },
      paragraph: { spacing: { after: 40 } },
    },
    { id: STYLE.kicker, name: 'Kicker', basedOn: 'Normal', run: { font: SANS, size: 18, color: INK.quiet }, paragraph: { keepNext: true } },
    {
      id: STYLE.quote,
      name: 'Quoted words',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { left: 400, right: 300 }, border: { left: { style: 'single', size: 12, color: INK.rule, space: 10 } } },
    },
    {
      id: STYLE.source,
      name: 'Source of a quotation',
      basedOn: STYLE.quote,
      run: { font: SANS, size: 18, color: INK.quiet },
    },
    {
      id: STYLE.gap,
      name: 'Empty place',
      basedOn: 'Normal',
      run: { font: SANS, size: 20, color: INK.gap },
      paragraph: {},
    },
    {
      id: STYLE.caption,
      name: 'Caption of a table',
      basedOn: 'Normal',
      run: { font: SANS, size: 18, color: INK.quiet },
      paragraph: { keepNext: true, spacing: { before: 160, after: 60 } },
    },
    {
      id: STYLE.cell,
      name: 'Text in a table',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { before: 40, after: 40, line: 252 } },
    },
    {
      id: STYLE.pair,
      name: 'Label and value',
      basedOn: 'Normal',
      paragraph: { indent: { left: 2400, hanging: 2400 }, spacing: { after: 40 } },
    },
    {
      id: STYLE.signer,
      name: 'Signer',
      basedOn: 'Normal',
      run: { font: SANS, size: 18 },
      paragraph: { keepLines: true, spacing: { after: 40 } },
    },
    {
      id: STYLE.furniture,
      name: 'Head and foot',
      basedOn: 'Normal',
      run: { font: SANS, size: 16, color: INK.quiet },
      paragraph: { spacing: { after: 0 } },
    },
  ],
};
