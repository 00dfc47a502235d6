import { execFileSync } from 'node:child_process';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { type PacketBinding, Unprintable } from '../../../../electron/core/documents/pdf/exhibits/pieces.ts';
import { renderPacket } from '../../../../electron/core/documents/pdf/exhibits/render-packet.ts';
import { installedFonts } from '../../../../electron/core/documents/pdf/fonts.ts';
import { createPacketRenderer } from '../../../../electron/hosts/packet-thread.ts';
import { canReadPdf, problemsOf, readPdf, textOfTag } from '../../../support/read-pdf.ts';
import { bindingOf, exhibit, foreignPdf, GREEN_PNG, lockedPdf, ownDocument, strangersPdf } from './example-pieces.ts';

const bind = (binding: PacketBinding) => renderPacket(binding, installedFonts());
const inThread = createPacketRenderer(new URL('../../../../electron/workers/packet.ts', import.meta.url));
const unwatched = { signal: new AbortController().signal, report: () => undefined };

const reasonOf = async (work: Promise<unknown>): Promise<{ piece: number; reason: string }> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Unprintable)) throw new Error(`Expected a refusal of a piece, got ${String(error)}.`);
  return { piece: error.piece, reason: error.reason };
};

/** Words of a page with the boxes they stand in, in points from its top left. */
function boxesOn(bytes: Uint8Array, page: number): Map<string, { width: number; height: number; left: number; top: number }> {
  const out = execFileSync('pdftotext', ['-bbox', '-f', String(page), '-l', String(page), '-', '-'], { input: bytes, encoding: 'utf8' });
  const boxes = out.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g);
  return new Map(
    [...boxes].map(([, left, top, right, bottom, word]) => [
      word ?? '',
      { left: Number(left), top: Number(top), width: Number(right) - Number(left), height: Number(bottom) - Number(top) },
    ]),
  );
}

