import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Block, DocumentModel } from '#shared/domain/document-model.ts';
import { installedFonts } from '../../../electron/core/documents/pdf/fonts.ts';
import { renderPdf } from '../../../electron/core/documents/pdf/render-pdf.ts';
import { createPdfRenderer } from '../../../electron/hosts/pdf-thread.ts';
import { fontsOf, hasPdfTools, infoOf, rawTextOf, textOf } from './pdf-tools.ts';

const SENTENCE = 'The investigator asked each witness to say in their own words what they saw and when they saw it. ';
const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text, emphasis: 'none' }] });
const tableOf = (rows: string[][]): Block => ({
  kind: 'table',
  caption: 'Elements',
  columns: [
    { title: 'Leading column', width: 0.4 },
    { title: 'Second column', width: 0.6 },
  ],
  rows,
});

function modelOf(blocks: Block[], changes: Partial<DocumentModel> = {}): DocumentModel {
  return {
    kind: 'discipline-report',
    title: 'Discipline report',
    caseNumber: '2021-0003',
    district: 'Elm Grove School District 900',
    preparedBy: 'Mara Voss',
    preparedAt: '2021-10-30T15:00:00.000Z',
    isDraft: false,
    auditHead: { epoch: 1, number: 142, hash: 'ab'.repeat(32), publicKey: 'VGT3ayZfa+D0JLKu/DGEKURvyDfN+En82FV8TfaWYPQ=' },
    parts: [{ key: 'investigation-report', title: 'Investigation report', blocks }],
    footer: 'A notice at the foot.',
    ...changes,
  };
}

const render = (model: DocumentModel) => renderPdf(model, installedFonts());

