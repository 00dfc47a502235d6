import { bearingLabels } from '#shared/domain/facts/fact-labels.ts';
import type { MatrixCell } from '#shared/domain/facts/matrix.ts';

const signs: Record<MatrixCell['bearing'], string> = { supports: '+', contradicts: '−', neutral: '○', mixed: '±' };

/** "supports", "supports, by way of fact 3", "supports and contradicts". */
export function cellInWords(cell: MatrixCell | undefined): string {
  if (cell === undefined) return 'nothing said';
  const bearing = cell.bearing === 'mixed' ? 'supports and contradicts' : bearingLabels[cell.bearing].toLowerCase();
  return cell.isDirect ? bearing : `${bearing}, by way of ${cell.through.join(', ').toLowerCase()}`;
}

/** A sign for each bearing, in brackets where it comes by way of a fact. */
export function CellMark({ cell }: { cell: MatrixCell }) {
  return (
    <span aria-hidden className={`matrix-sign matrix-${cell.bearing}`}>
      {cell.isDirect ? signs[cell.bearing] : `(${signs[cell.bearing]})`}
    </span>
  );
}
