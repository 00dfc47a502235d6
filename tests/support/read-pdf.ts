/** @file Reads a PDF file back as a reader of its tags, its bookmarks and its fonts meets it, with Debian's tools. */
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** False on a machine without qpdf and poppler; a test that needs them says so with `test.skipIf(!canReadPdf)`. */
export const canReadPdf = ['qpdf', 'pdftotext', 'pdfinfo', 'pdffonts'].every((tool) => spawnSync('which', [tool]).status === 0);

/** One element of the structure tree; a text among the children is what is drawn there. */
export type Tag = { name: string; attributes: Record<string, string>; children: (Tag | string)[] };

export type ReadPdf = {
  /** Of `qpdf --check`: empty where it finds nothing to say. */
  faults: string;
  pageCount: number;
  title: string;
  /** The catalog's, such as "en-US". */
  language: string;
  isTagged: boolean;
  fonts: { name: string; isEmbedded: boolean; hasUnicode: boolean }[];
  /** What the eye meets on each page, running heads and feet with it, white space made single. */
  pages: string[];
  /** What a reader of the tags meets, in their order: no running heads, no feet. */
  tags: Tag[];
  /** The same as words. */
  text: string;
  headings: { level: number; text: string }[];
  tables: { headers: string[]; hasScopes: boolean; rows: string[][] }[];
  /** The alternative text of every figure, in the order of their objects; empty where one has none. */
  alternatives: string[];
  /** Titles with their depth, 0 for the outermost. */
  bookmarks: { depth: number; title: string }[];
  /** How many places can be clicked. */
  linkCount: number;
};

const run = (tool: string, args: string[], bytes: Uint8Array): string =>
  execFileSync(tool, args, { input: bytes, encoding: 'utf8', maxBuffer: 512 * 1024 * 1024, stdio: ['pipe', 'pipe', 'pipe'] });

/** qpdf seeks, so it gets a file, gone again before this returns. Only invented cases are read here. */
function qpdf(args: string[], bytes: Uint8Array): { status: number | null; out: string } {
  const folder = mkdtempSync(join(tmpdir(), 'read-pdf-'));
  const path = join(folder, 'read.pdf');
  writeFileSync(path, bytes);
  const file = openSync(path, 'r');
  try {
    const { status, stdout, stderr } = spawnSync('qpdf', [...args, '/dev/stdin'], {
      stdio: [file, 'pipe', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 512 * 1024 * 1024,
    });
    return { status, out: `${stdout}${stderr}` };
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true });
  }
}

const single = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** @throws Error where a tool cannot read the file at all */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const check = qpdf(['--check'], bytes);
  const objects = objectsOf(bytes);
  const info = run('pdfinfo', ['-'], bytes);
  const field = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(info)?.[1] ?? '';
  const tags = tagsOf(run('pdfinfo', ['-struct-text', '-'], bytes));
  const catalog = objects.values.find((value) => value['/Type'] === '/Catalog');
  return {
    faults: check.status === 0 ? '' : check.out,
    pageCount: Number(field('Pages')),
    title: field('Title'),
    language: wordsOf(catalog?.['/Lang']),
    isTagged: field('Tagged') === 'yes',
    fonts: fontsOf(bytes),
    pages: pagesOf(bytes),
    tags,
    text: single(tags.map(textOfTag).join(' ')),
    headings: tagsNamed(tags, /^H[1-6]$/).map((tag) => ({ level: Number(tag.name.slice(1)), text: single(textOfTag(tag)) })),
    tables: tagsNamed(tags, /^Table$/).map(tableOf),
    alternatives: objects.values.filter((value) => value['/S'] === '/Figure').map((value) => wordsOf(value['/Alt'])),
    bookmarks: objects.bookmarks,
    linkCount: objects.values.filter((value) => value['/Subtype'] === '/Link').length,
  };
}

/** The words of each page alone, which is quick. */
export const pagesOf = (bytes: Uint8Array): string[] => run('pdftotext', ['-', '-'], bytes).split('\f').slice(0, -1).map(single);

export type PdfExpectations = {
  /** A draft may hold gaps in brackets. */
  isDraft?: boolean;
};

