import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { WaitingItem } from '#shared/domain/today.ts';
import { showInstant } from '../../ui/display/shown-values.ts';
import { NotAll } from './not-all.tsx';
import { PlaceLink } from './place-link.tsx';

/** What cannot go on before somebody has acted, by whom it waits for. */
export function WaitingSection({ waiting, count }: { waiting: readonly WaitingItem[]; count: number }) {
  const groups = [...Map.groupBy(waiting, (item) => item.waitsFor)];
  return (
    <section className="panel stack" aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">What waits for whom</h2>
      {waiting.length === 0 && <p className="quiet today-none">Nothing waits for anybody.</p>}
      {groups.map(([who, items]) => (
        <section key={who} aria-label={who}>
          <h3 className="today-who">{who}</h3>
          <ul className="today-list">
            {items.map((item) => (
              <li key={item.key}>
                <PlaceLink place={item}>{item.text}</PlaceLink>
                <p className="quiet small">
                  {[item.what, `case ${item.caseNumber}`, sinceOf(item)].filter((part) => part !== '').join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <NotAll shown={waiting.length} count={count} />
    </section>
  );
}

function sinceOf({ since, dueOn }: WaitingItem): string {
  if (dueOn !== null) return `due ${formatCivilDate(dueOn)}`;
  return since === null ? '' : `since ${showInstant(since)}`;
}
