import type { Workspace } from '#shared/contract/cases.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { LevelRecords } from '#shared/domain/corrective-action/corrective-action-rules.ts';
import { standsInTheWay } from '#shared/domain/corrective-action/corrective-action-rules.ts';
import { stopsApproval } from '#shared/domain/holds/kinds.ts';
import { holdKindLabels } from '#shared/domain/labels.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { keyed } from '../../ui/workspace/keyed.ts';

type ObstaclesProps = { workspace: Workspace; action: CorrectiveAction; actions: readonly CorrectiveAction[]; records: LevelRecords };

/** What stands between a choice and its approval, told before anyone presses the button. The core checks again. */
export function Obstacles({ workspace, action, actions, records }: ObstaclesProps) {
  const obstacles = standsInTheWay(action, {
    status: workspace.respondent.employmentStatus,
    imposedBefore: actions.filter((other) => other.id !== action.id && other.approvedAt !== null).map((other) => other.level.id),
    openHolds: workspace.holds
      .filter(({ clearedAt, kind }) => clearedAt === null && stopsApproval(kind))
      .map((hold) => ({ kind: hold.kind, label: holdKindLabels[hold.kind] })),
    records,
  });
  if (obstacles.length === 0) return null;
  const waits = obstacles.some((obstacle) => obstacle.kind === 'prerequisite');
  const stops = obstacles.some((obstacle) => obstacle.stopsApproval);
  return (
    <Notice tone="needs" title={stops ? 'This stands in the way of approval:' : 'Open, without standing in the way of approval:'}>
      <ul className="obstacles">
        {waits && <li>What must come first is not all done; see the list above.</li>}
        {keyed(obstacles.filter((obstacle) => obstacle.kind !== 'prerequisite')).map(({ key, item }) => (
          <li key={key}>
            {item.text}
            {stops && !item.stopsApproval && <span className="quiet"> (does not stop it)</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
