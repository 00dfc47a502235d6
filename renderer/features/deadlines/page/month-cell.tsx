import type { DatedItem, MarkedDay } from '#shared/domain/deadlines/page/overview.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';

type MonthCellProps = {
  day: string;
  isOther: boolean;
  isToday: boolean;
  isAtHand: boolean;
  mark: MarkedDay | null;
  items: readonly DatedItem[];
  warnings: number;
  onChoose: () => void;
};

const markWords: Record<MarkedDay['kind'], string> = { holiday: 'legal holiday', 'no-attendance': 'no students', closed: 'closed' };

/** One day: its number, what is out of the ordinary about it, and how many dates fall on it. */
export function MonthCell({ day, isOther, isToday, isAtHand, mark, items, warnings, onChoose }: MonthCellProps) {
  const claims = items.filter(({ kind }) => kind === 'exposure' || kind === 'release').length;
  const due = items.length - claims;
  const words = [
    due === 0 ? '' : due === 1 ? '1 last day' : `${due} last days`,
    warnings === 0 ? '' : warnings === 1 ? '1 warning' : `${warnings} warnings`,
    claims === 0 ? '' : claims === 1 ? '1 date in sight' : `${claims} dates in sight`,
  ].filter((part) => part !== '');
  const label = [formatCivilDate(day), isToday ? 'today' : '', mark === null ? '' : `${mark.word}, ${markWords[mark.kind]}`, ...words];
  return (
    <td className={[isOther ? 'is-other' : '', isToday ? 'is-today' : ''].filter(Boolean).join(' ')}>
      <button
        type="button"
        className="month-cell"
        data-day={day}
        tabIndex={isAtHand ? 0 : -1}
        aria-pressed={isAtHand}
        aria-label={label.filter((part) => part !== '').join(', ')}
        onClick={onChoose}
      >
        <span className="month-number">{Number(day.slice(8))}</span>
        {mark !== null && <span className="month-mark">{mark.word}</span>}
        {words.map((word, index) => (
          <span key={word} className={index === 0 && due > 0 ? 'month-count' : 'month-mark'}>
            {word}
          </span>
        ))}
      </button>
    </td>
  );
}
