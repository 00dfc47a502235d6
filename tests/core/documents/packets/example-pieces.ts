/** @file Documents and exhibits for packets: a tagged one of our own, and PDFs as strangers make them. */
import { degrees, type PDFDocument, PDFName, PDFDocument as Pdf } from '@cantoo/pdf-lib';
import type { DocumentModel } from '#shared/domain/document-model.ts';
import type { PacketBinding, PacketPiece } from '../../../../electron/core/documents/pdf/exhibits/pieces.ts';
import { installedFonts } from '../../../../electron/core/documents/pdf/fonts.ts';
import { renderPdf } from '../../../../electron/core/documents/pdf/render-pdf.ts';

export const PREPARED_AT = '2021-11-01T10:00:00.000Z';

/** Two parts, so that it has bookmarks of two levels and several pages. */
export async function ownDocument(title: string): Promise<PacketPiece> {
  const parts = ['First', 'Second'].map((name) => ({
    key: 'investigation-report' as const,
    title: `${name} part of ${title}`,
    blocks: [
      { kind: 'heading' as const, level: 2 as const, text: `${name} heading of ${title}` },
      { kind: 'paragraph' as const, runs: [{ text: `Words of ${title}, ${name.toLowerCase()} part.`, emphasis: 'none' as const }] },
      {
        kind: 'table' as const,
        caption: '',
        columns: [
          { title: 'Step', width: 0.5 },
          { title: 'Day', width: 0.5 },
        ],
        rows: [['Told', 'Oct 14, 2021']],
      },
    ],
  }));
  const model: DocumentModel = {
    kind: 'discipline-report',
    title,
    caseNumber: '2021-0003',
    district: 'Elm Grove School District 900',
    preparedBy: 'Mara Voss',
    preparedAt: PREPARED_AT,
    isDraft: false,
    auditHead: { epoch: 1, number: 7, hash: 'ab'.repeat(32), publicKey: 'MCowBQ' },
    parts,
    footer: 'An invented report.',
  };
  return { kind: 'document', title, note: 'Issue 1', bytes: (await renderPdf(model, installedFonts())).bytes };
}

export const exhibit = (number: number, title: string, content: Extract<PacketPiece, { kind: 'exhibit' }>['content']): PacketPiece => ({
  kind: 'exhibit',
  label: `Ex. ${number}`,
  title,
  note: 'As received',
  details: [{ label: 'File', value: title }],
  content,
});

export const bindingOf = (pieces: PacketPiece[], hasCovers = false): PacketBinding => ({
  title: 'Packet for the hearing',
  caseNumber: '2021-0003',
  district: 'Elm Grove School District 900',
  preparedBy: 'Mara Voss',
  preparedAt: PREPARED_AT,
  remarks: ['Bound Nov 1, 2021 by Mara Voss'],
  hasCovers,
  pieces,
});

export async function foreignPdf(draw: (pdf: PDFDocument) => void): Promise<Uint8Array> {
  const pdf = await Pdf.create({ updateMetadata: false });
  draw(pdf);
  return pdf.save();
}

/** Three pages: as written, lying on its side and turned by its viewer, and with a highlight that has a look of its own. */
export const strangersPdf = (): Promise<Uint8Array> =>
  foreignPdf((pdf) => {
    pdf.addPage([400, 500]).drawText('Juniper as written', { x: 40, y: 400, size: 18 });
    const turned = pdf.addPage([500, 400]);
    turned.drawText('Larkspur on its side', { x: 300, y: 60, size: 18, rotate: degrees(90) });
    turned.setRotation(degrees(90));
    const marked = pdf.addPage([400, 500]);
    marked.drawText('Hawthorn with a mark', { x: 40, y: 400, size: 18 });
    const look = pdf.context.stream('1 0 0 rg 0 0 100 20 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 100, 20] });
    const note = { Type: 'Annot', Subtype: 'Highlight', Rect: [0, 0, 400, 500], AP: { N: pdf.context.register(look) }, F: 4 };
    marked.node.addAnnot(pdf.context.register(pdf.context.obj(note)));
    const script = pdf.context.obj({ Type: 'Action', S: 'JavaScript', JS: 'app.alert(1)' });
    pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.register(script));
  });

/** Locked by a passphrase; an empty one opens it for everybody and only forbids changes. */
export async function lockedPdf(passphrase: string): Promise<Uint8Array> {
  const pdf = await Pdf.create({ updateMetadata: false });
  pdf.addPage([400, 500]).drawText('Behind a lock', { x: 40, y: 400, size: 18 });
  pdf.encrypt({ userPassword: passphrase, ownerPassword: 'owner of it', permissions: { modifying: false } });
  return pdf.save({ useObjectStreams: false });
}

/** A green square of 8 by 4 dots. */
export const GREEN_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAIAAAA8r+mnAAAAEElEQVR42mNgaGDAjqgnAQAgkRABjnAxBQAAAABJRU5ErkJggg==',
  'base64',
);
