/**
 * @file Between the text that is stored and the text that its author sees. Invariant: a mention is seen as `@` and a name and is one piece: what
 * is typed around it leaves it as it is, what takes a part of it away takes it whole, and what is typed into it makes plain words of it.
 */

import { ParticipantId } from '#shared/domain/ids.ts';
import { type NameOf, parseMentions, type Segment, SOMEONE_ELSE, writeSegments } from '#shared/domain/mentions.ts';

/** Where a mention stands in the shown text; `end` is exclusive. */
type Span = { start: number; end: number; participantId: ParticipantId };
export type ShownText = { text: string; spans: Span[] };

/** The stored text as its author sees it. Two people of one name are told apart by their spans, not by what is seen. */
export function shownText(stored: string, nameOf: NameOf): ShownText {
  let text = '';
  const spans: Span[] = [];
  for (const segment of parseMentions(stored)) {
    if (segment.kind === 'text') text += segment.text;
    else {
      const start = text.length;
      text += `@${nameOf(segment.participantId) ?? SOMEONE_ELSE}`;
      spans.push({ start, end: text.length, participantId: segment.participantId });
    }
  }
  return { text, spans };
}

/** The text to store for what is shown. */
export function storedText({ text, spans }: ShownText): string {
  const segments: Segment[] = [];
  let done = 0;
  for (const { start, end, participantId } of spans) {
    if (start > done) segments.push({ kind: 'text', text: text.slice(done, start) });
    segments.push({ kind: 'mention', participantId });
    done = end;
  }
  if (done < text.length) segments.push({ kind: 'text', text: text.slice(done) });
  return writeSegments(segments);
}

/** What changed between two texts, told by where the caret is afterwards: the same letters on both sides of it are no guess then. */
function changeBetween(before: string, after: string, caret: number): { start: number; removed: number; added: number } {
  const mostAfter = Math.min(before.length, after.length - caret);
  let same = 0;
  while (same < mostAfter && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  const most = Math.min(before.length, after.length) - same;
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  return { start, removed: before.length - same - start, added: after.length - same - start };
}

/**
 * Carries the mentions over an edit that the browser has made to the shown text.
 * @param caret where the caret stands after the edit
 * @returns the text to show now, which is shorter than `after` where a part of a mention was taken away, and the caret in it
 */
export function afterEdit(before: ShownText, after: string, caret: number): ShownText & { caret: number } {
  const { start, removed, added } = changeBetween(before.text, after, caret);
  const end = start + removed;
  const touched = before.spans.filter((span) =>
    removed === 0 ? span.start < start && start < span.end : span.start < end && start < span.end,
  );
  const grown = added - removed;
  const untouched = before.spans.filter((span) => !touched.includes(span));
  const moved = untouched.map((span) => (span.start >= end ? { ...span, start: span.start + grown, end: span.end + grown } : span));
  if (added > 0 || touched.length === 0) return { text: after, spans: moved, caret };
  const left = Math.min(start, ...touched.map((span) => span.start));
  const right = Math.max(end, ...touched.map((span) => span.end)) + grown;
  const cut = right - left;
  return {
    text: after.slice(0, left) + after.slice(right),
    spans: moved.map((span) => (span.start >= right ? { ...span, start: span.start - cut, end: span.end - cut } : span)),
    caret: left,
  };
}

/** Marks a stretch of the shown text as a mention. */
export function withMention(shown: ShownText, span: { start: number; end: number; participantId: string }): ShownText {
  const mention = { ...span, participantId: ParticipantId.parse(span.participantId) };
  const others = shown.spans.filter(({ start, end }) => end <= mention.start || start >= mention.end);
  return { text: shown.text, spans: [...others, mention].sort((one, other) => one.start - other.start) };
}

/** Longer than any part of a name that somebody types to find a person. */
const LONGEST_ASKED = 40;

/** What is being typed after an `@` that is not part of a mention or of an address; null where nobody is asked for. */
export function askedFor({ text, spans }: ShownText, caret: number): { start: number; words: string } | null {
  const start = text.lastIndexOf('@', caret - 1);
  if (start < 0 || caret - start > LONGEST_ASKED || /[\p{L}\p{N}._-]/u.test(text.charAt(start - 1))) return null;
  if (spans.some((span) => span.start <= start && start < span.end)) return null;
  const words = text.slice(start + 1, caret);
  return /\n|\s{2}|^\s/.test(words) ? null : { start, words };
}
