import { formatCivilDate } from '#shared/domain/format-date.ts';
import { daysBetween, dueStateOf } from '#shared/domain/tasks.ts';
import type { DueItem } from '#shared/domain/today.ts';
import { StateBadge, type StateTone } from '../../ui/display/state-badge.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { NotAll } from './not-all.tsx';
import { PlaceLink } from './place-link.tsx';

type Group = { title: string; tone: StateTone; items: DueItem[] };

function groupsOf(due: readonly DueItem[], today: string): Group[] {
  const within = (state: 'overdue' | 'today' | 'soon') => due.filter((item) => stateOf(item, today) === state);
  const groups: Group[] = [
    { title: 'Overdue', tone: 'needs', items: within('overdue') },
    { title: 'Today', tone: 'needs', items: within('today') },
    { title: 'In the next seven days', tone: 'info', items: within('soon') },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

/** A warning is never late: from its day on it stands under today until the last day is near. */
function stateOf({ dueOn, isWarning }: DueItem, today: string) {
  const state = dueStateOf(dueOn, today);
  return isWarning === true && state === 'overdue' ? 'today' : state;
}

/** What has a date that has come or comes within a week. Looking at it clears nothing. */
export function DueSection({ due, count, today }: { due: readonly DueItem[]; count: number; today: string }) {
  const groups = groupsOf(due, today);
  return (
    <section className="panel stack" aria-labelledby="due-heading">
      <h2 id="due-heading">Due</h2>
      {groups.length === 0 && (
        <EmptyState title="Nothing is due within a week" headingLevel={3} isCompact>
          Tasks are added in the Log tab of a case, each with the reason for its date.
        </EmptyState>
      )}
      {groups.map(({ title, tone, items }) => (
        <section key={title} aria-label={title}>
          <h3 className="today-group">
            <StateBadge tone={tone} word={title} /> <span className="quiet figures">{items.length}</span>
          </h3>
          <ul className="today-list">
            {items.map((item) => (
              <li key={item.key}>
                <div className="today-item-head">
                  <PlaceLink place={item}>{item.text}</PlaceLink>
                  <span className="figures today-item-date">{whenOf(item, today)}</span>
                </div>
                {item.why !== '' && <p className="today-item-why">{item.why}</p>}
                <p className="quiet small">{[item.what, `case ${item.caseNumber}`, item.who].filter((part) => part !== '').join(' · ')}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <NotAll shown={due.length} count={count} />
    </section>
  );
}

function whenOf({ dueOn, isWarning }: DueItem, today: string): string {
  const late = daysBetween(dueOn, today);
  const date = formatCivilDate(dueOn);
  if (isWarning === true) return `warns from ${date}`;
  if (late <= 0) return date;
  return `${date}, ${late === 1 ? '1 day' : `${late} days`} late`;
}
