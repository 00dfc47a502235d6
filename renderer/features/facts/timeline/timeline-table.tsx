import { Button } from '@mantine/core';
import { timelineLaneLabels } from '#shared/domain/facts/fact-labels.ts';
import type { TimelineMark } from '#shared/domain/facts/timeline.ts';
import { formatCivilDate, formatFuzzyDate } from '#shared/domain/format-date.ts';

type TimelineTableProps = {
  marks: readonly TimelineMark[];
  active: string | null;
  isWhole: boolean;
  onPick: (key: string) => void;
  onOpen: (mark: TimelineMark) => void;
};

/** "Oct 14, 2021", "Aug 9, 2021 to Sep 1, 2021", "from Mar 2, 2026 on", "not known". */
function when({ happened, isBand, first, last }: TimelineMark): string {
  if (!isBand || first === null) return happened.kind === 'unknown' ? 'not known' : formatFuzzyDate(happened);
  return last === null ? `from ${formatCivilDate(first)} on` : `${formatCivilDate(first)} to ${formatCivilDate(last)}`;
}

/** The same as the drawing, in words and in the order of time. */
export function TimelineTable({ marks, active, isWhole, onPick, onOpen }: TimelineTableProps) {
  return (
    <div className="timeline-table">
      <table className="sheet-table">
        <caption>
          {isWhole ? 'Everything on the timeline' : 'What the part shown holds'}, in the order of time ({marks.length})
        </caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
            <th scope="col">Kind</th>
            <th scope="col">
              <span className="visually-hidden">Where it stands</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {marks.map((mark) => (
            <tr key={mark.key} className={mark.key === active ? 'timeline-row-active' : ''} onMouseEnter={() => onPick(mark.key)}>
              <td className="timeline-when">{when(mark)}</td>
              <th scope="row">
                {mark.title}
                {mark.detail !== '' && <small className="quiet">{mark.detail}</small>}
              </th>
              <td>{timelineLaneLabels[mark.lane]}</td>
              <td>
                {mark.place !== null && (
                  <Button size="compact-sm" variant="subtle" aria-label={`Open: ${mark.title.slice(0, 80)}`} onClick={() => onOpen(mark)}>
                    Open
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
