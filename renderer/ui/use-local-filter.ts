import { useMemo, useState } from 'react';

/** Filters rows that are all here by what is typed: every word must occur in the row's text, in any order, whatever the case. */
export function useLocalFilter<Row>(rows: readonly Row[], textOf: (row: Row) => string, label: string) {
  const [value, setValue] = useState('');
  const filtered = useMemo(() => {
    const words = value.toLowerCase().split(/\s+/).filter(Boolean);
    return rows.filter((row) => {
      const text = textOf(row).toLowerCase();
      return words.every((word) => text.includes(word));
    });
  }, [rows, textOf, value]);
  return { rows: filtered, filter: { value, onChange: setValue, label } };
}
