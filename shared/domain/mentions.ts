/**
 * @file Mentions of people inside running text. Invariant: a mention is a node that holds the id of a participant and never a name, so that a
 * later name, a pseudonym or a redaction reaches it exactly. Written form: `@[participant:<32 hexadecimal digits>]`.
 */
import { ParticipantId } from './ids.ts';

/** A stretch of plain text, or one person. */
export type Segment = { kind: 'text'; text: string } | { kind: 'mention'; participantId: ParticipantId };

/** Gives what a participant is to be called, or undefined for one that is not known where the text is read. */
export type NameOf = (participantId: string) => string | undefined;

const MENTION = /@\[participant:([0-9a-f]{32})\]/g;

/** In the place of a mention of somebody who is not known: an id is shown to nobody. */
export const SOMEONE_ELSE = 'someone not in this matter';

/** The written form of a mention. */
export function mentionOf(participantId: string): string {
  return `@[participant:${participantId}]`;
}

/** A text as its stretches and mentions, in order. `writeSegments` gives the same text back. */
export function parseMentions(text: string): Segment[] {
  const segments: Segment[] = [];
  let done = 0;
  for (const found of text.matchAll(MENTION)) {
    if (found.index > done) segments.push({ kind: 'text', text: text.slice(done, found.index) });
    segments.push({ kind: 'mention', participantId: ParticipantId.parse(found[1]) });
    done = found.index + found[0].length;
  }
  if (done < text.length) segments.push({ kind: 'text', text: text.slice(done) });
  return segments;
}

/** The text that `parseMentions` takes apart. */
export function writeSegments(segments: readonly Segment[]): string {
  return segments.map((segment) => (segment.kind === 'text' ? segment.text : mentionOf(segment.participantId))).join('');
}

/** The ids of everyone mentioned, each once, in the order of the text. */
export function mentionedIn(text: string): ParticipantId[] {
  const ids = parseMentions(text).flatMap((segment) => (segment.kind === 'mention' ? [segment.participantId] : []));
  return [...new Set(ids)];
}

/** The text as people read it: every mention replaced by a name, and one of somebody not known by words that say so. */
export function resolveMentions(text: string, nameOf: NameOf): string {
  return text.replaceAll(MENTION, (_, participantId: string) => nameOf(participantId) ?? SOMEONE_ELSE);
}

/** The text without its mentions, for what may hold no name at all. */
export function stripMentions(text: string): string {
  return text.replaceAll(MENTION, '').replaceAll(/ {2,}/g, ' ').trim();
}

/** A copy of a value of records, lists and texts, with every text in it resolved. What is not a text stays as it is. */
export function resolveMentionsWithin<T>(value: T, nameOf: NameOf): T {
  return resolved(value, nameOf) as T;
}

function resolved(value: unknown, nameOf: NameOf): unknown {
  if (typeof value === 'string') return value.includes('@[') ? resolveMentions(value, nameOf) : value;
  if (Array.isArray(value)) return value.map((entry) => resolved(entry, nameOf));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, resolved(entry, nameOf)]));
}
