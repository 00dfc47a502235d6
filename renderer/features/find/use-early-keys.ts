import { useEffect, useRef } from 'react';

/** `begin` as the dialog is asked for, `end` as its field appears: gives what was typed between, and null where nothing had begun. */
export type EarlyKeys = { begin: () => void; end: () => string | null };

/** Who types on right after the key must not lose a letter, nor set off what the letter does elsewhere, because a dialog takes a moment to appear. */
export function useEarlyKeys(): EarlyKeys {
  const typed = useRef<string | null>(null);
  const keys = useRef<EarlyKeys>(null);
  const take = useRef((event: KeyboardEvent): void => {
    if (typed.current === null || event.ctrlKey || event.metaKey || event.altKey || event.key === 'Escape') return;
    if (event.key.length === 1) typed.current += event.key;
    event.preventDefault();
    event.stopPropagation();
  });
  keys.current ??= {
    begin: () => {
      typed.current = '';
      window.addEventListener('keydown', take.current, true);
    },
    end: () => {
      const before = typed.current;
      typed.current = null;
      window.removeEventListener('keydown', take.current, true);
      return before;
    },
  };
  useEffect(() => () => void keys.current?.end(), []);
  return keys.current;
}
