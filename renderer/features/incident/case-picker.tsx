import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { everyCase } from '#shared/domain/case-list.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';

/** A case that was picked, with what to show of it. */
export type PickedCase = { id: CaseId; label: string };

type CasePickerProps = {
  label: string;
  description?: string;
  /** Cases that are not offered. */
  without: readonly CaseId[];
  value: PickedCase | null;
  onChange: (picked: PickedCase | null) => void;
  error?: string | undefined;
};

const SHOWN = 20;

/** Picks one case by typing a part of its number, its title or its respondent. */
export function CasePicker({ label, description, without, value, onChange, error }: CasePickerProps) {
  const [words, setWords] = useState('');
  const isOwnLabel = words === value?.label;
  const found = useQuery({
    ...api.cases.list.queryOptions({
      input: { ...everyCase, contains: isOwnLabel ? '' : words, offset: 0, limit: SHOWN + without.length },
    }),
    placeholderData: keepPreviousData,
  });
  const rows = (found.data?.rows ?? []).filter(({ id }) => !without.includes(id)).slice(0, SHOWN);
  const choices = rows.map(({ id, number, respondent, title }) => ({ value: id as string, label: `${number} · ${respondent} · ${title}` }));
  const isListed = value === null || choices.some((choice) => choice.value === value.id);
  return (
    <Select
      label={label}
      description={description ?? 'Type a number, a name or a word of the title.'}
      required
      allowDeselect={false}
      searchable
      data={isListed ? choices : [{ value: value.id as string, label: value.label }, ...choices]}
      filter={({ options }) => options}
      value={value?.id ?? null}
      searchValue={words}
      onSearchChange={setWords}
      onChange={(id) => {
        const row = rows.find((candidate) => candidate.id === id);
        onChange(row === undefined ? null : { id: row.id, label: `${row.number} · ${row.respondent} · ${row.title}` });
      }}
      comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'Cases to pick from' } }}
      nothingFoundMessage={found.isPending ? 'Looking …' : 'No case fits.'}
      placeholder="Pick a case"
      error={error}
    />
  );
}