/** What keeps the file from being one that may leave: empty for a sound one. Words in brackets are let pass only in a quotation, where they say that it is restated. */
export function problemsOf(pdf: ReadPdf, { isDraft = false }: PdfExpectations = {}): string[] {
  const problems = [
    pdf.faults === '' ? '' : `qpdf: ${pdf.faults}`,
    pdf.title === '' ? 'no title' : '',
    pdf.language === 'en-US' ? '' : `language "${pdf.language}"`,
    pdf.isTagged ? '' : 'not tagged',
    pdf.text === '' ? 'no text in the tags' : '',
    pdf.headings[0]?.level === 1 ? '' : 'does not begin with a heading of level 1',
    ...pdf.headings.map(({ level, text }, index) =>
      level > (pdf.headings[index - 1]?.level ?? 0) + 1 ? `the heading "${text}" skips a level` : '',
    ),
    ...pdf.headings.map(({ text }) => (text === '' ? 'an empty heading' : '')),
    ...pdf.fonts.map(({ name, isEmbedded, hasUnicode }) => (isEmbedded && hasUnicode ? '' : `the font ${name} is not whole`)),
    ...pdf.tables.map(({ headers, hasScopes, rows }) =>
      headers.length > 0 && hasScopes ? '' : `a table without header cells: ${rows[0]?.join(' | ') ?? ''}`,
    ),
    ...pdf.alternatives.map((text) => (text === '' ? 'a figure without alternative text' : '')),
    pdf.bookmarks.length > 0 ? '' : 'no bookmarks',
    ...(isDraft ? [] : bracketsOutsideQuotations(pdf.tags).map((text) => `a bracket: ${text}`)),
    /\b(undefined|null|NaN)\b|\[object |\{\{|@\{/.exec(pdf.text)?.[0] ?? '',
  ];
  return problems.filter((problem) => problem !== '');
}

/** Words under a tag, pieces kept apart. */
export function textOfTag(tag: Tag): string {
  return tag.children.map((child) => (typeof child === 'string' ? child : textOfTag(child))).join(' ');
}

/** Every tag of a name, outermost first. */
export function tagsNamed(tags: readonly (Tag | string)[], name: RegExp): Tag[] {
  return tags.flatMap((tag) => (typeof tag === 'string' ? [] : [...(name.test(tag.name) ? [tag] : []), ...tagsNamed(tag.children, name)]));
}

function bracketsOutsideQuotations(tags: readonly (Tag | string)[]): string[] {
  return tags.flatMap((tag) => {
    if (typeof tag === 'string') return tag.includes('[') ? [tag.slice(0, 200)] : [];
    return tag.name === 'BlockQuote' ? [] : bracketsOutsideQuotations(tag.children);
  });
}

/** poppler writes one element or one text a line, deeper ones further in; a text may run over several lines. */
function tagsOf(printed: string): Tag[] {
  const root: Tag = { name: '', attributes: {}, children: [] };
  const open: { depth: number; tag: Tag }[] = [{ depth: -1, tag: root }];
  const lines = printed.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const depth = line.search(/\S/);
    if (depth < 0) continue;
    let words = line.slice(depth);
    const attribute = /^\/(\w+) (.*)$/.exec(words);
    if (attribute !== null) {
      const owner = open.at(-1)?.tag;
      if (owner !== undefined) owner.attributes[attribute[1] ?? ''] = attribute[2] ?? '';
      continue;
    }
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const parent = open.at(-1)?.tag ?? root;
    if (words.startsWith('"')) {
      while (!(words.length > 1 && words.endsWith('"')) && index + 1 < lines.length) {
        index += 1;
        words += ` ${lines[index]}`;
      }
      parent.children.push(words.slice(1, -1));
      continue;
    }
    const name = /^\w+/.exec(words)?.[0] ?? '';
    if (name === 'Object') continue;
    const tag: Tag = { name, attributes: {}, children: [] };
    parent.children.push(tag);
    open.push({ depth, tag });
  }
  return root.children.filter((child) => typeof child !== 'string');
}

function tableOf(table: Tag): ReadPdf['tables'][number] {
  const headers = tagsNamed([table], /^TH$/);
  return {
    headers: headers.map((cell) => single(textOfTag(cell))),
    hasScopes: headers.every((cell) => cell.attributes.Scope !== undefined),
    rows: tagsNamed([table], /^TR$/).flatMap((row) => {
      const cells = tagsNamed([row], /^TD$/);
      return cells.length === 0 ? [] : [cells.map((cell) => single(textOfTag(cell)))];
    }),
  };
}

function fontsOf(bytes: Uint8Array): ReadPdf['fonts'] {
  const [, rule = '', ...lines] = run('pdffonts', ['-'], bytes).trim().split('\n');
  const from = rule.split(' ').slice(0, 3).join(' ').length + 1;
  return lines.map((line) => {
    const [embedded, , unicode] = line.slice(from).trim().split(/\s+/);
    return { name: line.split(' ')[0] ?? '', isEmbedded: embedded === 'yes', hasUnicode: unicode === 'yes' };
  });
}

type PdfObject = Record<string, unknown>;
type Outline = { title: string; kids: Outline[] };

function objectsOf(bytes: Uint8Array): { values: PdfObject[]; bookmarks: ReadPdf['bookmarks'] } {
  const { out } = qpdf(['--json', '--json-key=qpdf', '--json-key=outlines'], bytes);
  const read = JSON.parse(out.slice(out.indexOf('{'), out.lastIndexOf('}') + 1)) as {
    outlines: Outline[];
    qpdf: [unknown, Record<string, { value?: PdfObject; stream?: { dict: PdfObject } }>];
  };
  const values = Object.values(read.qpdf[1]).flatMap((object) => {
    const value = object.value ?? object.stream?.dict;
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? [value] : [];
  });
  const walk = (items: Outline[], depth: number): ReadPdf['bookmarks'] =>
    items.flatMap(({ title, kids }) => [{ depth, title }, ...walk(kids, depth + 1)]);
  return { values, bookmarks: walk(read.outlines, 0) };
}

/** qpdf writes text strings as "u:words" and bytes as "b:hexadecimal". */
function wordsOf(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value.startsWith('b:') ? Buffer.from(value.slice(2), 'hex').toString('latin1') : value.replace(/^u:/, '');
}
