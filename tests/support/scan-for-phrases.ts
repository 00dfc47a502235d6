/** @file Looks for phrases in files, in the encodings in which a leak would lie. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';

/** Every form of a phrase that is searched for: UTF-8, UTF-16, base64 at its three offsets, percent-encoded, lower case. */
function formsOf(phrase: string): Buffer[] {
  const base64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), Buffer.from(phrase, 'utf8')]).toString('base64');
    return Buffer.from(encoded.slice(offset === 0 ? 0 : 4, encoded.length - 4), 'latin1');
  });
  return [
    Buffer.from(phrase, 'utf8'),
    Buffer.from(phrase.toLowerCase(), 'utf8'),
    Buffer.from(phrase, 'utf16le'),
    Buffer.from(encodeURIComponent(phrase), 'latin1'),
    Buffer.from(Buffer.from(phrase, 'utf8').toString('hex'), 'latin1'),
    ...base64,
  ];
}

/** The bytes as they are, and what a deflate stream that starts anywhere near the beginning would hold. */
function viewsOf(bytes: Buffer): Buffer[] {
  const views = [bytes];
  for (const inflate of [inflateSync, inflateRawSync]) {
    try {
      views.push(inflate(bytes));
    } catch {
      // Not a deflate stream: its plain bytes are searched all the same.
    }
  }
  return views;
}

/** Every `file: phrase` found below the folders. A folder that is not there holds nothing; a file that goes meanwhile neither. */
export async function scanForPhrases(folders: readonly string[], phrases: readonly string[]): Promise<string[]> {
  const forms = phrases.map((phrase) => ({ phrase, forms: formsOf(phrase) }));
  const found: string[] = [];
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const file = join(entry.parentPath, entry.name);
      for (const { phrase } of forms) if (entry.name.includes(phrase)) found.push(`${file} (name): ${phrase}`);
      if (!entry.isFile()) continue;
      const bytes = await readFile(file).catch(() => Buffer.alloc(0));
      const views = viewsOf(bytes);
      for (const { phrase, forms: encoded } of forms) {
        if (views.some((view) => encoded.some((form) => view.includes(form)))) found.push(`${file}: ${phrase}`);
      }
    }
  }
  return found;
}
