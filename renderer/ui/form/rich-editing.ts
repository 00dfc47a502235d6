/** @file Giving form to what is selected in a field: strong, italic, a list. Invariant: the mentions in the text stay whole and stay where they are. */
import { afterEdit, type ShownText } from './mention-editing.ts';

export type Form = 'strong' | 'italic' | 'dashes' | 'numbers';
export type Selection = { start: number; end: number };
export type Formed = { shown: ShownText; selection: Selection };

const MARKS = { strong: '**', italic: '*' } as const;

/** Gives the selected words or lines a form, or takes it away where they have it. */
export function giveForm(shown: ShownText, selection: Selection, form: Form): Formed {
  const whole = withoutCutMentions(shown, selection);
  return form === 'strong' || form === 'italic' ? mark(shown, whole, MARKS[form]) : list(shown, whole, form === 'numbers');
}

/** A mention is one piece: a selection that meets it takes it in. */
function withoutCutMentions({ spans }: ShownText, selection: Selection): Selection {
  const met = spans.filter((span) => span.start < selection.end && selection.start < span.end);
  return {
    start: Math.min(selection.start, ...met.map((span) => span.start)),
    end: Math.max(selection.end, ...met.map((span) => span.end)),
  };
}

function replace(shown: ShownText, from: number, to: number, words: string): ShownText {
  const after = shown.text.slice(0, from) + words + shown.text.slice(to);
  const { text, spans } = afterEdit(shown, after, from + words.length);
  return { text, spans };
}

function mark(shown: ShownText, selection: Selection, sign: string): Formed {
  const { start, end } = tight(shown.text, selection);
  const { length } = sign;
  if (isMarked(shown.text, start, end, sign)) {
    const bare = replace(replace(shown, end, end + length, ''), start - length, start, '');
    return { shown: bare, selection: { start: start - length, end: end - length } };
  }
  // Words are strong or italic, never both: the closed schema has one emphasis for a stretch.
  const other = sign === MARKS.strong ? MARKS.italic : MARKS.strong;
  if (isMarked(shown.text, start, end, other)) {
    const bare = mark(shown, { start, end }, other);
    return mark(bare.shown, bare.selection, sign);
  }
  const marked = replace(replace(shown, end, end, sign), start, start, sign);
  return { shown: marked, selection: { start: start + length, end: end + length } };
}

/** A single star that is half of a double one is no mark of its own. */
function isMarked(text: string, start: number, end: number, sign: string): boolean {
  const before = /\*{0,3}$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = /^\*{0,3}/.exec(text.slice(end))?.[0].length ?? 0;
  return before === after && before === sign.length;
}

/** Marks stand against words, so blanks at the ends of a selection stay outside. */
function tight(text: string, { start, end }: Selection): Selection {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return words.trim() === '' ? { start, end: start } : { start: start + lead, end: start + words.trimEnd().length };
}

const LISTED = /^(?:- |\d{1,3}\. )/;

function list(shown: ShownText, selection: Selection, isNumbered: boolean): Formed {
  const from = shown.text.lastIndexOf('\n', selection.start - 1) + 1;
  const until = shown.text.indexOf('\n', Math.max(selection.end, from));
  const lines = shown.text.slice(from, until < 0 ? undefined : until).split('\n');
  const isListed = lines.every((line, place) => (LISTED.exec(line)?.[0] ?? '') === lineMark(isNumbered, place));
  let at = from;
  let formed = shown;
  for (const [place, line] of lines.entries()) {
    const had = LISTED.exec(line)?.[0].length ?? 0;
    const words = isListed ? '' : lineMark(isNumbered, place);
    formed = replace(formed, at, at + had, words);
    at += line.length - had + words.length + 1;
  }
  const end = at - 1;
  return { shown: formed, selection: lines.length === 1 ? { start: end, end } : { start: from, end } };
}

const lineMark = (isNumbered: boolean, place: number): string => (isNumbered ? `${place + 1}. ` : '- ');
