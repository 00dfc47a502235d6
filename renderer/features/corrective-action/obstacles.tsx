import type { Workspace } from '#shared/contract/cases.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { LevelRecords } from '#shared/domain/corrective-action/corrective-action-rules.ts';
import { standsInTheWay } from '#shared/domain/corrective-action/corrective-action-rules.ts';
import { stopsApproval as holdStopsApproval } from '#shared/domain/holds/kinds.ts';
import { holdKindLabels } from '#shared/domain/labels.ts';
import { Notice } from '../../ui/feedback/notice.tsx';

type ObstaclesProps = { workspace: Workspace; action: CorrectiveAction; actions: readonly CorrectiveAction[]; records: LevelRecords };

/** What stands between a choice and its approval, told before anyone presses the button. The core checks again. */
export function Obstacles({ workspace, action, actions, records }: ObstaclesProps) {
  const obstacles = standsInTheWay(action, {
    status: workspace.respondent.employmentStatus,
    imposedBefore: actions.filter((other) => other.id !== action.id && other.approvedAt !== null).map((other) => other.level.id),
    openHolds: workspace.holds
      .filter(({ clearedAt, kind }) => clearedAt === null && holdStopsApproval(kind))
      .map((hold) => ({ kind: hold.kind, label: holdKindLabels[hold.kind] })),
    records,
  });
  if (obstacles.length === 0) return null;
  // Two levels may each have opened the same kind of hold; it is told once.
  const told = obstacles.filter(
    ({ kind, text }, at) => kind !== 'prerequisite' && obstacles.findIndex((other) => other.text === text) === at,
  );
  const waits = obstacles.some((obstacle) => obstacle.kind === 'prerequisite');
  const stops = obstacles.some((obstacle) => obstacle.stopsApproval);
  return (
    <Notice tone="needs" title={stops ? 'This stands in the way of approval:' : 'Open, without standing in the way of approval:'}>
      <ul className="obstacles">
        {waits && <li>What must come first is not all done; see the list above.</li>}
        {told.map(({ text, stopsApproval }) => (
          <li key={text}>
            {text}
            {stops && !stopsApproval && <span className="quiet"> (does not stop it)</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
