/** @file A name is met wherever a PDF can carry a text. */
import { AFRelationship, PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Identity } from '#shared/domain/documents/redaction/identity.ts';
import { commonWords } from '../../../electron/core/documents/redaction/common-words.ts';
import { namesLeft } from '../../../electron/core/documents/redaction/names-left.ts';
import { pdfTexts } from '../../../electron/core/documents/redaction/read-back/pdf-texts.ts';

const dana: Identity = { stands: 'Teacher A', names: ['Dana Whitlock'], codes: [], isNamed: false };

type Plant = (document: PDFDocument) => void | Promise<void>;

async function hitsIn(plant: Plant): Promise<string[]> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  page.drawText('Nobody is told here.', { font: await document.embedFont(StandardFonts.Helvetica), x: 50, y: 700, size: 12 });
  await plant(document);
  const texts = await pdfTexts(await document.save());
  const hits = namesLeft(texts, {
    identities: [dana],
    harvest: { numbers: new Set(), dates: new Set() },
    isCommonWord: await commonWords(),
  });
  return hits.flatMap(({ places }) => places.map(({ where }) => where));
}

const name = 'Whitlock';

const places: [string, Plant][] = [
  [
    'the words of a page',
    async (document) => document.getPage(0).drawText(`Seen by ${name}.`, { font: await document.embedFont(StandardFonts.Courier) }),
  ],
  ['the title', (document) => document.setTitle(`Case of ${name}`)],
  ['the author', (document) => document.setAuthor(name)],
  ['the keywords', (document) => document.setKeywords(['case', name])],
  [
    'XMP',
    (document) => {
      const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><a title="x">${name}</a></x:xmpmeta>`;
      const stream = document.context.flateStream(xmp, { Type: 'Metadata', Subtype: 'XML' });
      document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
    },
  ],
  [
    'a bookmark',
    (document) => {
      const item = document.context.register(document.context.obj({ Title: PDFHexString.fromText(`What ${name} said`) }));
      document.catalog.set(
        PDFName.of('Outlines'),
        document.context.register(document.context.obj({ Type: 'Outlines', First: item, Last: item, Count: 1 })),
      );
    },
  ],
  [
    'an alternative text',
    (document) => {
      const figure = document.context.register(
        document.context.obj({ Type: 'StructElem', S: 'Figure', Alt: PDFHexString.fromText(`Picture of ${name}`) }),
      );
      document.catalog.set(
        PDFName.of('StructTreeRoot'),
        document.context.register(document.context.obj({ Type: 'StructTreeRoot', K: [figure] })),
      );
    },
  ],
  [
    'an actual text',
    (document) => {
      const span = document.context.register(document.context.obj({ Type: 'StructElem', S: 'Span', ActualText: PDFString.of(name) }));
      document.catalog.set(
        PDFName.of('StructTreeRoot'),
        document.context.register(document.context.obj({ Type: 'StructTreeRoot', K: [span] })),
      );
    },
  ],
  [
    'an actual text inside the drawing',
    (document) => {
      const stream = document.context.flateStream(`/Span <</ActualText (${name})>> BDC EMC`);
      document.getPage(0).node.addContentStream(document.context.register(stream));
    },
  ],
  [
    'the target of a link',
    (document) => {
      const link = {
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [0, 0, 9, 9],
        A: { S: 'URI', URI: PDFString.of('https://social.example/dana.whitlock') },
      };
      document.getPage(0).node.set(PDFName.of('Annots'), document.context.obj([document.context.register(document.context.obj(link))]));
    },
  ],
  [
    'the name of an attachment',
    (document) => document.attach(new Uint8Array([1, 2, 3]), `${name}.bin`, { afRelationship: AFRelationship.Data }),
  ],
  [
    'the content of an attachment',
    (document) => document.attach(new TextEncoder().encode(`by ${name}`), 'notes.txt', { mimeType: 'text/plain' }),
  ],
];

describe('a name is met in', () => {
  it.each(places)('%s', async (_where, plant) => {
    expect(await hitsIn(plant)).not.toEqual([]);
  });
});

it('nothing is met where nobody is told', async () => {
  expect(await hitsIn(() => undefined)).toEqual([]);
});

it('a file that cannot be read is refused rather than passed', async () => {
  await expect(pdfTexts(new TextEncoder().encode('%PDF-1.7 and nothing else'))).rejects.toThrow();
});
