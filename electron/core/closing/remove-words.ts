/** @file What a removal by order takes from frozen versions. Invariant: no word that goes stands in one, alone or inside a longer text. */
import { REMOVED_MARK } from '#shared/domain/removal.ts';
import type { WriteHandle } from '../service-context.ts';
import { selectSnapshots, updateSnapshot } from './closing-queries.ts';

/** Shorter texts, "yes" or "none", stand in many places by chance: they go only where they are the whole of a text. */
const TELLING_LENGTH = 12;

/** A packet prints a text by its paragraphs and joined to others, so each paragraph is looked for inside what was printed. */
export async function removeWordsFromVersions(handle: WriteHandle, caseId: string, words: readonly string[]): Promise<void> {
  const pieces = [...new Set(words.flatMap((word) => [word, ...word.split(/\n\s*\n/)].map((piece) => piece.trim())))]
    .filter((piece) => piece !== '')
    .sort((one, other) => other.length - one.length);
  if (pieces.length === 0) return;
  const strip = (value: unknown): unknown => {
    if (typeof value === 'string') return stripText(value, pieces);
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, strip(inner)]));
  };
  for (const { id, snapshot } of await selectSnapshots(handle, caseId)) {
    const stripped = JSON.stringify(strip(JSON.parse(snapshot)));
    if (stripped !== snapshot) await updateSnapshot(handle, id, stripped);
  }
}

function stripText(text: string, pieces: readonly string[]): string {
  if (pieces.includes(text.trim())) return REMOVED_MARK;
  return pieces.filter((piece) => piece.length >= TELLING_LENGTH).reduce((rest, piece) => rest.replaceAll(piece, REMOVED_MARK), text);
}
