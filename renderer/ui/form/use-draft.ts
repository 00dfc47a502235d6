import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/** What a person has typed but not yet recorded. */
export type Draft<T> = {
  readonly value: T;
  /** True once something was typed that has not been recorded. */
  readonly isDirty: boolean;
  readonly set: (part: Partial<T>) => void;
  /** Forgets the typing: after it was recorded, or when it is discarded. */
  readonly clear: () => void;
};

/**
 * Keeps unrecorded text while its author looks at other tabs and cases. It lives in the query cache, in memory only, and so goes with
 * everything else when the casebook locks. `key` names the form and the thing it is about; give the component the same React key.
 */
export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const client = useQueryClient();
  const queryKey = ['draft', key];
  const [typed, setTyped] = useState<T | null>(() => client.getQueryData<T>(queryKey) ?? null);
  const set = (part: Partial<T>) => {
    const next = { ...(client.getQueryData<T>(queryKey) ?? initial), ...part };
    client.setQueryDefaults(['draft'], { gcTime: Number.POSITIVE_INFINITY });
    client.setQueryData(queryKey, next);
    setTyped(next);
  };
  const clear = () => {
    client.removeQueries({ queryKey, exact: true });
    setTyped(null);
  };
  return { value: typed ?? initial, isDirty: typed !== null, set, clear };
}
