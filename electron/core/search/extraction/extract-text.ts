/** @file The text of one item by what it is: a PDF, an e-mail, a page, or text. Pictures and other files hold none that is taken out. */
import { type ExtractedText, inParts } from './extracted-text.ts';
import { htmlText, isHtml } from './html-text.ts';
import { isMail, mailText } from './mail-text.ts';

/** @param mediaType as told from the bytes at intake */
export async function extractText({ bytes, mediaType }: { bytes: Uint8Array<ArrayBuffer>; mediaType: string }): Promise<ExtractedText> {
  if (mediaType === 'application/pdf') return (await import('./pdf-text.ts')).pdfText(bytes);
  if (!mediaType.startsWith('text/')) return { state: 'nothing' };
  const text = new TextDecoder('utf-8').decode(bytes);
  if (isMail(text)) return inParts(mailText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')));
  return inParts(isHtml(text) ? htmlText(text) : text);
}
