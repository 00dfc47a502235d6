import type { CaseSummary } from '#shared/domain/cases.ts';
import { CaseStatusBadge } from '../../ui/display/case-status-badge.tsx';
import type { Column } from '../../ui/display/data-table.tsx';

const DAY = 86_400_000;

/** Whole days from the day of opening to today, in words. */
export function ageWords(openedAt: string, today: string): string {
  const days = Math.max(0, Math.floor((Date.parse(`${today}T23:59:59Z`) - Date.parse(openedAt)) / DAY));
  if (days === 0) return 'today';
  return days === 1 ? '1 day' : `${days.toLocaleString('en-US')} days`;
}

/** The columns of the case list. `today` is the casebook's own. */
export function caseColumns(today: string): Column<CaseSummary>[] {
  return [
    {
      key: 'number',
      header: 'Number',
      width: '104px',
      isRowName: true,
      cell: (row) => (
        // The row opens the case; the link only says so to a screen reader and costs a long list nothing.
        <a className="case-number" href={`#/cases/${row.id}/overview`} tabIndex={-1} onClick={(event) => event.preventDefault()}>
          {row.number}
        </a>
      ),
    },
    {
      key: 'respondent',
      header: 'Respondent',
      cell: (row) => (
        <>
          {row.respondent}
          <span className="case-title">{row.title}</span>
        </>
      ),
    },
    { key: 'building', header: 'Building', width: '15%', cell: (row) => row.building },
    {
      key: 'clauses',
      header: 'Clauses',
      width: '17%',
      cell: (row) =>
        row.clauses.length === 0 ? (
          <span className="quiet">none yet</span>
        ) : (
          <span className="clause-labels">
            {row.clauses.map((clause) => (
              <span key={clause}>{clause}</span>
            ))}
          </span>
        ),
    },
    {
      key: 'status',
      header: 'Status',
      width: '156px',
      cell: (row) => <CaseStatusBadge status={row.status} />,
    },
    {
      key: 'age',
      header: 'Age',
      width: '100px',
      isNumber: true,
      cell: (row) => <span className="case-age">{ageWords(row.openedAt, today)}</span>,
    },
    { key: 'open-items', header: 'Open items', width: '92px', isNumber: true, cell: (row) => row.openItemCount },
  ];
}
