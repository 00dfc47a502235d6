/** @file The words of a finished PDF, as the reading back meets them. */
import { pdfTexts } from '../../../electron/core/documents/redaction/read-back/pdf-texts.ts';

/** White space made single; hyphens at line ends as they stand. */
export const textOfPdf = async (bytes: Uint8Array): Promise<string> =>
  (await pdfTexts(bytes)).map(({ text }) => text.replace(/\s+/g, ' ')).join('\n');
