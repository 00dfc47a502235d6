import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { everyCase } from '#shared/domain/case-list.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';

type Named = { caseId: CaseId; label: string };

type CasePickerProps = {
  value: CaseId | null;
  onChange: (caseId: CaseId | null) => void;
  /** Offered before anything is typed: the cases worked in last. */
  last: readonly Named[];
  isMissing: boolean;
};

const SHOWN = 12;

/** Which case: found by its number, its title or its respondent as one types. */
export function CasePicker({ value, onChange, last, isMissing }: CasePickerProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Named | null>(null);
  const known = chosen?.caseId === value ? chosen : last.find(({ caseId }) => caseId === value);
  const sought = useDeferredValue(typed === known?.label ? '' : typed.trim());
  const found = useQuery({
    ...api.cases.list.queryOptions({ input: { ...everyCase, contains: sought, offset: 0, limit: SHOWN } }),
    placeholderData: (before) => before,
  });
  const rows = (found.data?.rows ?? []).map(({ id, number, respondent, title }) => ({
    caseId: id,
    label: nameOf(number, respondent, title),
  }));
  const offered = sought === '' ? [...last, ...rows] : rows;
  const options = [...new Map([...(known === undefined ? [] : [known]), ...offered].map((named) => [named.caseId, named])).values()];
  return (
    <Select
      label="Case"
      required
      searchable
      maxDropdownHeight={280}
      nothingFoundMessage={found.isPending ? 'Looking…' : 'No case of this number, title or respondent.'}
      error={isMissing ? 'Choose the case.' : undefined}
      data={options.map(({ caseId, label }) => ({ value: caseId, label }))}
      filter={({ options: all }) => all}
      value={value}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(next) => {
        const named = options.find(({ caseId }) => caseId === next);
        setChosen(named ?? null);
        onChange(named?.caseId ?? null);
      }}
    />
  );
}

/** "2021-0003 · Dana Whitlock · Graded quizzes on a public account" */
export const nameOf = (number: string, respondent: string, title: string): string =>
  [number, respondent, title].filter((part) => part !== '').join(' · ');
