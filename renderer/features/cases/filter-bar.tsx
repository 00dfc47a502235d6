import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type Ref, useState } from 'react';
import type { CaseFilter } from '#shared/domain/case-list.ts';
import { CaseStatus, Track } from '#shared/domain/cases.ts';
import { caseStatusLabels, trackLabels } from '#shared/domain/labels.ts';
import { api } from '../../app/client.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { useShortcut } from '../../ui/page/shortcuts.ts';

const statusChoices = [
  { value: '', label: 'Any status' },
  { value: 'not-closed', label: 'Not closed' },
  ...CaseStatus.options.map((status) => ({ value: status, label: caseStatusLabels[status] })),
];
const trackChoices = [{ value: '', label: 'Any track' }, ...Track.options.map((track) => ({ value: track, label: trackLabels[track] }))];
const dueChoices = [
  { value: '', label: 'Any date' },
  { value: 'overdue', label: 'A date has passed' },
  { value: 'this-week', label: 'Due within seven days' },
];

type FilterBarProps = {
  filter: CaseFilter;
  field: Ref<HTMLInputElement>;
  onChange: (part: Partial<CaseFilter>) => void;
  /** From the field into the list. */
  onLeave: () => void;
  children: ReactNode;
};

const counted = (list: readonly { key: string; name?: string; label?: string; count: number }[] | undefined, any: string) => [
  { value: '', label: any },
  ...(list ?? []).map(({ key, name, label, count }) => ({ value: key, label: `${name ?? label} (${count.toLocaleString('en-US')})` })),
];

type ChoiceProps = {
  label: string;
  data: { value: string; label: string }[];
  value: string | null;
  onChange: (value: string | null) => void;
};

function Choice({ label, data, value, onChange }: ChoiceProps) {
  // A choice that a saved view holds and the casebook no longer has must still show.
  const known = value === null || data.some((one) => one.value === value) ? data : [...data, { value, label: 'No longer in the list' }];
  return (
    <NativeSelect
      className="filter-choice"
      aria-label={label}
      data={known}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
}

/** What narrows the list. What is typed stays in memory; the rest stands in the address. */
export function FilterBar({ filter, field, onChange, onLeave, children }: FilterBarProps) {
  const choices = useQuery(api.cases.filterChoices.queryOptions({}));
  const hasDates = [filter.openedFrom, filter.openedTo, filter.conductFrom, filter.conductTo].some((day) => day !== null);
  const isMoreSet = hasDates || filter.investigator !== null || filter.clause !== null || filter.due !== null;
  const [isMore, setMore] = useState(isMoreSet);
  const isShown = isMore || isMoreSet;
  useShortcut('/', 'Filter the cases', () => (field as { current: HTMLInputElement | null }).current?.focus());
  const day = (value: string): string | null => (value === '' ? null : value);
  return (
    <div className="filter-bar">
      <div className="data-table-bar">
        <TextInput
          ref={field}
          className="data-table-filter"
          aria-label="Filter cases"
          placeholder="Filter cases"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={filter.contains}
          onChange={(event) => onChange({ contains: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onChange({ contains: '' });
            if (event.key === 'ArrowDown') onLeave();
          }}
        />
        <Choice
          label="Status"
          data={statusChoices}
          value={filter.status}
          onChange={(status) => onChange({ status: status as CaseFilter['status'] })}
        />
        <Choice
          label="Track"
          data={trackChoices}
          value={filter.track}
          onChange={(track) => onChange({ track: track as CaseFilter['track'] })}
        />
        <Choice
          label="Building"
          data={counted(choices.data?.buildings, 'Any building')}
          value={filter.building}
          onChange={(building) => onChange({ building })}
        />
        <Button
          variant="default"
          leftSection={<IconFilter size={16} aria-hidden />}
          aria-expanded={isShown}
          disabled={isMoreSet}
          onClick={() => setMore(!isMore)}
        >
          {isShown && !isMoreSet ? 'Fewer filters' : 'More filters'}
        </Button>
        {children}
      </div>
      {isShown && (
        <div className="data-table-bar filter-more">
          <Choice
            label="Investigator"
            data={[
              { value: '', label: 'Any investigator' },
              { value: 'me', label: 'Mine' },
              ...counted(choices.data?.investigators, '').slice(1),
            ]}
            value={filter.investigator}
            onChange={(investigator) => onChange({ investigator })}
          />
          <Choice
            label="Clause"
            data={counted(choices.data?.clauses, 'Any clause')}
            value={filter.clause}
            onChange={(clause) => onChange({ clause })}
          />
          <Choice label="Next date" data={dueChoices} value={filter.due} onChange={(due) => onChange({ due: due as CaseFilter['due'] })} />
          <CivilDateField label="Opened from" value={filter.openedFrom ?? ''} onChange={(value) => onChange({ openedFrom: day(value) })} />
          <CivilDateField label="Opened to" value={filter.openedTo ?? ''} onChange={(value) => onChange({ openedTo: day(value) })} />
          <CivilDateField
            label="Conduct from"
            value={filter.conductFrom ?? ''}
            onChange={(value) => onChange({ conductFrom: day(value) })}
          />
          <CivilDateField label="Conduct to" value={filter.conductTo ?? ''} onChange={(value) => onChange({ conductTo: day(value) })} />
        </div>
      )}
    </div>
  );
}
