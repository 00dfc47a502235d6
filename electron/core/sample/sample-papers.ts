/** @file Writes the sample's papers: e-mails as text, a bell schedule as PDF. All of it is invented. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';

const textBytes = (lines: string[]): Uint8Array => Buffer.from(`${lines.join('\n')}\n`, 'utf8');

/** An e-mail as exported from a mailbox: headers, a blank line, the body. */
export function writeEmail(headers: Record<string, string>, body: string[]): Uint8Array {
  return textBytes([...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', ...body]);
}

/** A transcript of messages, one a line: time, sender, words. */
export function writeTranscript(title: string, lines: string[]): Uint8Array {
  return textBytes([title, '='.repeat(title.length), '', ...lines]);
}

/** A one-page bell schedule with the teacher's preparation period marked. */
export function printBellSchedule(): Promise<Uint8Array> {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'));
  const font = join(fonts, '400Regular', 'SourceSans3_400Regular.ttf');
  const date = new Date('2021-08-16T12:00:00Z');
  const document = new PDFDocument({
    size: 'LETTER',
    margin: 72,
    font,
    info: { Title: 'Bell schedule 2021-22', CreationDate: date, ModDate: date },
  });
  const pieces: Uint8Array[] = [];
  document.on('data', (piece: Uint8Array) => pieces.push(piece));
  const whole = new Promise<Uint8Array>((resolve) => {
    document.on('end', () => resolve(Buffer.concat(pieces)));
  });
  document.fontSize(18).text('Fernmoor Middle School (invented)');
  document.fontSize(13).text('Bell schedule 2021-22, Room 114, D. Whitlock').moveDown();
  document.fontSize(11);
  const periods = [
    '1   8:10 to 8:57    Mathematics 7',
    '2   9:02 to 9:49    Mathematics 7',
    '3   9:54 to 10:41   Preparation period',
    '4   10:46 to 11:33  Mathematics 8',
    '    11:33 to 12:08  Lunch, free of duty',
    '5   12:12 to 12:59  Mathematics 8',
    '6   1:04 to 1:51    Study hall',
    '7   1:56 to 2:43    Algebra',
  ];
  for (const period of periods) document.text(period).moveDown(0.3);
  document.moveDown().text('Preparation periods are working time under the staff handbook, page 12.');
  document.end();
  return whole;
}
