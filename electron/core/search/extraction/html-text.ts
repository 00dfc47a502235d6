/** @file The text of an HTML page. Read once from front to back, so that no page takes longer than its length. */

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
};
const SILENT = new Set(['script', 'style', 'head', 'template', 'noscript']);
const BREAKING = new Set([
  'p',
  'br',
  'div',
  'li',
  'tr',
  'td',
  'th',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'section',
  'article',
  'title',
]);

export function htmlText(html: string): string {
  const pieces: string[] = [];
  // Of the same length as the page, which `toLowerCase` of some letters is not.
  const small = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  let place = 0;
  while (place < html.length) {
    const open = html.indexOf('<', place);
    pieces.push(html.slice(place, open === -1 ? html.length : open));
    if (open === -1) break;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      place = end === -1 ? html.length : end + 3;
      continue;
    }
    const name = /^\/?([a-z][a-z0-9]{0,20})/.exec(small.slice(open + 1, open + 24))?.[1];
    if (name === undefined) {
      pieces.push('<');
      place = open + 1;
      continue;
    }
    const close = html.indexOf('>', open);
    place = close === -1 ? html.length : close + 1;
    if (SILENT.has(name) && html[open + 1] !== '/') {
      const end = small.indexOf(`</${name}`, place);
      place = end === -1 ? html.length : end;
    } else if (BREAKING.has(name)) pieces.push('\n');
  }
  return pieces
    .join('')
    .replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, entity: string) => decoded(entity.toLowerCase()) ?? whole);
}

function decoded(entity: string): string | undefined {
  if (!entity.startsWith('#')) return named[entity];
  const code = entity.startsWith('#x') ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Whether a text is a page: told by how it begins, as its name is never asked. */
export const isHtml = (text: string): boolean =>
  /^\s*(<\?xml[^>]{0,200}>\s*)?(<!--|<!doctype html|<html|<head|<body)/i.test(text.slice(0, 1_000));
