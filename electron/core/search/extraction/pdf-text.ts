/** @file The text of a PDF, page by page, by pdf.js without scripts, fonts or pictures. Runs in a thread that is ended when it takes too long. */
import { type ExtractedText, MOST_CHARACTERS, MOST_PAGES, PART_CHARACTERS, tidyText } from './extracted-text.ts';

export async function pdfText(bytes: Uint8Array<ArrayBuffer>): Promise<ExtractedText> {
  // Both at hand before the first document, so that pdf.js looks for no file of a worker and starts none.
  Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') });
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: bytes,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
    stopAtErrors: false,
  });
  task.onPassword = () => {
    throw new Error('A passphrase is needed.');
  };
  try {
    const document = await task.promise;
    const parts: { part: number; text: string }[] = [];
    const pages = Math.min(document.numPages, MOST_PAGES);
    let left = MOST_CHARACTERS;
    for (let number = 1; number <= pages && left > 0; number += 1) {
      const text = await textOfPage(document, number);
      if (text !== '') parts.push({ part: number, text: text.slice(0, Math.min(left, PART_CHARACTERS)) });
      left -= text.length;
    }
    return parts.length === 0 ? { state: 'nothing' } : { state: 'extracted', parts, isCut: document.numPages > pages || left <= 0 };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { state: 'failed', reason: isLocked ? 'It is locked with a passphrase of its own.' : 'It is not laid out as a PDF should be.' };
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

type Opened = Awaited<ReturnType<typeof import('pdfjs-dist/legacy/build/pdf.mjs')['getDocument']>['promise']>;

/** A page that cannot be read is passed over: the others may be. */
async function textOfPage(document: Opened, number: number): Promise<string> {
  try {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    const text = content.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
    page.cleanup();
    return tidyText(text);
  } catch {
    return '';
  }
}
