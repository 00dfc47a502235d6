import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { datedKindLabels } from '#shared/domain/deadlines/deadline-labels.ts';
import { type DatedItem, DatedKind } from '#shared/domain/deadlines/page/overview.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { DatedRow } from './dated-row.tsx';

type DatedListProps = { items: readonly DatedItem[]; today: string; hasMore: boolean };

/** So many rows stand at first: a long list is narrowed rather than read. */
const AT_FIRST = 200;

/** All of them by day, to be narrowed by kind and by words. */
export function DatedList({ items, today, hasMore }: DatedListProps) {
  const [kind, setKind] = useState('');
  const [words, setWords] = useState('');
  const sought = words.trim().toLowerCase();
  const fitting = items.filter(
    (item) =>
      (kind === '' || item.kind === kind) &&
      (sought === '' || `${item.text} ${item.why} ${item.caseNumber} ${item.who} ${item.citation}`.toLowerCase().includes(sought)),
  );
  const shown = fitting.slice(0, AT_FIRST);
  if (items.length === 0)
    return (
      <EmptyState title="No case has a date yet">
        Deadlines and tasks are entered in the Log tab of a case. They stand here by day until somebody says that they are over.
      </EmptyState>
    );
  return (
    <section className="panel stack deadline-panel" aria-labelledby="dates-heading">
      <div className="case-section-head">
        <h2 id="dates-heading">Dates by day</h2>
        <p className="quiet small figures">{fitting.length === 1 ? '1 date' : `${fitting.length} dates`}</p>
      </div>
      <div className="field-row">
        <TextInput
          label="Find"
          leftSection={<IconSearch size={16} aria-hidden />}
          placeholder="a word, a case number"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <NativeSelect
          label="Kind"
          data={[{ value: '', label: 'All' }, ...DatedKind.options.map((value) => ({ value, label: datedKindLabels[value] }))]}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title="No date fits" headingLevel={3} isCompact>
          Take the words out, or choose another kind.
        </EmptyState>
      ) : (
        <ul className="dated-list" aria-label="Dates">
          {shown.map((item) => (
            <DatedRow key={item.key} item={item} today={today} />
          ))}
        </ul>
      )}
      {(fitting.length > shown.length || hasMore) && <p className="quiet">There are more. Narrow the list by a word or a kind.</p>}
    </section>
  );
}
