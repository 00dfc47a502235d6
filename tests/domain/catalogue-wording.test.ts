/** @file The catalogue restates; it does not copy. Compared with the originals where they lie beside the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CatalogueVersion } from '#shared/domain/policy.ts';

const longestSharedRun = 7;
const originals = new URL('../../../shared/policies/', import.meta.url);
const catalogue = new URL('../../resources/catalogue/', import.meta.url);
const haveOriginals = existsSync(originals);
if (!haveOriginals) process.stderr.write('Skipped: the originals of the restated policies are not beside this repository.\n');

/** Lower-case words without punctuation, so that a comma or a quotation mark hides no copied run. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runsOf(words: string[]): string[] {
  const length = longestSharedRun + 1;
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, index) => words.slice(index, index + length).join(' '));
}

it.skipIf(!haveOriginals)('no run of eight words of the restatement occurs in an original', () => {
  const printed = new Set(
    readdirSync(originals)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => runsOf(wordsOf(readFileSync(new URL(name, originals), 'utf8')))),
  );
  expect(printed.size).toBeGreaterThan(1000);
  const copied = readdirSync(catalogue)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => CatalogueVersion.parse(JSON.parse(readFileSync(new URL(name, catalogue), 'utf8'))).clauses)
    .flatMap(({ heading, restatedText, elements }) => [heading, restatedText, ...elements.map(({ text }) => text)])
    .flatMap((text) => runsOf(wordsOf(text)))
    .filter((run) => printed.has(run));
  expect(copied).toEqual([]);
});
