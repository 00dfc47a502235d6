import { useSyncExternalStore } from 'react';
import { fitting } from '../drafts/draft-content.ts';
import { drafts } from '../drafts/drafts.ts';

/** What a person has typed but not yet recorded. */
export type Draft<T> = {
  readonly key: string;
  readonly value: T;
  /** What the form shows while nothing is typed. */
  readonly initial: T;
  /** True once something was typed that has not been recorded. */
  readonly isDirty: boolean;
  readonly set: (part: Partial<T>) => void;
  /** Forgets the typing: after it was recorded, or when it is discarded. */
  readonly clear: () => void;
  /** When the last of it was typed; null when nothing is. */
  readonly typedAt: string | null;
  /** For `basedOn` of the call that records it: what stood in the record as the typing began. */
  readonly basedOn: string | null;
  /** Something else was recorded since the typing began. */
  readonly isOvertaken: boolean;
  /** Other texts for the same form, kept beside what is typed: the newest first. */
  readonly asides: readonly T[];
  /** Why the typing could not be kept in the casebook; null while it is. */
  readonly problem: unknown;
  /** Grows when the value was changed by anything but typing: as a React key it lets fields begin anew. */
  readonly turn: number;
};

/**
 * Keeps unrecorded text while its author looks at other tabs and cases, and over a lock, a reload and a crash: it lies in the encrypted casebook,
 * for this person alone, and is no part of the record. `key` names the form and the thing it is about, and never holds what somebody typed; give
 * the component the same React key. `initial` holds plain JSON values. `standing` is the id of what the form would replace, null where there is
 * nothing yet; left out by a form that only adds.
 */
export function useDraft<T extends object>(key: string, initial: T, standing?: string | null): Draft<T> {
  const entry = useSyncExternalStore(drafts.subscribe, () => drafts.get(key));
  const begun = entry?.basedOn;
  return {
    key,
    value: entry === undefined ? initial : fitting(initial, entry.value),
    initial,
    isDirty: entry !== undefined,
    set: (part) => drafts.type(key, { ...fitting(initial, drafts.get(key)?.value ?? initial), ...part }, standing),
    clear: () => void drafts.discard(key),
    typedAt: entry?.typedAt ?? null,
    basedOn: begun === undefined ? (standing ?? null) : begun,
    isOvertaken: standing !== undefined && begun !== undefined && begun !== standing,
    asides: (entry?.asides ?? []) as readonly T[],
    problem: entry?.problem ?? null,
    turn: drafts.turnOf(key),
  };
}
