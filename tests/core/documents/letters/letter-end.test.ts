/** @file The end of a letter on paper: however long the letter is, the page that is signed says something of the matter. */
import { expect, test } from 'vitest';
import type { Block, DocumentModel } from '#shared/domain/document-model.ts';
import { canReadPdf, readPdf } from '../../../support/read-pdf.ts';
import { renderInTest } from '../example-packet.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text, emphasis: 'none' }] });

const letterOf = (count: number): DocumentModel => ({
  kind: 'closure-respondent',
  title: 'Closing letter to the respondent',
  caseNumber: '2026-0001',
  district: 'Elm Grove School District 900',
  preparedBy: 'Mara Voss',
  preparedAt: '2026-03-02T15:00:00.000Z',
  isDraft: false,
  auditHead: { epoch: 1, number: 1, hash: 'a'.repeat(64), publicKey: 'key' },
  footer: 'Please keep this letter.',
  parts: [
    {
      key: 'closure-respondent',
      title: 'Closing letter to the respondent',
      blocks: Array.from({ length: count }, (_, index) =>
        paragraph(`Sentence ${index + 1} of the matter, which goes on for a while. `.repeat(3).trim()),
      ),
      letter: {
        letterhead: [],
        date: 'Mar 2, 2026',
        delivery: 'By hand',
        addressee: ['Orsolya Quennell'],
        re: 'The matter is closed',
        salutation: 'Dear Orsolya Quennell:',
        closing: 'Sincerely,',
        signer: { name: 'Mara Voss', title: 'Director' },
        enclosures: [],
        copies: [],
      },
    },
  ],
});

test.skipIf(!canReadPdf)('no page holds the signature alone, whatever the length', async () => {
  const alone: number[] = [];
  for (let count = 10; count <= 13; count += 1) {
    const { pages } = readPdf((await renderInTest(letterOf(count))).bytes);
    if (!(pages.at(-1) ?? '').includes('of the matter')) alone.push(count);
  }
  expect(alone).toEqual([]);
});
