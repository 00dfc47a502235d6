import type { BlankBlock as Blank } from '#shared/domain/documents/packets/blank.ts';
import { blankInWords, blankWidths } from '#shared/domain/documents/packets/blank.ts';
import './blank-block.css';

/** A place to be filled in by hand on paper: lines, or a grid with heads. */
export function BlankBlock({ block }: { block: Blank }) {
  const rows = Array.from({ length: block.rows }, (_, index) => index);
  if (block.columns.length === 0) {
    return (
      <div className="blank-lines">
        {block.label !== '' && <p>{block.label}</p>}
        <span className="visually-hidden">{blankInWords(block)}</span>
        {rows.map((row) => (
          <span key={row} className="blank-line" aria-hidden />
        ))}
      </div>
    );
  }
  const widths = blankWidths(block);
  return (
    <table className="paper-table blank-grid">
      {block.label !== '' && <caption>{block.label}</caption>}
      <colgroup>
        {block.columns.map((column, index) => (
          <col key={column} style={{ width: `${(widths[index] ?? 0) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {block.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            {block.columns.map((column) => (
              <td key={column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
