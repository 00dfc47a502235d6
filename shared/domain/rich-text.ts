/**
 * @file What a person types, with the little form that it may have: paragraphs, lists with dashes or numbers, strong and italic words. A closed
 * schema: whatever else is typed stays as typed. Invariant: the plain words are the text with its marks left out, and a mention is a piece of text
 * that no mark cuts in two.
 */

export type RichRun = { text: string; emphasis: 'none' | 'strong' | 'italic' };
export type RichBlock = { kind: 'paragraph'; runs: RichRun[] } | { kind: 'list'; isNumbered: boolean; items: RichRun[][] };

const DASHED = /^\s{0,3}[-–•]\s+(?=\S)/;
const NUMBERED = /^\s{0,3}(\d{1,3})[.)]\s+(?=\S)/;

type Item = { isNumbered: boolean; text: string };

/** A line that begins an item, where its neighbours make a list of it. */
function itemOf(line: string): Item | null {
  if (DASHED.test(line)) return { isNumbered: false, text: line.replace(DASHED, '') };
  return NUMBERED.test(line) ? { isNumbered: true, text: line.replace(NUMBERED, '') } : null;
}

/**
 * The text as blocks: empty lines part paragraphs, a line break within one stays. A line with a dash is a list; numbered lines are one only where
 * they count 1, 2, 3 and so on, because a list numbers itself and no number that was typed may change.
 */
export function parseRichText(text: string): RichBlock[] {
  return text.split(/\n\s*\n/).flatMap((stretch) => (stretch.trim() === '' ? [] : blocksOf(stretch.replace(/^\n+|\s+$/g, '').split('\n'))));
}

function blocksOf(lines: readonly string[]): RichBlock[] {
  const blocks: RichBlock[] = [];
  let words: string[] = [];
  const endWords = (): void => {
    if (words.length > 0) blocks.push({ kind: 'paragraph', runs: wordsWithEmphasis(words.join('\n').trim()) });
    words = [];
  };
  for (let at = 0; at < lines.length; ) {
    const list = listFrom(lines, at);
    if (list === null) {
      words.push(lines[at] ?? '');
      at += 1;
      continue;
    }
    endWords();
    blocks.push({ kind: 'list', isNumbered: list.isNumbered, items: list.items.map(wordsWithEmphasis) });
    at += list.items.length;
  }
  endWords();
  return blocks;
}

function listFrom(lines: readonly string[], from: number): { isNumbered: boolean; items: string[] } | null {
  const first = itemOf(lines[from] ?? '');
  if (first === null) return null;
  const items: string[] = [];
  for (const line of lines.slice(from)) {
    const item = itemOf(line);
    if (item === null || item.isNumbered !== first.isNumbered) break;
    if (item.isNumbered && Number(NUMBERED.exec(line)?.[1]) !== items.length + 1) break;
    items.push(item.text);
  }
  // One numbered line alone is more likely a sentence that begins with a number.
  return items.length === 0 || (first.isNumbered && items.length === 1) ? null : { isNumbered: first.isNumbered, items };
}

/** Marks stand against words: `** a` and `a **` are no marks, and neither is a star within a word or one that is never closed. */
const MARKED = /(?<![\p{L}\p{N}*])(\*\*|\*)(?=[^\s*])((?:(?!\*)[^\n])*?[^\s*])\1(?![\p{L}\p{N}*])/gu;

/** A stretch of text as its runs; line breaks stay. Never empty. */
export function wordsWithEmphasis(line: string): RichRun[] {
  const runs: RichRun[] = [];
  let done = 0;
  for (const found of line.matchAll(MARKED)) {
    if (found.index > done) runs.push({ text: line.slice(done, found.index), emphasis: 'none' });
    runs.push({ text: found[2] ?? '', emphasis: found[1] === '**' ? 'strong' : 'italic' });
    done = found.index + found[0].length;
  }
  if (done < line.length || runs.length === 0) runs.push({ text: line.slice(done), emphasis: 'none' });
  return runs;
}

/** The words without their marks, for what seeks, compares or shows them on one line: lists keep a dash or a number, so that items stay apart. */
export function plainWords(text: string): string {
  if (!/[*]/.test(text)) return text;
  return text.replaceAll(MARKED, '$2');
}

/** Whether the text has any form beyond paragraphs. */
export const hasForm = (text: string): boolean =>
  parseRichText(text).some((block) => block.kind === 'list' || block.runs.some(({ emphasis }) => emphasis !== 'none'));
