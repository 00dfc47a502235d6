import { IconEraser, IconLock } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Exhibit } from '#shared/domain/evidence.ts';
import { formatFuzzyDate } from '#shared/domain/format-date.ts';
import type { ExhibitId } from '#shared/domain/ids.ts';
import { howObtainedLabels } from '#shared/domain/labels.ts';
import { type Column, DataTable } from '../../ui/display/data-table.tsx';
import { Prose } from '../../ui/display/prose.tsx';
import { showSize } from '../../ui/display/shown-values.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';

type ExhibitTableProps = { exhibits: readonly Exhibit[]; openId: ExhibitId | null; onOpen: (exhibitId: ExhibitId) => void };

const columns: Column<Exhibit>[] = [
  { key: 'label', header: 'Exhibit', width: '4.75rem', isRowName: true, cell: (exhibit) => exhibit.label },
  {
    key: 'file',
    header: 'File',
    cell: (exhibit) =>
      exhibit.removed !== null ? (
        <>
          <StateBadge tone="neutral" icon={IconEraser} word="Removed by order" />
          <small className="quiet exhibit-about">
            {exhibit.removed.court}, {exhibit.removed.docketNumber}
          </small>
        </>
      ) : (
        <>
          <span className="exhibit-file">
            {exhibit.access !== null && <IconLock size={14} role="img" aria-label="Restricted to named people" className="exhibit-lock" />}
            {exhibit.fileName}
          </span>
          {exhibit.provenance.description !== '' && (
            <small className="quiet exhibit-about">
              <Prose text={exhibit.provenance.description} />
            </small>
          )}
        </>
      ),
  },
  {
    key: 'obtained',
    header: 'Obtained',
    width: '30%',
    cell: (exhibit) => (
      <>
        {howObtainedLabels[exhibit.provenance.howObtained]}
        {exhibit.removed === null && (
          <small className="quiet exhibit-about">
            {exhibit.provenance.obtainedBy}, {formatFuzzyDate(exhibit.provenance.obtainedOn)}
          </small>
        )}
      </>
    ),
  },
  { key: 'size', header: 'Size', width: '5.25rem', isNumber: true, cell: (exhibit) => showSize(exhibit.size) },
  { key: 'pins', header: 'Cited', width: '4rem', isNumber: true, cell: (exhibit) => exhibit.pinCount },
  { key: 'digest', header: 'SHA-256', width: '8rem', cell: (exhibit) => <code>{exhibit.sha256.slice(0, 12)}…</code> },
];

const holds = (exhibit: Exhibit, words: string): boolean =>
  `${exhibit.label} ${exhibit.fileName} ${exhibit.provenance.description}`.toLowerCase().includes(words.toLowerCase());

/** The exhibits of the case in their order; Enter opens one below. */
export function ExhibitTable({ exhibits, openId, onOpen }: ExhibitTableProps) {
  const [words, setWords] = useState('');
  const rows = useMemo(() => exhibits.filter((exhibit) => holds(exhibit, words.trim())), [exhibits, words]);
  const open = exhibits.find((exhibit) => exhibit.id === openId);
  return (
    <div>
      <DataTable
        label="Exhibits"
        columns={columns}
        rows={rows}
        rowKey={(exhibit) => exhibit.id}
        onOpen={(exhibit) => onOpen(exhibit.id)}
        {...(exhibits.length > 8 ? { filter: { value: words, onChange: setWords, label: 'Filter exhibits' } } : {})}
        empty={
          exhibits.length === 0 ? (
            <EmptyState title="No exhibit yet" headingLevel={3} isCompact>
              Every file added here becomes an exhibit with its own number, a check number by which a change would show, and a record of who
              handled it.
            </EmptyState>
          ) : (
            <EmptyState title="No exhibit matches" headingLevel={3} isCompact>
              Clear the filter to see all {exhibits.length}.
            </EmptyState>
          )
        }
      />
      {exhibits.length > 0 && !open && <p className="quiet small">Press a row, or Enter on it, to open the exhibit below.</p>}
    </div>
  );
}
