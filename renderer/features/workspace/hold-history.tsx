import type { Workspace } from '#shared/contract/cases.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { holdKindLabels } from '#shared/domain/labels.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { showInstant } from '../../ui/display/shown-values.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { OpenHold } from './open-hold.tsx';

/** Every hold of the case: the open ones with their way out, the cleared ones with who, when and why. */
export function HoldHistory({ workspace }: { workspace: Workspace }) {
  const { holds, summary } = workspace;
  if (holds.length === 0) return null;
  return (
    <section className="panel" id={anchors.holds} aria-labelledby="overview-holds">
      <h3 id="overview-holds">Holds, open and cleared</h3>
      <p className="quiet small">Confidential: reasons never print in the investigation report.</p>
      <ul className="plain-list hold-list">
        {holds.map((hold) => (
          <li key={hold.id}>
            {hold.clearedAt === null ? (
              <OpenHold caseId={summary.id} hold={hold} />
            ) : (
              <>
                <StateBadge tone="ready" word={`Cleared: ${holdKindLabels[hold.kind]}`} />
                <p>
                  <Prose text={hold.openedBecause} />
                </p>
                <p className="quiet">
                  Cleared by {hold.clearedBy}, {showInstant(hold.clearedAt)}: <Prose text={hold.clearedReason ?? ''} />
                </p>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
