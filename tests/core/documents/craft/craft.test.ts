/** @file What a printed page owes its reader: a letter that is one, lines that stay together, numbers that lead somewhere, the same bytes everywhere. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Block, DocumentModel, LetterForm } from '#shared/domain/document-model.ts';
import { canReadPdf, pagesOf, problemsOf, readPdf, tagsNamed, textOfTag } from '../../../support/read-pdf.ts';
import { modelWith, paragraph, render, SENTENCE } from './model-with.ts';

const letter: LetterForm = {
  letterhead: ['100 Willow Lane', 'Elm Grove, Illinois'],
  date: 'Oct 14, 2021',
  delivery: 'By hand',
  addressee: ['Žofia Wiśniewska-Łuczak', 'Mathematics teacher'],
  re: 'Notice of investigation',
  salutation: 'Dear Ms. Wiśniewska-Łuczak:',
  closing: 'Sincerely,',
  signer: { name: 'Ilse Brand', title: 'Principal' },
  enclosures: ['Board Policy 5:125'],
  copies: ['Personnel file', 'Elm Grove Education Association'],
};

function letterWith(blocks: Block[], changes: Partial<LetterForm> = {}): DocumentModel {
  const model = modelWith([], { title: 'Notice of investigation', kind: 'notice-of-investigation' });
  return {
    ...model,
    parts: [{ key: 'notice-of-investigation', title: 'Notice of investigation', blocks, letter: { ...letter, ...changes } }],
  };
}

describe.skipIf(!canReadPdf)('a letter', () => {
  test('reads in the order of a letter and is tagged as one', async () => {
    const pdf = readPdf((await render(letterWith([paragraph(SENTENCE)]))).bytes);
    expect(problemsOf(pdf)).toEqual([]);
    expect(pdf.headings).toEqual([{ level: 1, text: 'Re: Notice of investigation' }]);
    const order = [
      'Elm Grove School',
      'Oct 14, 2021',
      'By hand',
      'Žofia',
      'Re:',
      'Dear Ms.',
      'The investigator',
      'Sincerely,',
      'Ilse Brand',
      'Enclosure',
      'Board Policy',
      'Copies',
      'Personnel file',
      'Audit head 1:142',
    ];
    const places = order.map((words) => pdf.text.indexOf(words));
    expect(places).not.toContain(-1);
    expect([...places].sort((one, other) => one - other)).toEqual(places);
  });

  test('never leaves its closing words on one page and the name on the next', async () => {
    for (let lines = 18; lines < 46; lines += 3) {
      const filler = Array.from({ length: lines }, () => 'x').join('\n');
      const page = pagesOf((await render(letterWith([paragraph(filler)]))).bytes).find((text) => text.includes('Sincerely,'));
      expect(page).toContain('Ilse Brand');
      expect(page).toContain('Principal');
    }
  });

  test('leaves out what is empty, without a hole', async () => {
    const pdf = readPdf(
      (await render(letterWith([paragraph(SENTENCE)], { delivery: '', enclosures: [], copies: [], letterhead: [] }))).bytes,
    );
    expect(problemsOf(pdf)).toEqual([]);
    expect(pdf.text).not.toContain('Enclosure');
  });
});

describe.skipIf(!canReadPdf)('a page', () => {
  test('carries the case, the issue and its number; the audit head stands once, on the last', async () => {
    const blocks = Array.from({ length: 30 }, () => paragraph(SENTENCE.repeat(5)));
    const { pages, pageCount } = readPdf((await render(modelWith(blocks, { issue: 3 }))).bytes);
    for (const [index, page] of pages.entries())
      expect(page).toMatch(new RegExp(`Case 2021-0003 · Discipline report · Issue 3 .*Page ${index + 1} of ${pageCount}`));
    expect(pages.map((page) => page.includes('Audit head 1:142'))).toEqual(pages.map((_, index) => index === pageCount - 1));
  });

  test('breaks a paragraph with two lines at least on either side', async () => {
    for (let lines = 34; lines < 44; lines += 1) {
      const filler = Array.from({ length: lines }, () => 'x').join('\n');
      const words = Array.from({ length: 6 }, (_, index) => `line${index}`).join('\n');
      const pages = pagesOf((await render(modelWith([paragraph(filler), paragraph(words)]))).bytes);
      const counts = pages.map((page) => page.match(/line\d/g)?.length ?? 0);
      expect(counts).not.toContain(1);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6);
    }
  });

  test('keeps the words of two lines apart for whoever reads the tags', async () => {
    const { text } = readPdf((await render(modelWith([paragraph(SENTENCE.repeat(12))]))).bytes);
    expect(text).toContain(SENTENCE.repeat(12).trim());
  });
});

const fact = { kind: 'fact', id: 'f', label: 'Fact 1', number: 1 } as const;
const listed = (id: string): Block => ({
  kind: 'table',
  caption: '',
  columns: [
    { title: 'No.', width: 0.2 },
    { title: 'What', width: 0.8 },
  ],
  rows: [[[{ text: '1', emphasis: 'none', entry: { ...fact, id } }], 'It happened.']],
});

test.skipIf(!canReadPdf)('a number leads to its entry as a tagged link, and to nothing where there is no entry', async () => {
  const sentence: Block = { kind: 'paragraph', runs: [{ text: 'It is so. ', emphasis: 'none', support: [fact] }] };
  const linked = await render(modelWith([sentence, listed('f')]));
  const pdf = readPdf(linked.bytes);
  expect(problemsOf(pdf)).toEqual([]);
  expect(pdf.linkCount).toBe(1);
  expect(tagsNamed(pdf.tags, /^Link$/).map(textOfTag)).toEqual(['1']);
  expect(Buffer.from(linked.bytes).toString('latin1')).toContain('(fact:f)');
  expect(readPdf((await render(modelWith([sentence, listed('other')]))).bytes).linkCount).toBe(0);
});

test('another process prints the same bytes', async () => {
  const script = `
    const { render } = await import(${JSON.stringify(new URL('./model-with.ts', import.meta.url).href)});
    const { createHash } = await import('node:crypto');
    const model = JSON.parse(process.env.MODEL);
    process.stdout.write(createHash('sha256').update((await render(model)).bytes).digest('hex'));`;
  const model = letterWith([
    paragraph(SENTENCE.repeat(60)),
    { kind: 'paragraph', runs: [{ text: 'x', emphasis: 'none', support: [fact] }] },
    listed('f'),
  ]);
  const elsewhere = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, MODEL: JSON.stringify(model), TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' },
    encoding: 'utf8',
  });
  expect(elsewhere).toBe(
    createHash('sha256')
      .update((await render(model)).bytes)
      .digest('hex'),
  );
});
