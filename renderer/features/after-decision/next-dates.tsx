import { type AfterDecisionEntry, stepsDue } from '#shared/domain/after/after-decision.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { useSession } from '../../app/session.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { useJump } from '../../ui/workspace/jump.ts';
import { stepName } from './step-words.ts';

/** Every date to come over all entries, the earliest first, with its reason and whom it waits for. */
export function NextDates({ entries }: { entries: readonly AfterDecisionEntry[] }) {
  const { today } = useSession();
  const { jump } = useJump();
  const due = entries
    .flatMap((entry) => stepsDue(entry).map((step) => ({ entry, step })))
    .sort((one, other) => one.step.dueOn.localeCompare(other.step.dueOn));
  return (
    <section className="panel" aria-labelledby="after-next-heading">
      <h3 id="after-next-heading">Next dates</h3>
      {due.length === 0 ? (
        <p className="quiet after-last">No date is to come.</p>
      ) : (
        <table className="sheet-table after-next">
          <thead>
            <tr>
              <th scope="col">Due</th>
              <th scope="col">What</th>
              <th scope="col">Waits for</th>
              <th scope="col">Why on that day</th>
            </tr>
          </thead>
          <tbody>
            {due.map(({ entry, step }) => (
              <tr key={step.stepId}>
                <td className="figures">
                  {step.dueOn < today ? (
                    <StateBadge tone="needs" word={`was due ${formatCivilDate(step.dueOn)}`} />
                  ) : (
                    formatCivilDate(step.dueOn)
                  )}
                </td>
                <td>
                  <button
                    type="button"
                    className="after-link"
                    onClick={() => jump({ tab: 'after-decision', anchor: anchors.afterDecision(entry.id) })}
                  >
                    {stepName(step)}: {entry.subject}
                  </button>
                </td>
                <td>{step.waitsFor || <span className="quiet">nobody</span>}</td>
                <td>{step.dueBecause}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
