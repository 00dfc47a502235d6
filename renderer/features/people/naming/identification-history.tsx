import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { Identification } from '#shared/domain/people-across-matters.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { showInstant } from '../../../ui/display/shown-values.ts';

/** The dated entries that say who somebody is or correct a name, the oldest first. The last one counts; none is ever changed. */
export function IdentificationHistory({ entries }: { entries: readonly Identification[] }) {
  return (
    <ol className="plain-list identification-history" aria-label="How the person came to this name">
      {entries.map((entry) => (
        <li key={entry.id}>
          <span>
            {entry.isCorrection
              ? `Name corrected from “${entry.shownBefore}” to “${entry.name}”`
              : entry.name === ''
                ? `Taken back: not ${entry.shownBefore}`
                : `${entry.shownBefore}: known as ${entry.name} since ${formatCivilDate(entry.since)}`}
          </span>
          <span className="quiet">
            {entry.isCorrection && 'Reason: '}
            <Prose text={entry.howKnown} />
            {entry.source === '' ? '' : ` Source: ${entry.source}.`} Entered by {entry.enteredBy}, {showInstant(entry.enteredAt)}
          </span>
        </li>
      ))}
    </ol>
  );
}
