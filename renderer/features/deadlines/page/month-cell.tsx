import type { DatedItem, MarkedDay } from '#shared/domain/deadlines/page/overview.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';

type MonthCellProps = {
  day: string;
  isOther: boolean;
  isToday: boolean;
  isAtHand: boolean;
  mark: MarkedDay | null;
  items: readonly DatedItem[];
  warnings: readonly DatedItem[];
  onChoose: () => void;
};

const markWords: Record<MarkedDay['kind'], string> = { holiday: 'legal holiday', 'no-attendance': 'no students', closed: 'closed' };

/** So many dates stand in a cell by their words; the day's list below the month has all of them. */
const IN_A_CELL = 2;

type Line = { key: string; words: string; isLast: boolean };

function linesOf(items: readonly DatedItem[], warnings: readonly DatedItem[]): Line[] {
  return [
    ...items.map(({ key, kind, text }) => ({ key, words: text, isLast: kind !== 'exposure' && kind !== 'release' })),
    ...warnings.map(({ key, text }) => ({ key: `warning-${key}`, words: `Warning: ${text}`, isLast: false })),
  ].sort((one, other) => Number(other.isLast) - Number(one.isLast));
}

/** One day: its number, what is out of the ordinary about it, and what falls on it. */
export function MonthCell({ day, isOther, isToday, isAtHand, mark, items, warnings, onChoose }: MonthCellProps) {
  const lines = linesOf(items, warnings);
  const shown = lines.slice(0, IN_A_CELL);
  const more = lines.length - shown.length;
  const count = lines.length === 0 ? '' : lines.length === 1 ? '1 date' : `${lines.length} dates`;
  const name = [formatCivilDate(day), isToday ? 'today' : '', count].filter((part) => part !== '').join(', ');
  return (
    <td className={[isOther ? 'is-other' : '', isToday ? 'is-today' : ''].filter(Boolean).join(' ')}>
      <button type="button" className="month-cell" data-day={day} tabIndex={isAtHand ? 0 : -1} aria-pressed={isAtHand} onClick={onChoose}>
        <span className="visually-hidden">{name}</span>
        <span className="month-number" aria-hidden>
          {Number(day.slice(8))}
        </span>
        {mark !== null && (
          <span className="month-mark">
            {mark.word}
            <span className="visually-hidden">, {markWords[mark.kind]}</span>
          </span>
        )}
        {shown.map(({ key, words, isLast }) => (
          <span key={key} className={isLast ? 'month-line month-last' : 'month-line'}>
            {words}
          </span>
        ))}
        {more > 0 && <span className="month-line">{more} more</span>}
        {count !== '' && (
          <span className="month-short" aria-hidden>
            {count}
          </span>
        )}
      </button>
    </td>
  );
}
