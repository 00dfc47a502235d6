/** @file The content of a draft as the casebook keeps it. Pure. */
import { z } from 'zod';

/**
 * `basedOn` is the id of what stood in the record as the typing began, null where nothing did, undefined where the form changes nothing that
 * stands. `asides` are other texts for the same form, kept beside it until somebody drops them.
 */
export type Typing = { readonly value: object; readonly basedOn: string | null | undefined; readonly asides: readonly object[] };

const Fields = z.record(z.string(), z.unknown());
const Content = z.object({ value: Fields, basedOn: z.string().nullable().optional(), asides: z.array(Fields).default([]) });

export function jsonOf({ value, basedOn, asides }: Typing): string {
  return JSON.stringify({ value, basedOn, asides });
}

/** Null for a content that this version cannot read. */
export function contentOf(json: string): Typing | null {
  const content = Content.safeParse(JSON.parse(json)).data;
  return content === undefined ? null : { value: content.value, basedOn: content.basedOn, asides: content.asides };
}

export const sameTyping = (one: Typing, other: Typing): boolean => one === other || jsonOf(one) === jsonOf(other);

/**
 * What the casebook keeps, with the text that this window shows in front: another window of the same person changes nothing under one's hands. A
 * text that is kept no more gives way to the one that is.
 */
export function withInFront(kept: Typing, here: Typing): Typing {
  const all = [kept.value, ...kept.asides];
  const own = JSON.stringify(here.value);
  const place = all.findIndex((text) => JSON.stringify(text) === own);
  return place < 0 ? kept : { value: here.value, basedOn: here.basedOn, asides: all.filter((_, at) => at !== place) };
}

/** Each text once, at most five, and none that is in front already. */
export function distinctAsides(front: object, asides: readonly object[]): object[] {
  const texts = new Map(asides.map((aside) => [JSON.stringify(aside), aside]));
  texts.delete(JSON.stringify(front));
  return [...texts.values()].slice(0, 5);
}

/** Of one kind, so that a field can hold it: two texts, two lists, null and anything. */
function isAlike(one: unknown, other: unknown): boolean {
  if (one === null || other === null) return true;
  return typeof one === typeof other && Array.isArray(one) === Array.isArray(other);
}

/** What was typed as the form of this version can take it: a field that it cannot hold begins as in `initial`. */
export function fitting<T extends object>(initial: T, value: object): T {
  const typed = value as Record<string, unknown>;
  const wrong = Object.entries(initial).filter(([name, first]) => !(name in typed) || !isAlike(first, typed[name]));
  return wrong.length === 0 ? (value as T) : { ...(value as T), ...Object.fromEntries(wrong) };
}

/** Every text in it that a person may have typed, in order. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' || /^[0-9a-f]{32}$/.test(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
