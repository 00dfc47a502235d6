import { describe, expect, test } from 'vitest';
import { cleanFileName } from '../../../electron/core/evidence/intake/file-name.ts';
import { recognizeMediaType } from '../../../electron/core/evidence/intake/media-type.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

const png = bytes('89504e470d0a1a0a 0000000d 49484452 00000001 00000001 08 06 000000 1f15c489 0000000a 49444154');
const jpeg = bytes('ffd8ffe0 0010 4a46494600 0101 0000 0001 0001 0000 ffdb');
const gif = bytes('474946383961 0100 0100 80 00 00 000000 ffffff 2c');
const webp = bytes('52494646 24000000 57454250 56503820 18000000');
const bitmap = bytes('424d 3a000000 00000000 36000000 28000000 01000000 01000000');
const zip = bytes('504b0304 1400 0000 0800 0000 0000 00000000 00000000 00000000 0500 0000 612e747874');
const program = bytes('4d5a9000 03000000 04000000 ffff0000 b8000000');

describe('the media type comes from the bytes', () => {
  test.each([
    ['a PDF', text('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'), 'application/pdf', 'pdf'],
    ['a PNG', png, 'image/png', 'image'],
    ['a JPEG', jpeg, 'image/jpeg', 'image'],
    ['a GIF', gif, 'image/gif', 'image'],
    ['a WebP', webp, 'image/webp', 'image'],
    ['a bitmap', bitmap, 'image/bmp', 'image'],
    ['plain words', text('Graded quizzes, posted Oct 14.\n'), 'text/plain', 'text'],
    ['words with accents', text('Élève, naïve, “quotes”, 試験'), 'text/plain', 'text'],
    ['words that begin like a bitmap', text('BMW seen in the lot at 10:20.'), 'text/plain', 'text'],
    ['HTML with a script', text('<!doctype html><script>fetch("/rpc")</script>'), 'text/plain', 'text'],
    ['SVG with a script', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'text/plain', 'text'],
    ['SVG after an XML declaration', text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'text/plain', 'text'],
    [
      'an e-mail',
      text('From: a@example.org\r\nTo: b@example.org\r\nSubject: Quiz\r\nContent-Type: text/html\r\n\r\n<b>hi</b>'),
      'text/plain',
      'text',
    ],
    ['CSV', text('name,score\nStudent A,7\n'), 'text/plain', 'text'],
    ['JSON', text('{"post": 1}'), 'text/plain', 'text'],
    ['a GIF header before a script', text('GIF89a=1;//<script>alert(1)</script>'), 'text/plain', 'text'],
    ['a script before a PDF header', text('<script>alert(1)</script>%PDF-1.7'), 'text/plain', 'text'],
    ['words with a NUL', text('words\u0000words'), 'application/octet-stream', 'none'],
    ['bytes that are no UTF-8', bytes('e9 e8 e0 20 41 42 43'), 'application/octet-stream', 'none'],
    ['an archive', zip, 'application/zip', 'none'],
    ['a program', program, 'application/x-msdownload', 'none'],
    ['an image signature followed by nothing', bytes('89504e470d0a1a0a'), 'application/octet-stream', 'none'],
  ])('%s', async (_what, head, mediaType, viewer) => {
    expect(await recognizeMediaType(head, true)).toEqual({ mediaType, viewer });
  });

  test('a character cut in two counts as text only when more follows', async () => {
    const cut = text('né').subarray(0, 2);
    expect((await recognizeMediaType(cut, false)).viewer).toBe('text');
    expect((await recognizeMediaType(cut, true)).viewer).toBe('none');
  });
});

describe('a file name is kept as given but for what hides or leads elsewhere', () => {
  test.each([
    ['capture of Oct 14.png', 'capture of Oct 14.png'],
    ['../../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\Desktop\\quiz.pdf', 'quiz.pdf'],
    ['C:\\..\\cases.db', 'cases.db'],
    ['a\u0000b\nc\u001b[31m.txt', 'abc[31m.txt'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['\u2066hidden\u2069\u200B\uFEFF.txt', 'hidden.txt'],
    ['e\u0301te\u0301.txt', 'été.txt'],
    ['.gitignore', '.gitignore'],
    ['<img src=x onerror=alert(1)>.html', '<img src=x onerror=alert(1)>.html'],
    ['quiz "final" (2).pdf', 'quiz "final" (2).pdf'],
    ['folder/', 'Unnamed file'],
    ['..', 'Unnamed file'],
    ['\u0000\u202E', 'Unnamed file'],
    ['lone \uD800 half.txt', 'lone \uFFFD half.txt'],
  ])('%j', (given, kept) => {
    expect(cleanFileName(given)).toBe(kept);
  });
});
