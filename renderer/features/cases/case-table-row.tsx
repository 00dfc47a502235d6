import { FlexRender, type Row } from '@tanstack/react-table';
import { memo } from 'react';
import type { caseTableFeatures, ShownRow } from './case-columns.tsx';

type CaseTableRowProps = {
  tableRow: Row<typeof caseTableFeatures, ShownRow>;
  /** The one row that Tab reaches. */
  isActive: boolean;
  /** Beside the preview: fewer columns, and the active row counts as chosen. */
  isNarrow: boolean;
};

/** What is drawn depends on the case, its place, the day and the columns alone; the table makes its row objects anew at every step of a scroll. */
function drawsTheSame(one: CaseTableRowProps, other: CaseTableRowProps): boolean {
  const [before, after] = [one.tableRow.original, other.tableRow.original];
  return (
    before.row === after.row &&
    before.index === after.index &&
    before.today === after.today &&
    one.isActive === other.isActive &&
    one.isNarrow === other.isNarrow
  );
}

/** One case of the list. It draws itself again only when something in it has changed, so that a long scroll draws new rows alone. */
export const CaseTableRow = memo(function CaseTableRow({ tableRow, isActive, isNarrow }: CaseTableRowProps) {
  const { index } = tableRow.original;
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isNarrow ? isActive : undefined}
      tabIndex={isActive ? 0 : -1}
      className="is-openable"
    >
      {tableRow.getVisibleCells().map((cell) =>
        cell.column.id === 'number' ? (
          <th key={cell.id} scope="row">
            <FlexRender cell={cell} />
          </th>
        ) : (
          <td key={cell.id}>
            <FlexRender cell={cell} />
          </td>
        ),
      )}
    </tr>
  );
}, drawsTheSame);
