import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Block, DocumentModel } from '#shared/domain/document-model.ts';
import { plot } from '#shared/domain/documents/plots/plot.ts';
import { mentionOf } from '#shared/domain/mentions.ts';
import { renderDocx } from '../../../../electron/core/documents/docx/render-docx.ts';

const blocks: Block[] = [
  { kind: 'heading', level: 2, text: 'What is asked' },
  {
    kind: 'paragraph',
    runs: [
      { text: 'Łucja & co. wrote ', emphasis: 'none' },
      { text: 'twice', emphasis: 'strong' },
    ],
  },
  { kind: 'quote', text: 'Employees shall not\nshow it.', source: 'Policy 5:125', bracket: 'restated' },
  { kind: 'list', items: ['First charge', 'Second charge'], isNumbered: true },
  { kind: 'list', items: ['One more first'], isNumbered: true },
  { kind: 'list', items: ['A copy of the policy'] },
  { kind: 'pairs', pairs: [{ label: 'Date', value: 'Mar 2, 2026' }] },
  {
    kind: 'table',
    caption: 'Exhibits',
    columns: [
      { title: 'No.', width: 0.2 },
      { title: 'What', width: 0.8 },
    ],
    rows: [['Ex. 1', 'A capture']],
  },
  { kind: 'signature', label: 'Superintendent', name: 'Oskar Lindahl' },
];

const model: DocumentModel = {
  kind: 'notice-of-investigation',
  title: 'Notice of investigation',
  caseNumber: '2026-0001',
  district: 'Elm Grove School District 900',
  preparedBy: 'Mara Voss',
  preparedAt: '2026-03-02T15:00:00.000Z',
  isDraft: true,
  auditHead: { epoch: 1, number: 7, hash: 'ab'.repeat(32), publicKey: 'key' },
  parts: [{ key: 'notice-of-investigation', title: 'Notice of investigation', blocks }],
  footer: 'A footer of the district.',
};

/** The parts of a ZIP by name, read from its own directory. */
function partsOf(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, string>();
  let place = view.getUint32(bytes.byteLength - 6, true);
  for (let left = view.getUint16(bytes.byteLength - 12, true); left > 0; left -= 1) {
    const [method, size, nameLength] = [
      view.getUint16(place + 10, true),
      view.getUint32(place + 20, true),
      view.getUint16(place + 28, true),
    ];
    const local = view.getUint32(place + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.subarray(start, start + size);
    const name = new TextDecoder().decode(bytes.subarray(place + 46, place + 46 + nameLength));
    parts.set(name, new TextDecoder().decode(method === 8 ? inflateRawSync(packed) : packed));
    place += 46 + nameLength + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
  return parts;
}

const part = (bytes: Uint8Array, name: string): string => partsOf(bytes).get(name) ?? '';
const headAndFoot = (bytes: Uint8Array): string =>
  [...partsOf(bytes)]
    .filter(([name]) => /\/(header|footer)\d/.test(name))
    .map(([, xml]) => xml)
    .join('');

describe('a Word file', () => {
  test('has real headings, a header row that repeats, and a list that begins at 1 each time', async () => {
    const xml = part(await renderDocx(model, null), 'word/document.xml');
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>.*Notice of investigation.*<w:pStyle w:val="Heading2"\/>.*What is asked/);
    expect(xml).toMatch(/<w:trPr>.*?<w:tblHeader\/>.*?No\./);
    const lists = new Set([...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id));
    expect(lists.size).toBe(3);
    expect(xml).toContain('Łucja &amp; co. wrote ');
    expect(xml).toMatch(/Oskar Lindahl.*Superintendent/);
  });

  test('says on every page which case it is of, which page, and that a draft is none that was issued', async () => {
    const bytes = await renderDocx(model, null);
    expect(headAndFoot(bytes)).toContain('Case 2026-0001');
    expect(headAndFoot(bytes)).toContain('Draft, not issued');
    expect(headAndFoot(bytes)).toMatch(/PAGE.*NUMPAGES/);
    const issued = headAndFoot(await renderDocx({ ...model, isDraft: false }, { issue: 2, sha256: 'cd'.repeat(32) }));
    expect(issued).not.toContain('Draft');
    expect(issued).toContain('Word copy of issue 2');
    expect(issued).toContain('cdcdcdcdcdcdcdcd');
  });

  test('gives a letter its head and its end', async () => {
    const letter = {
      letterhead: ['1 Elm Street'],
      date: 'Mar 2, 2026',
      delivery: 'By hand',
      addressee: ['Žofia Łuczak', 'Elm Grove Middle School'],
      re: 'Your meeting',
      salutation: 'Dear Ms. Łuczak:',
      closing: 'Sincerely,',
      signer: { name: 'Oskar Lindahl', title: 'Superintendent' },
      enclosures: ['Policy 5:125'],
      copies: ['Personnel file'],
    };
    const parts = [{ key: 'notice-of-investigation' as const, title: 'Notice', blocks, letter }];
    const xml = part(await renderDocx({ ...model, parts }, null), 'word/document.xml');
    expect(xml).toMatch(
      /1 Elm Street.*Mar 2, 2026.*By hand.*Žofia Łuczak.*Heading1.*Re: Your meeting.*Dear Ms.*What is asked.*Sincerely,.*Superintendent.*Policy 5:125.*Personnel file/,
    );
  });

  test('gives the numbers of a plot as a table', async () => {
    const drawn = plot({
      title: 'Cases by building',
      measure: 'Cases',
      category: 'Building',
      series: ['2025–26'],
      bars: [{ label: 'Elm Grove', values: [4] }],
    });
    const xml = part(
      await renderDocx({ ...model, parts: [{ key: 'yearly-report', title: 'Report', blocks: [drawn] }] }, null),
      'word/document.xml',
    );
    expect(xml).toMatch(/Cases by building.*<w:tblHeader\/>.*Building.*Elm Grove.*4/);
  });

  test('shows an empty place as a bracket', async () => {
    const gap: Block = { kind: 'gap', text: 'The time is not set', tab: 'documents', anchor: 'time', isBlocking: true, otherwise: '' };
    const xml = part(
      await renderDocx({ ...model, parts: [{ key: 'notice-of-investigation', title: 'Notice', blocks: [gap] }] }, null),
      'word/document.xml',
    );
    expect(xml).toContain('[The time is not set]');
  });

  test('is the same bytes for the same model, whenever and however often it is made', async () => {
    const first = await renderDocx(model, null);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await renderDocx(model, null)).equals(Buffer.from(first))).toBe(true);
    expect(part(first, 'docProps/core.xml')).toContain('2026-03-02T15:00:00Z');
  });

  test('names nobody by a mention that was left in', async () => {
    const mention = mentionOf('0'.repeat(32));
    const xml = part(
      await renderDocx(
        {
          ...model,
          parts: [
            {
              key: 'notice-of-investigation',
              title: 'Notice',
              blocks: [{ kind: 'paragraph', runs: [{ text: `By ${mention}.`, emphasis: 'none' }] }],
            },
          ],
        },
        null,
      ),
      'word/document.xml',
    );
    expect(xml).not.toContain('0'.repeat(32));
  });
});