describe.skipIf(!canReadPdf)('a packet read back', () => {
  test('keeps tags, headings, tables, bookmarks and links of the documents, in the order of the pieces', async () => {
    const pieces = [await ownDocument('Report'), exhibit(1, 'post.png', { kind: 'png', bytes: GREEN_PNG }), await ownDocument('Summary')];
    const { bytes, pageCount, pieces: placed } = await bind(bindingOf(pieces));
    const pdf = readPdf(bytes);
    expect(problemsOf(pdf)).toEqual([]);
    expect(pdf.pageCount).toBe(pageCount);
    expect(pdf.title).toBe('Packet for the hearing, case 2021-0003');
    const places = ['Contents', 'Words of Report, first part.', 'Words of Report, second part.', 'Words of Summary, second part.'].map(
      (words) => pdf.text.indexOf(words),
    );
    expect(places.every((place, index) => place > (places[index - 1] ?? -1))).toBe(true);
    expect(pdf.bookmarks.map(({ depth, title }) => `${depth} ${title}`)).toEqual([
      '0 Contents',
      '0 Report',
      '1 First part of Report',
      '2 First heading of Report',
      '1 Second part of Report',
      '2 Second heading of Report',
      '0 Ex. 1: post.png',
      '0 Summary',
      '1 First part of Summary',
      '2 First heading of Summary',
      '1 Second part of Summary',
      '2 Second heading of Summary',
    ]);
    expect(pdf.tables).toHaveLength(4);
    expect(pdf.linkCount).toBeGreaterThanOrEqual(3);
    const [document] = pdf.tags;
    const sections = (document?.children ?? []).flatMap((child) => (typeof child === 'string' ? [] : [textOfTag(child)]));
    expect(sections).toHaveLength(4);
    expect(sections[1]).toContain('Words of Report, first part.');
    expect(sections[3]).toContain('Words of Summary, first part.');
    for (const [index, { firstPage }] of placed.entries()) {
      const entry = ['Report', 'Ex. 1: post.png', 'Summary'][index];
      expect(pdf.pages[0]).toMatch(new RegExp(`${entry} ${firstPage}\\b`));
    }
  });

  test('prints a stranger’s pages as text, upright, with what was marked on them, and stamps each', async () => {
    const { bytes, pieces } = await bind(bindingOf([exhibit(3, 'notes.pdf', { kind: 'pdf', bytes: await strangersPdf() })]));
    const pdf = readPdf(bytes);
    expect(pdf.faults).toBe('');
    expect(pieces).toEqual([{ firstPage: 2, pageCount: 3 }]);
    for (const [index, words] of ['Juniper as written', 'Larkspur on its side', 'Hawthorn with a mark'].entries()) {
      expect(pdf.pages[index + 1]).toContain(words);
      expect(pdf.pages[index + 1]).toContain(`Ex. 3, page ${index + 1} of 3`);
      expect(pdf.pages[index + 1]).toContain('Case 2021-0003');
      expect(pdf.pages[index + 1]).toContain(`Packet page ${index + 2} of 4`);
    }
    expect(pdf.alternatives).toEqual([1, 2, 3].map((page) => `Ex. 3, page ${page} of 3: notes.pdf`));
    // In true proportions, and the turned page as its viewer turns it.
    const upright = boxesOn(bytes, 2).get('Juniper');
    const turned = boxesOn(bytes, 3).get('Larkspur');
    for (const box of [upright, turned]) expect((box?.width ?? 0) / (box?.height ?? 1)).toBeGreaterThan(2);
    expect(upright?.left).toBeCloseTo((612 - 400) / 2 + 40, 0);
    const red = execFileSync('pdftoppm', ['-r', '20', '-f', '4', '-l', '4', '-'], { input: bytes, maxBuffer: 1 << 26 });
    let marked = 0;
    for (let at = red.length - 1; at > 20; at -= 3) if (red[at - 2] === 255 && red[at - 1] === 0 && red[at] === 0) marked += 1;
    expect(marked).toBeGreaterThan(5_000);
    expect(Buffer.from(bytes).includes('JavaScript')).toBe(false);
    expect(Buffer.from(bytes).includes('OpenAction')).toBe(false);
  });

  test('names each exhibit on a cover, prints text, and puts a sheet in the place of what cannot be printed', async () => {
    const pieces = [
      exhibit(1, 'mail.txt', { kind: 'text', text: 'From: somebody\n\nThe wording of the mail with ł and ž.' }),
      exhibit(2, 'film.mp4', { kind: 'slip', reason: 'It is no document, picture or text that could be printed.' }),
    ];
    const pdf = readPdf((await bind(bindingOf(pieces, true))).bytes);
    expect(problemsOf(pdf)).toEqual([]);
    expect(pdf.pages[1]).toContain('Exhibit 1');
    expect(pdf.pages[2]).toContain('The wording of the mail with ł and ž.');
    expect(pdf.pages[2]).toContain('Ex. 1, page 1 of 1');
    expect(pdf.pages[3]).toContain('It is no document, picture or text that could be printed.');
    expect(pdf.headings.map(({ text }) => text)).toEqual(['Packet for the hearing', 'Contents', 'Exhibit 1', 'Exhibit 2']);
  });

  test('says where a comment has no look of its own and so is not shown', async () => {
    const bytes = await foreignPdf((pdf) => {
      const page = pdf.addPage([400, 500]);
      page.node.addAnnot(pdf.context.register(pdf.context.obj({ Type: 'Annot', Subtype: 'Square', Rect: [0, 0, 400, 500], F: 4 })));
    });
    const pdf = readPdf((await bind(bindingOf([exhibit(1, 'marked.pdf', { kind: 'pdf', bytes })], true))).bytes);
    for (const page of [0, 1]) expect(pdf.pages[page]).toContain('1 comment or mark on its pages is not shown');
  });

  test('opens a PDF that only forbids changes', async () => {
    const { bytes } = await bind(bindingOf([exhibit(1, 'scan.pdf', { kind: 'pdf', bytes: await lockedPdf('') })]));
    expect(readPdf(bytes).pages[1]).toContain('Behind a lock');
  });

  test('numbers contents that run over several pages as they stand', async () => {
    const pieces = Array.from({ length: 60 }, (_, index) =>
      exhibit(index + 1, `item-${index + 1}.txt`, { kind: 'text', text: `Text ${index + 1}` }),
    );
    const { bytes, pieces: placed } = await bind(bindingOf(pieces));
    const pdf = readPdf(bytes);
    expect(pdf.faults).toBe('');
    expect(placed[0]?.firstPage).toBe(5);
    for (const index of [0, 30, 59]) expect(pdf.pages[(placed[index]?.firstPage ?? 0) - 1]).toContain(`Text ${index + 1}`);
    expect(pdf.linkCount).toBe(60);
  });
});

