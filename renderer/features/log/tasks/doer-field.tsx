import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ParticipantId, UserId } from '#shared/domain/ids.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';
import type { Participant } from '#shared/domain/people.ts';
import { api } from '../../../app/client.ts';

type DoerFieldProps = {
  /** `user:id`, `participant:id` or `name:` with a name; empty for nobody yet. */
  value: string;
  onChange: (value: string) => void;
  people: readonly Participant[];
  error?: string | undefined;
};

/** Who does it: somebody of the office, somebody of the matter, or anybody whose name is typed. */
export function DoerField({ value, onChange, people, error }: DoerFieldProps) {
  const doers = useQuery(api.tasks.doers.queryOptions());
  const [typed, setTyped] = useState('');
  const office = (doers.data ?? []).map(({ userId, name }) => ({ value: `user:${userId}`, label: name }));
  const matter = people
    .filter(({ role }) => role !== 'investigator')
    .map(({ id, displayName, role }) => ({
      value: `participant:${id}`,
      label: `${displayName}, ${participantRoleLabels[role].toLowerCase()}`,
    }));
  const known = new Set([...office, ...matter].map(({ label }) => label));
  const other = value.startsWith('name:') ? value.slice('name:'.length) : typed.trim();
  const outside = other === '' || known.has(other) ? [] : [{ value: `name:${other}`, label: other }];
  return (
    <Select
      label="Who does it"
      description="Somebody outside the office makes it a task that waits."
      required
      searchable
      maxDropdownHeight={260}
      data={[
        { group: 'Office', items: office },
        { group: 'In the matter', items: matter },
        { group: 'Somebody else', items: outside },
      ].filter(({ items }) => items.length > 0)}
      error={error}
      value={value === '' ? null : value}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(next) => onChange(next ?? '')}
    />
  );
}

/** As the contract takes it; null where nobody was chosen. */
export function doerOf(value: string) {
  const [kind, ...rest] = value.split(':');
  const text = rest.join(':');
  if (kind === 'user') return { userId: UserId.parse(text) };
  if (kind === 'participant') return { participantId: ParticipantId.parse(text) };
  return text.trim() === '' ? null : { name: text };
}
