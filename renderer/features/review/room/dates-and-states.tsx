import { formatCivilDate } from '#shared/domain/format-date.ts';
import { caseStatusLabels } from '#shared/domain/labels.ts';
import type { ReviewSummary } from '#shared/domain/review/summary.ts';
import '../../../ui/workspace/case-parts.css';

type Line = { what: string; when: string; state: string };

/** What the record dates, then what is asked of the reviewer. */
function linesOf({ dates, tasks, dueOn, status }: ReviewSummary): Line[] {
  const by = (date: string | null) => (date === null ? 'No date is set' : `By ${formatCivilDate(date)}`);
  return [
    ...(dates ?? []),
    { what: 'The case', when: 'Now', state: caseStatusLabels[status] },
    ...tasks.map((task) => ({ what: task.text, when: by(task.dueOn), state: 'Asked of you' })),
    { what: 'Your answer', when: by(dueOn), state: 'Asked of you' },
  ];
}

/** The second page: the dates and states of the case, without words. */
export function DatesAndStates({ summary }: { summary: ReviewSummary }) {
  return (
    <section className="review-section" aria-labelledby="dates-and-states">
      <h2 id="dates-and-states">Dates and states</h2>
      <table className="sheet-table told-dates">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">When</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(summary).map(({ what, when, state }) => (
            <tr key={`${what} ${when} ${state}`}>
              <th scope="row">{what}</th>
              <td className="figures">{when}</td>
              <td>{state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