test('one binding gives one byte sequence, here and in a thread', async () => {
  const binding = bindingOf([await ownDocument('Report'), exhibit(1, 'notes.pdf', { kind: 'pdf', bytes: await strangersPdf() })], true);
  const [one, again, elsewhere] = [await bind(binding), await bind(binding), await inThread(binding, unwatched)];
  expect(Buffer.compare(one.bytes, again.bytes)).toBe(0);
  expect(Buffer.compare(one.bytes, elsewhere.bytes)).toBe(0);
  expect(elsewhere.pieces).toEqual(one.pieces);
});

test('refuses in words what is locked, broken, empty or no picture, and says which piece', async () => {
  const sound = await ownDocument('Report');
  const pdf = (bytes: Uint8Array) => bind(bindingOf([sound, exhibit(1, 'a.pdf', { kind: 'pdf', bytes })]));
  expect(await reasonOf(pdf(await lockedPdf('not for us')))).toEqual({ piece: 1, reason: 'It is locked with a passphrase of its own.' });
  const whole = await strangersPdf();
  for (const length of [200, 700, 1_100, whole.length - 50]) {
    const { piece, reason } = await reasonOf(pdf(whole.slice(0, length)));
    expect([length, piece]).toEqual([length, 1]);
    expect(reason).toMatch(/cut off|laid out|no page/);
  }
  expect((await reasonOf(pdf(new TextEncoder().encode('%PDF-1.7\nnothing')))).piece).toBe(1);
  const picture = bind(bindingOf([exhibit(2, 'b.png', { kind: 'png', bytes: GREEN_PNG.subarray(0, 20) })]));
  expect(await reasonOf(picture)).toEqual({ piece: 0, reason: 'It is not laid out as a picture of its kind should be.' });
  const refusedInThread = inThread(bindingOf([sound, exhibit(1, 'a.pdf', { kind: 'pdf', bytes: await lockedPdf('x') })]), unwatched);
  expect((await reasonOf(refusedInThread)).piece).toBe(1);
});

test('stops when it is asked to, and tells how far it is', async () => {
  const controller = new AbortController();
  const stopped = new Error('stopped');
  const told: number[] = [];
  const pieces = await Promise.all(Array.from({ length: 6 }, () => ownDocument('Report')));
  const work = inThread(bindingOf(pieces), {
    signal: controller.signal,
    report: (done) => {
      told.push(done);
      controller.abort(stopped);
    },
  });
  await expect(work).rejects.toBe(stopped);
  expect(told).toEqual([1]);
});

test('a page without anything on it is bound as an empty page', async () => {
  const bytes = await foreignPdf((pdf) => pdf.addPage([300, 300]));
  const bound = await bind(bindingOf([exhibit(1, 'empty.pdf', { kind: 'pdf', bytes })]));
  expect((await PDFDocument.load(bound.bytes)).getPageCount()).toBe(2);
});
