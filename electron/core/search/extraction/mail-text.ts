/**
 * @file The text of an e-mail as it was saved (RFC 5322 with MIME, RFC 2045–2047): who, when, about what, and its parts of text. Attachments are not
 * read. Invariant: parts within parts, and parts beside parts, are bounded.
 */
import { htmlText } from './html-text.ts';

const DEEPEST = 6;
const MOST_PARTS = 200;
const SHOWN_HEADERS = ['from', 'to', 'cc', 'date', 'subject'];

type Part = { headers: Map<string, string>; body: string };

/** Whether a text is an e-mail: it begins with headers, among them who it is from. */
export function isMail(text: string): boolean {
  const head = text.slice(0, 8_000).split(/\r?\n\r?\n/, 1)[0] ?? '';
  return /^[A-Za-z][A-Za-z0-9-]{1,40}:/.test(head) && /^from:/im.test(head) && /^(date|subject|to|received|message-id):/im.test(head);
}

/** `latin` holds each byte of the mail as one character, so that parts can be in different charsets. */
export function mailText(latin: string): string {
  const counter = { left: MOST_PARTS };
  const mail = split(latin);
  const headers = SHOWN_HEADERS.flatMap((name) => {
    const value = mail.headers.get(name);
    return value === undefined ? [] : [`${name[0]?.toUpperCase()}${name.slice(1)}: ${encodedWords(value)}`];
  });
  return [...headers, ...textsOf(mail, 0, counter)].join('\n');
}

function split(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end === null ? text : text.slice(0, end.index);
  const headers = new Map<string, string>();
  for (const line of head
    .slice(0, 200_000)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end === null ? '' : text.slice(end.index + end[0].length) };
}

function textsOf(part: Part, depth: number, counter: { left: number }): string[] {
  counter.left -= 1;
  if (depth > DEEPEST || counter.left < 0) return [];
  const type = part.headers.get('content-type') ?? 'text/plain';
  const kind = (type.split(';')[0] ?? '').trim().toLowerCase();
  const boundary = /boundary\s*=\s*"?([^";\s]{1,200})/i.exec(type)?.[1];
  if (kind.startsWith('multipart/') && boundary !== undefined)
    return partsOf(part.body, boundary).flatMap((inner) => textsOf(split(inner), depth + 1, counter));
  if (kind === 'message/rfc822') return textsOf(split(part.body), depth + 1, counter);
  if (!kind.startsWith('text/') || /^attachment/i.test(part.headers.get('content-disposition') ?? '')) return [];
  const charset = /charset\s*=\s*"?([^";\s]{1,40})/i.exec(type)?.[1];
  const text = inCharset(transferred(part.body, part.headers.get('content-transfer-encoding') ?? ''), charset);
  return [kind === 'text/html' ? htmlText(text) : text];
}

function partsOf(body: string, boundary: string): string[] {
  const parts: string[] = [];
  const mark = `--${boundary}`;
  let from = body.startsWith(mark) ? 0 : body.indexOf(`\n${mark}`);
  while (from !== -1 && parts.length < MOST_PARTS) {
    const begins = body.indexOf('\n', from + (body[from] === '\n' ? 1 : 0));
    if (begins === -1) break;
    const next = body.indexOf(`\n${mark}`, begins);
    parts.push(body.slice(begins + 1, next === -1 ? body.length : next));
    from = next;
  }
  return parts;
}

function transferred(body: string, encoding: string): Buffer {
  const name = encoding.trim().toLowerCase();
  if (name === 'base64') return Buffer.from(body, 'base64');
  if (name !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

function inCharset(bytes: Buffer, charset: string | undefined): string {
  try {
    return new TextDecoder(charset ?? 'utf-8').decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}

/** `=?utf-8?B?…?=` and `=?utf-8?Q?…?=` in headers. */
function encodedWords(value: string): string {
  return value.replace(/=\?([^?]{1,40})\?([BbQq])\?([^?]{0,2000})\?=/g, (_, charset: string, how: string, text: string) =>
    inCharset(
      how.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : transferred(text.replaceAll('_', ' '), 'quoted-printable'),
      charset,
    ),
  );
}
