import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Workspace } from '#shared/contract/cases.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { UNPAID_SUSPENSION } from '#shared/domain/corrective-action/authority-source.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { RecordsOfLevel } from '#shared/domain/corrective-action/level-records.ts';
import { needsPacket, packetState } from '#shared/domain/corrective-action/pre-deprivation.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { showInstant } from '../../ui/display/shown-values.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { ActionDialog } from './action-dialog.tsx';
import { Obstacles } from './obstacles.tsx';
import { PrerequisiteRow } from './prerequisite-row.tsx';
import { AuthorityPanel } from './records/authority-panel.tsx';
import { DutiesPanel } from './records/duties-panel.tsx';
import { PacketPanel } from './records/packet-panel.tsx';

type ChosenActionProps = {
  workspace: Workspace;
  action: CorrectiveAction;
  actions: readonly CorrectiveAction[];
  records: RecordsOfLevel;
};

function days({ startsOn, endsOn }: CorrectiveAction): string {
  if (startsOn === null && endsOn === null) return 'not set';
  const from = startsOn === null ? '' : `from ${formatCivilDate(startsOn)}`;
  const until = endsOn === null ? '' : `until ${formatCivilDate(endsOn)}`;
  return `${from} ${until}`.trim();
}

function Facts({ action }: { action: CorrectiveAction }) {
  return (
    <dl className="facts">
      <dt>Terms</dt>
      <dd className="serif kept-lines">
        <Prose text={action.terms} />
      </dd>
      <dt>Reason</dt>
      <dd className="serif kept-lines">
        <Prose text={action.reason} />
      </dd>
      {action.skippedLevelsReason !== '' && (
        <>
          <dt>Levels passed over</dt>
          <dd className="serif kept-lines">
            <Prose text={action.skippedLevelsReason} />
          </dd>
        </>
      )}
      <dt>Imposed by</dt>
      <dd>{action.imposedBy}</dd>
      {action.level.id !== UNPAID_SUSPENSION && (
        <>
          <dt>Source of authority</dt>
          <dd>{action.authoritySource || <span className="quiet">not entered</span>}</dd>
        </>
      )}
      <dt>Time</dt>
      <dd>{days(action)}</dd>
      <dt>Chosen</dt>
      <dd>
        {showInstant(action.chosenAt)}, by {action.chosenBy}
      </dd>
    </dl>
  );
}

/** One chosen level: what is ordered, what must come first with ticks and gaps, and its approval or withdrawal. */
export function ChosenAction({ workspace, action, actions, records }: ChosenActionProps) {
  const [asking, setAsking] = useState<'approve' | 'withdraw' | null>(() => {
    if (hasDraft(`approve-action:${action.id}`)) return 'approve';
    return hasDraft(`withdraw-action:${action.id}`) ? 'withdraw' : null;
  });
  const { level } = action;
  const headingId = `action-${action.id}-heading`;
  return (
    <article className="panel" id={`action-${action.id}`} aria-labelledby={headingId}>
      <div className="case-section-head">
        <h3 id={headingId}>{level.name}</h3>
        {action.approvedAt === null ? (
          <StateBadge tone="needs" word="Chosen, not approved" />
        ) : (
          <StateBadge tone="verified" word={`Approved by ${action.approvedBy}, ${showInstant(action.approvedAt)}`} />
        )}
      </div>
      <div className="chosen-columns">
        <Facts action={action} />
        <section aria-label={`What must come before ${level.name}`}>
          <h4>What must come first</h4>
          {action.prerequisites.length === 0 && <p className="quiet">Nothing.</p>}
          <ul className="plain-list">
            {action.prerequisites.map((prerequisite) => (
              <PrerequisiteRow key={prerequisite.id} action={action} prerequisite={prerequisite} />
            ))}
          </ul>
        </section>
      </div>
      {action.level.id === UNPAID_SUSPENSION && (
        <AuthorityPanel action={action} authority={records.authority} problem={records.authorityProblem} />
      )}
      {needsPacket(action.level) && <PacketPanel caseId={workspace.summary.id} action={action} packet={records.packet} />}
      <DutiesPanel action={action} duties={records.duties} />
      {action.approvedAt === null && (
        <Obstacles
          workspace={workspace}
          action={action}
          actions={actions}
          records={{
            hasTypedAuthority: records.authority !== null && records.authorityProblem === null,
            packet: packetState(records.packet),
          }}
        />
      )}
      <div className="row chosen-buttons" id={anchors.approval(action.id)}>
        {action.approvedAt === null && <Button onClick={() => setAsking('approve')}>Approve</Button>}
        <Button variant="default" onClick={() => setAsking('withdraw')}>
          Withdraw
        </Button>
      </div>
      {asking !== null && <ActionDialog action={action} asking={asking} onClose={() => setAsking(null)} />}
    </article>
  );
}
