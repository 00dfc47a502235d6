/** @file Keys that work anywhere on a page, and the list of them that `?` shows. Invariant: neither a bare letter nor Ctrl+Z fires while someone types. */
import { useEffect, useRef, useSyncExternalStore } from 'react';

export type Shortcut = { keys: string; does: string };
type Live = Shortcut & { run: (() => void) | null };

const live = new Map<symbol, Live>();
let snapshot: readonly Shortcut[] = [];
const listeners = new Set<() => void>();

const changed = (): void => {
  const seen = new Map([...live.values()].map(({ keys, does }) => [`${keys} ${does}`, { keys, does }]));
  snapshot = [...seen.values()];
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const TEXT_TYPES = /^(text|search|number|email|tel|url|password|date|time)$/;
/** A field that takes back what was typed by itself. */
const isInText = (target: EventTarget | null): boolean =>
  isTyping(target) && !(target instanceof HTMLSelectElement) && !(target instanceof HTMLInputElement && !TEXT_TYPES.test(target.type));

const matches = (keys: string, event: KeyboardEvent): boolean => {
  const wantsControl = keys.startsWith('Ctrl+');
  const key = wantsControl ? keys.slice('Ctrl+'.length) : keys;
  if (wantsControl !== (event.ctrlKey || event.metaKey) || event.altKey) return false;
  if (!wantsControl && isTyping(event.target)) return false;
  if (keys === 'Ctrl+Z' && (event.shiftKey || isInText(event.target))) return false;
  return event.key.toLowerCase() === key.toLowerCase();
};

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  for (const shortcut of [...live.values()].reverse()) {
    if (!shortcut.run || !matches(shortcut.keys, event)) continue;
    event.preventDefault();
    shortcut.run();
    return;
  }
}

/**
 * Binds keys while the component is on screen and lists them under `?`. `keys` is `Ctrl+L` (Command on a Mac) or a single key such as `n`.
 * With `run` null the keys are only listed: something nearer handles them, such as a table.
 */
export function useShortcut(keys: string, does: string, run: (() => void) | null): void {
  const latest = useRef(run);
  latest.current = run;
  const isBound = run !== null;
  useEffect(() => {
    const id = Symbol(keys);
    live.set(id, { keys, does, run: isBound ? () => latest.current?.() : null });
    if (live.size === 1) window.addEventListener('keydown', onKeyDown);
    changed();
    return () => {
      live.delete(id);
      if (live.size === 0) window.removeEventListener('keydown', onKeyDown);
      changed();
    };
  }, [keys, does, isBound]);
}

/** Every key that works now, for the list. */
export function useLiveShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(subscribe, () => snapshot);
}

export type RunnableShortcut = Shortcut & { run: () => void };

/** What the keys that work now do, for whoever offers it otherwise than by its key. Read at the moment; nothing is told of a change. */
export function runnableShortcuts(): RunnableShortcut[] {
  const seen = new Map<string, RunnableShortcut>();
  for (const { keys, does, run } of live.values()) if (run !== null) seen.set(does, { keys, does, run });
  return [...seen.values()];
}

/** `Ctrl+L` as this system's keyboard shows it. */
export const shownKeys = (keys: string): string => (/Mac/.test(navigator.userAgent) ? keys.replace('Ctrl+', '⌘') : keys);
