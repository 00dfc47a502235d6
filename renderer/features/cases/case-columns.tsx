import { columnVisibilityFeature, createColumnHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import type { CaseOrder, CaseRow } from '#shared/domain/case-list.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { CaseStatusBadge } from '../../ui/display/case-status-badge.tsx';

const DAY = 86_400_000;

/** Whole days from the day of opening to today, in words. */
export function ageWords(openedAt: string, today: string): string {
  const days = Math.max(0, Math.floor((Date.parse(`${today}T23:59:59Z`) - Date.parse(openedAt)) / DAY));
  if (days === 0) return 'today';
  return days === 1 ? '1 day' : `${days.toLocaleString('en-US')} days`;
}

export const caseTableFeatures = tableFeatures({ rowSortingFeature, columnVisibilityFeature });

/** A row in view; without a case while it is being read. `today` is the casebook's own. */
export type ShownRow = { index: number; row: CaseRow | undefined; today: string };

const column = createColumnHelper<typeof caseTableFeatures, ShownRow>();

/** Widths in CSS; the column without one takes what is left. */
export const columnWidths: Record<string, string | undefined> = {
  number: '96px',
  building: '13%',
  clauses: '10%',
  status: '152px',
  opened: '88px',
  next: '172px',
};

/** The orders that a column's header asks for. */
export const columnOrders: Record<string, CaseOrder | undefined> = {
  number: 'number',
  respondent: 'respondent',
  building: 'building',
  status: 'status',
  opened: 'opened',
  next: 'next',
};

function Respondent({ row }: { row: CaseRow }) {
  return (
    <>
      <span className="case-line">{row.respondent}</span>
      <span className="case-title">{row.title}</span>
    </>
  );
}

function Clauses({ row }: { row: CaseRow }) {
  if (row.clauses.length === 0) return <span className="quiet">none yet</span>;
  return (
    <span className="clause-labels" title={row.clauses.join(', ')}>
      {row.clauses.slice(0, 3).map((clause) => (
        <span key={clause}>{clause}</span>
      ))}
      {row.clauses.length > 3 && <span>+{row.clauses.length - 3}</span>}
    </span>
  );
}

function Next({ row, today }: { row: CaseRow; today: string }) {
  if (row.next === null) return <span className="quiet">none</span>;
  return (
    <>
      <span className={row.next.on < today ? 'case-line case-overdue' : 'case-line'}>
        {formatCivilDate(row.next.on)}
        {row.next.on < today && ', passed'}
      </span>
      <span className="case-title" title={row.next.what}>
        {row.next.what}
      </span>
    </>
  );
}

export const caseColumns = column.columns([
  column.display({
    id: 'number',
    header: 'Number',
    cell: ({ row: { original } }) =>
      original.row && (
        // The row opens the case; the link only says so to a screen reader and costs a long list nothing.
        <a className="case-number" href={`#/cases/${original.row.id}/overview`} tabIndex={-1} onClick={(event) => event.preventDefault()}>
          {original.row.number}
        </a>
      ),
  }),
  column.display({
    id: 'respondent',
    header: 'Respondent',
    cell: ({ row: { original } }) => (original.row ? <Respondent row={original.row} /> : <span className="quiet">Reading …</span>),
  }),
  column.display({
    id: 'building',
    header: 'Building',
    cell: ({ row: { original } }) => <span className="case-two-lines">{original.row?.building}</span>,
  }),
  column.display({ id: 'clauses', header: 'Clauses', cell: ({ row: { original } }) => original.row && <Clauses row={original.row} /> }),
  column.display({
    id: 'status',
    header: 'Status',
    cell: ({ row: { original } }) => original.row && <CaseStatusBadge status={original.row.status} />,
  }),
  column.display({
    id: 'opened',
    header: 'Age',
    cell: ({ row: { original } }) => original.row && <span className="case-age">{ageWords(original.row.openedAt, original.today)}</span>,
  }),
  column.display({
    id: 'next',
    header: 'Next date',
    cell: ({ row: { original } }) => original.row && <Next row={original.row} today={original.today} />,
  }),
]);
