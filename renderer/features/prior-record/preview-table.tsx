import { Button } from '@mantine/core';
import { useState } from 'react';
import { isGoodRow, type PriorCsvRow, priorCsvColumns } from '#shared/domain/after/prior-record-csv.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';

const shown = ['person', 'givenOn', 'level', 'whatFor', 'expiresOn'] as const;
const SHOWN_AT_FIRST = 50;

function Verdict({ row }: { row: PriorCsvRow }) {
  if (row.problems.length > 0) {
    return (
      <>
        <StateBadge tone="needs" word="To mend" />
        <ul className="prior-problems">
          {row.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </>
    );
  }
  if (row.duplicateOf !== null) {
    return (
      <>
        <StateBadge tone="info" word="Duplicate" />
        <p className="quiet small">{row.duplicateOf}</p>
      </>
    );
  }
  return (
    <>
      <StateBadge tone="ready" word="Ready" />
      {row.person === 'new' && <p className="quiet small">Nobody of this name is on record: the person is entered with it.</p>}
    </>
  );
}

/** Each line of the file with what it would do: those that need a look first, the rest of a long file on demand. */
export function PreviewTable({ rows }: { rows: readonly PriorCsvRow[] }) {
  const [isWhole, setWhole] = useState(false);
  const inOrder = [...rows].sort((one, other) => Number(isGoodRow(one)) - Number(isGoodRow(other)) || one.line - other.line);
  const visible = isWhole ? inOrder : inOrder.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <table className="sheet-table prior-preview">
        <caption>What each line would do. Lines to mend and duplicates stand first.</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">What it would do</th>
            {shown.map((column) => (
              <th key={column} scope="col">
                {priorCsvColumns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visible.map((row) => (
            <tr key={row.line}>
              <td className="figures">{row.line}</td>
              <td>
                <Verdict row={row} />
              </td>
              {shown.map((column) => (
                <td key={column}>{row.cells[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {visible.length < rows.length && (
        <Button variant="default" onClick={() => setWhole(true)}>
          Show the other {rows.length - visible.length} lines
        </Button>
      )}
    </>
  );
}
