import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/** What a person chose and cannot be written down, such as files: held while they look at other tabs. */
export type Held<T> = { readonly value: T; readonly set: (next: T) => void; readonly clear: () => void };

/** Keeps `value` in memory only, until the casebook locks. What can be written as JSON belongs into `useDraft`. */
export function useHeld<T>(key: string, initial: T): Held<T> {
  const client = useQueryClient();
  const queryKey = ['held', key];
  const [held, setHeld] = useState<T | null>(() => client.getQueryData<T>(queryKey) ?? null);
  return {
    value: held ?? initial,
    set(next) {
      client.setQueryDefaults(['held'], { gcTime: Number.POSITIVE_INFINITY });
      client.setQueryData(queryKey, next);
      setHeld(next);
    },
    clear() {
      client.removeQueries({ queryKey, exact: true });
      setHeld(null);
    },
  };
}
