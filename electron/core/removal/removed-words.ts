/** @file Which texts go with the content of an event. Pure. */
import { REMOVED_MARK } from '#shared/domain/removal.ts';

/**
 * What a payload holds besides what a person wrote with this entry: names of people in the matter, wording of policies, labels, marks chosen from
 * a list, and the text of an earlier entry that this one replaced. The rows of the case rest on them, and a removal of this entry takes none of them from there.
 */
const NOT_WRITTEN = new Set([
  'approvedBy',
  'building',
  'by',
  'clause',
  'clearedBy',
  'conductFacts',
  'displayName',
  'doneBy',
  'element',
  'formerUnit',
  'imposedBy',
  'label',
  'level',
  'name',
  'number',
  'obtainedBy',
  'position',
  'prerequisite',
  'replaced',
  'unit',
]);
const MACHINE_VALUE = /^([0-9a-f]{32}|[0-9a-f]{64}|\d{4}-\d\d-\d\d.*)$/;
/** Shorter texts, "yes" or "none", stand in many places by chance: they are not searched for elsewhere. */
const TELLING_LENGTH = 12;

/** Every text that a person wrote with this entry, the longest first. `payload` is JSON text, or null once it was erased. */
export function wordsOf(payload: string | null): string[] {
  const words = new Set<string>();
  const gather = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.trim() !== '' && value !== REMOVED_MARK && !MACHINE_VALUE.test(value)) words.add(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) if (!NOT_WRITTEN.has(name)) gather(inner);
    }
  };
  gather(payload === null ? null : JSON.parse(payload));
  return [...words].sort((one, other) => other.length - one.length);
}

/** Those among the words that tell something wherever they stand. */
export function tellingWords(words: readonly string[]): string[] {
  return words.filter((word) => word.length >= TELLING_LENGTH && /\s/.test(word));
}

/** The text of a column without these words: the mark in the place of a text that goes, and in JSON in the place of every such string. */
export function withoutWords(text: string, words: ReadonlySet<string>): string {
  if (words.has(text)) return REMOVED_MARK;
  if (!/^[[{]/.test(text)) return text;
  const strip = (value: unknown): unknown => {
    if (typeof value === 'string') return words.has(value) ? REMOVED_MARK : value;
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, strip(inner)]));
  };
  try {
    const parsed: unknown = JSON.parse(text);
    const stripped = JSON.stringify(strip(parsed));
    return stripped === JSON.stringify(parsed) ? text : stripped;
  } catch {
    // A text that only begins like JSON.
    return text;
  }
}