describe('a rendered document', () => {
  test('is the same bytes for the same model, also from the thread', async () => {
    const model = modelOf([paragraph(SENTENCE.repeat(40)), tableOf([['a', 'b']])]);
    const first = await render(model);
    expect(Buffer.from((await render(model)).bytes).equals(Buffer.from(first.bytes))).toBe(true);
    const inThread = createPdfRenderer(new URL('../../../electron/workers/pdf.ts', import.meta.url));
    expect(Buffer.from((await inThread(model)).bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });

  test.skipIf(!hasPdfTools)('is tagged, titled, Letter-sized, whole, and embeds every font', async () => {
    const { bytes, pageCount } = await render(
      modelOf([
        { kind: 'heading', level: 2, text: 'A heading' },
        paragraph(SENTENCE.repeat(60)),
        { kind: 'quote', text: SENTENCE, source: 'A source', bracket: 'A bracket' },
        { kind: 'list', items: ['one', 'two'] },
        { kind: 'pairs', pairs: [{ label: 'Label', value: 'Value' }] },
        { kind: 'signature', label: 'Investigator', name: 'Mara Voss' },
      ]),
    );
    const folder = mkdtempSync(join(tmpdir(), 'pdf-test-'));
    try {
      writeFileSync(join(folder, 'a.pdf'), bytes);
      expect(execFileSync('qpdf', ['--check', join(folder, 'a.pdf')], { encoding: 'utf8' })).toContain(
        'No syntax or stream encoding errors',
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
    const info = infoOf(bytes);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Title:\s+Discipline report, case 2021-0003/);
    expect(info).toMatch(/Page size:\s+612 x 792 pts \(letter\)/);
    expect(info).toMatch(new RegExp(`Pages:\\s+${pageCount}\\b`));
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('/Lang (en-US)');
    expect(raw).toContain('pdfuaid:part');
    expect(raw).toContain('/Outlines');
    const fonts = fontsOf(bytes);
    expect(fonts.length).toBeGreaterThanOrEqual(4);
    for (const font of fonts) expect(font).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/);
    const text = textOf(bytes);
    for (const part of [
      'A heading',
      '[A bracket]',
      'A source',
      'Label',
      'Value',
      `Page 1 of ${pageCount}`,
      'Audit head 1:142',
      'A notice at the foot.',
    ])
      expect(text).toContain(part);
  });

  test.skipIf(!hasPdfTools)('says on every page that it is a draft, and on none when it is issued', async () => {
    const blocks = Array.from({ length: 30 }, () => paragraph(SENTENCE.repeat(5)));
    const draft = await render(modelOf(blocks, { isDraft: true }));
    expect(draft.pageCount).toBeGreaterThan(2);
    expect(rawTextOf(draft.bytes).match(/Draft — not issued/g)).toHaveLength(draft.pageCount);
    expect(textOf((await render(modelOf(blocks))).bytes)).not.toMatch(/draft/i);
  });

  test.skipIf(!hasPdfTools)('keeps rows whole, repeats the header on each page and splits only a row longer than a page', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => [`begin-${index}`, `${SENTENCE.repeat(3)} end-${index}`]);
    const { bytes, pageCount } = await render(modelOf([tableOf([...rows, ['begin-long', `${SENTENCE.repeat(90)} end-long`]])]));
    const pages = rawTextOf(bytes).split('\f').slice(0, pageCount);
    for (const [index] of rows.entries()) {
      const page = pages.find((text) => new RegExp(`begin-${index}\\b`).test(text));
      expect(page).toMatch(new RegExp(`end-${index}\\b`));
    }
    expect(pages.every((text) => text.includes('Leading column'))).toBe(true);
    const longBegins = pages.findIndex((text) => text.includes('begin-long'));
    const longEnds = pages.findIndex((text) => text.includes('end-long'));
    expect(longEnds).toBeGreaterThan(longBegins);
  });

  test.skipIf(!hasPdfTools)('never leaves a heading at the foot of a page', async () => {
    for (let lines = 30; lines < 48; lines += 1) {
      const filler = Array.from({ length: lines }, () => 'x').join('\n');
      const { bytes } = await render(
        modelOf([paragraph(filler), { kind: 'heading', level: 2, text: 'Headed section' }, paragraph(SENTENCE)]),
      );
      const page = rawTextOf(bytes)
        .split('\f')
        .find((text) => text.includes('Headed section'));
      expect(page).toContain('The investigator asked');
    }
  });

  test.skipIf(!hasPdfTools)('never leaves the sentence above a table at the foot of a page', async () => {
    for (let lines = 28; lines < 48; lines += 1) {
      const filler = Array.from({ length: lines }, () => 'x').join('\n');
      const heading = { kind: 'heading', level: 2, text: 'Headed section' } as const;
      const { bytes } = await render(modelOf([paragraph(filler), heading, paragraph(SENTENCE), tableOf([['first cell', 'b']])]));
      const page = rawTextOf(bytes)
        .split('\f')
        .find((text) => text.includes('The investigator asked'));
      expect(page).toContain('Headed section');
      expect(page).toContain('first cell');
    }
  });

  test.skipIf(!hasPdfTools)('never leaves a signature on a page without what is signed', async () => {
    for (let lines = 28; lines < 48; lines += 1) {
      const filler = Array.from({ length: lines }, () => 'x').join('\n');
      const signed: Block = { kind: 'pairs', pairs: [{ label: 'Record', value: 'What is signed' }] };
      const { bytes } = await render(modelOf([paragraph(filler), signed, { kind: 'signature', label: 'Investigator', name: 'Mara Voss' }]));
      const page = rawTextOf(bytes)
        .split('\f')
        .find((text) => text.includes('Mara Voss'));
      expect(page).toContain('What is signed');
    }
  });

  test.skipIf(!hasPdfTools)('breaks a line at a hyphen, but not after the one letter of “e-mail”', async () => {
    const breaking = (word: string) => Array.from({ length: 60 }, (_, length) => `${'m'.repeat(length + 1)} ${word}`).map(paragraph);
    const { bytes } = await render(modelOf([...breaking('e-mail'), ...breaking('well-known')]));
    const text = rawTextOf(bytes);
    expect(text.match(/e-mail/g)).toHaveLength(60);
    // A word that is broken at its hyphen comes out of the tool in one.
    expect(text).toContain('wellknown');
  });

  test.skipIf(!hasPdfTools)('prints names, marks and signs as typed, and spells out what the typefaces lack', async () => {
    const typed = 'Žofia Wiśniewska-Łuczak → ✓ § 6 №, “quoted”, Ελένη, Борис, café ﬁt';
    const { bytes } = await render(modelOf([paragraph(typed), paragraph('laughs 😂 and 👨‍👩‍👧 and 日')]));
    const text = textOf(bytes);
    expect(text).toContain('Žofia Wiśniewska-Łuczak → ✓ § 6 №, “quoted”, Ελένη, Борис, café');
    expect(text).toContain('laughs [U+1F602] and [U+1F468 U+200D U+1F469 U+200D U+1F467] and [U+65E5]');
    expect(text).toContain('printed as its Unicode number');
    expect(text).not.toContain('\ufffd');
  });

  test.skipIf(!hasPdfTools)('breaks a word wider than the line and loses none of it', async () => {
    const long = `${'https://example.invalid/'}${'abcdefghij'.repeat(30)}`;
    const { bytes } = await render(modelOf([paragraph(long), tableOf([[long, long]])]));
    expect(textOf(bytes).replaceAll(' ', '').split(long).length - 1).toBeGreaterThanOrEqual(1);
  });

  test('holds two hundred pages', async () => {
    const section: Block[] = [
      { kind: 'heading', level: 2, text: 'A section' },
      paragraph(SENTENCE.repeat(12)),
      paragraph(SENTENCE.repeat(9)),
      tableOf(Array.from({ length: 7 }, (_, index) => [`Row ${index}`, SENTENCE.repeat(2)])),
    ];
    const began = performance.now();
    const { pageCount } = await render(modelOf(Array.from({ length: 160 }, () => section).flat()));
    process.stdout.write(`${pageCount} pages in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    expect(pageCount).toBeGreaterThanOrEqual(150);
  });
});
