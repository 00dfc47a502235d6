/**
 * @file Everything in a PDF that can carry a text, taken out of its finished bytes. Runs in a thread of its own.
 *
 * [Note: Where a PDF holds text]
 * pdf.js reads what a reader meets: the words of each page, the structure tree, bookmarks, annotations, the metadata, attachments. Beside it every
 * object of the file is walked, so that a string which no reader shows is met too: ActualText, Alt, E and Contents wherever they stand, the properties
 * of marked content inside page streams, XMP, embedded files. ISO 32000-1: 14.3 metadata, 14.9 ActualText and Alt, 7.11.4 embedded files.
 */
import { stringsOfPdf } from './pdf-strings.ts';
import { type OpenPdf, openWithPdfjs } from './pdfjs.ts';

/** `where` is for a person: "Page 3", "Bookmark", "Author of the file". */
export type PdfText = { where: string; text: string };

/** Where the text of two pages is looked at together. */
export const SEAM = 'Where one page goes on at the next';

const fileFields: Record<string, string> = {
  Title: 'Title of the file',
  Author: 'Author of the file',
  Subject: 'Subject of the file',
  Keywords: 'Keywords of the file',
  Creator: 'Metadata of the file',
  Producer: 'Metadata of the file',
};

/** @throws Error when the file is none that can be read: nothing is known of it then, so nothing may be said of it */
export async function pdfTexts(bytes: Uint8Array): Promise<PdfText[]> {
  const strings = await stringsOfPdf(bytes);
  const document = await openWithPdfjs(bytes);
  try {
    const texts: PdfText[] = [];
    for (let page = 1; page <= document.numPages; page += 1) texts.push(...(await textsOfPage(document, page)));
    texts.push(acrossPages(texts), ...(await textsAround(document)));
    const known = texts.map(({ text }) => text).join('\n');
    // What was met above is not told twice.
    return [...texts, ...strings.filter(({ text }) => !known.includes(text))].filter(({ text }) => text.trim() !== '');
  } finally {
    await document.loadingTask.destroy().catch(() => undefined);
  }
}

async function textsOfPage(document: OpenPdf, number: number): Promise<PdfText[]> {
  const page = await document.getPage(number);
  const content = await page.getTextContent({ includeMarkedContent: true });
  const body: string[] = [];
  const around: string[] = [];
  let depth = 0;
  let artifactAt: number | null = null;
  for (const item of content.items) {
    if ('str' in item) (artifactAt === null ? body : around).push(item.str, item.hasEOL ? '\n' : '');
    else if (item.type === 'endMarkedContent') {
      depth -= 1;
      if (artifactAt !== null && depth <= artifactAt) {
        artifactAt = null;
        around.push('\n');
      }
    } else {
      if ('tag' in item && item.tag === 'Artifact') artifactAt ??= depth;
      depth += 1;
    }
  }
  const texts: PdfText[] = [
    { where: `Page ${number}`, text: body.join('') },
    { where: `Head or foot of page ${number}`, text: around.join('') },
  ];
  for (const annotation of await page.getAnnotations()) {
    for (const text of stringsWithin(annotation)) texts.push({ where: `Link on page ${number}`, text });
  }
  for (const text of stringsWithin(await page.getStructTree())) texts.push({ where: `Alternative text on page ${number}`, text });
  page.cleanup();
  return texts;
}

/** The last words of a page with the first of the next: a name may be broken over both. Only between the two stands a line end. */
function acrossPages(pages: readonly PdfText[]): PdfText {
  const bodies = pages.filter(({ where }) => where.startsWith('Page ')).map(({ text }) => text.replace(/\s+/g, ' ').trim());
  const seams = bodies.slice(1).map((next, index) => `${(bodies[index] ?? '').slice(-60)}\n${next.slice(0, 60)}`);
  return { where: SEAM, text: seams.join(' · ') };
}

async function textsAround(document: OpenPdf): Promise<PdfText[]> {
  const texts: PdfText[] = [];
  const add = (where: string, value: unknown): void => {
    for (const text of stringsWithin(value)) texts.push({ where, text });
  };
  const { info, metadata } = await document.getMetadata();
  for (const [key, value] of Object.entries(info as Record<string, unknown>)) add(fileFields[key] ?? 'Metadata of the file', value);
  if (metadata !== null)
    add(
      'Metadata of the file',
      [...metadata].map(([, value]) => value),
    );
  add('Bookmark', ((await document.getOutline()) ?? []).map(titlesOf));
  add('Link target', Object.keys((await document.getDestinations()) ?? {}));
  add('Page label', await document.getPageLabels());
  add('Script in the file', await document.getJSActions());
  add('Form field', await document.getFieldObjects());
  for (const attachment of Object.values((await document.getAttachments()) ?? {}) as Record<string, unknown>[]) {
    add('Name of an attachment', [attachment.filename, attachment.description]);
    if (attachment.content instanceof Uint8Array) add('Attachment', new TextDecoder().decode(attachment.content));
  }
  return texts;
}

type Titled = { title: string; url: string | null; items: Titled[] };
const titlesOf = ({ title, url, items }: Titled): unknown => [title, url, items.map(titlesOf)];

/** Every string anywhere within a value, but for those that pdf.js makes up itself. */
function* stringsWithin(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value instanceof Map) for (const entry of value.values()) yield* stringsWithin(entry);
  else if (ArrayBuffer.isView(value)) return;
  else if (Array.isArray(value)) for (const entry of value) yield* stringsWithin(entry);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) if (!madeUp.has(key)) yield* stringsWithin(entry);
  }
}
const madeUp = new Set(['id', 'role', 'type', 'subtype', 'annotationType', 'borderStyle', 'color', 'rotation', 'hasOwnCanvas']);
