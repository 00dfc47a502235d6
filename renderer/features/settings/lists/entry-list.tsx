import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ListName } from '#shared/domain/district.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { EntryRow } from './entry-row.tsx';
import { listWords } from './list-words.ts';
import type { Entry } from './rename-form.tsx';

/** From this many on, a field to narrow the list stands above it. */
const MANY = 12;

type EntryListProps = { list: ListName; entries: readonly Entry[]; mayChange: boolean };

/** Everything on the list, and below it what was retired. */
export function EntryList({ list, entries, mayChange }: EntryListProps) {
  const [typed, setTyped] = useState('');
  const { one, many } = listWords[list];
  const fitting = entries.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
  const offered = fitting.filter(({ retiredAt }) => retiredAt === null);
  const retired = fitting.filter(({ retiredAt }) => retiredAt !== null);
  if (entries.length === 0) {
    return (
      <section className="panel">
        <EmptyState title={`No ${one} is on the list`} isCompact headingLevel={2}>
          Forms ask for it as free text until then. Cases recorded meanwhile belong to an entry as soon as one of the same name is added.
        </EmptyState>
      </section>
    );
  }
  return (
    <section className="panel stack" aria-label={`The ${many}`}>
      {entries.length >= MANY && (
        <TextInput label={`Find among the ${many}`} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      )}
      <ul className="entry-list">
        {offered.map((entry) => (
          <EntryRow key={entry.id} list={list} entry={entry} mayChange={mayChange} />
        ))}
      </ul>
      {offered.length === 0 && (
        <p className="quiet">{typed === '' ? 'None is offered now.' : `None of the ${many} has this in its name.`}</p>
      )}
      {retired.length > 0 && (
        <>
          <h3 className="entry-retired">Retired: no longer offered, still readable on old cases</h3>
          <ul className="entry-list">
            {retired.map((entry) => (
              <EntryRow key={entry.id} list={list} entry={entry} mayChange={mayChange} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
