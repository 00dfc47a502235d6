/** @file After every action one sentence says what happened. Invariant: one polite live region, there from the first paint. */
import { ActionIcon, Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useEffect, useSyncExternalStore } from 'react';
import { useShortcut } from '../page/shortcuts.ts';
import './said-so.css';

type Said = { key: number; sentence: string; undo: (() => void) | null };

let current: Said | null = null;
let count = 0;
const listeners = new Set<() => void>();

const set = (next: Said | null): void => {
  current = next;
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Says in one sentence what was just done, on screen and to a screen reader. With `undo`, offers to take it back. */
export function saySo(sentence: string, undo: (() => void) | null = null): void {
  count += 1;
  set({ key: count, sentence, undo });
}

/** Takes the sentence away: after a lock nothing of the case may stay on screen. */
export function unsay(): void {
  set(null);
}

const SHOWN_MILLISECONDS = 8_000;
/** Time to read it, to think better of it and to reach the key. */
const SHOWN_WITH_UNDO_MILLISECONDS = 15_000;

function takeBack(): void {
  const undo = current?.undo ?? null;
  unsay();
  undo?.();
}

/** The place where `saySo` speaks; mounted once in the frame. */
export function SaidSo() {
  const said = useSyncExternalStore(subscribe, () => current);
  useEffect(() => {
    if (!said) return;
    const timer = window.setTimeout(unsay, said.undo ? SHOWN_WITH_UNDO_MILLISECONDS : SHOWN_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [said]);
  useShortcut('Ctrl+Z', 'Undo what was just done, while that is offered', said?.undo ? takeBack : null);
  return (
    <div className="said-so-place">
      <div role="status" aria-live="polite" aria-atomic="true">
        {said && (
          <p className="said-so" key={said.key}>
            <IconCheck size={20} aria-hidden />
            <span>{said.sentence}</span>
            {said.undo && (
              <Button size="compact-sm" variant="default" onClick={takeBack}>
                Undo
              </Button>
            )}
            <ActionIcon variant="subtle" color="gray" aria-label="Dismiss this message" onClick={unsay}>
              <IconX size={16} />
            </ActionIcon>
          </p>
        )}
      </div>
    </div>
  );
}
