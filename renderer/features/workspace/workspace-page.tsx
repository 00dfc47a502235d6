import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import type { Workspace } from '#shared/contract/cases.ts';
import type { WorkspaceTab } from '#shared/domain/cases.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { tabStateLabels, workspaceTabLabels } from '#shared/domain/labels.ts';
import { api } from '../../app/client.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { WithRail } from '../../ui/page/with-rail.tsx';
import { JumpContext, type JumpTarget, useAwaitedJump, useLanding } from '../../ui/workspace/jump.ts';
import { OpenItemsRail } from './open-items-rail.tsx';
import { PeopleOfCase } from './people-of-case.tsx';
import { statelessTabs, TabBar } from './tab-bar.tsx';
import { TabContent } from './tab-content.tsx';
import { TabNotAsked } from './tab-not-asked.tsx';
import { tabStateTones } from './tab-states.ts';
import { WorkspaceHeader } from './workspace-header.tsx';
import './workspace.css';

type WorkspacePageProps = { caseId: CaseId; tab: WorkspaceTab };

const HEADING_ID = 'workspace-tab-heading';

/** One case with everything in it: header, tabs, the tab at hand, and the rail of what is still open. */
export function WorkspacePage({ caseId, tab }: WorkspacePageProps) {
  const workspace = useQuery(api.cases.workspace.queryOptions({ input: { caseId } }));
  if (workspace.isPending) {
    return (
      <div className="page">
        <LoadingState what="the case" />
      </div>
    );
  }
  if (workspace.data === undefined) {
    return (
      <div className="page stack">
        <h1>This case cannot be shown</h1>
        <RefusalNotice error={workspace.error} onRetry={() => void workspace.refetch()} />
        <Link to="/cases" search={{ status: 'any' }}>
          Back to the cases
        </Link>
      </div>
    );
  }
  return (
    <PeopleOfCase caseId={caseId}>
      <OpenedWorkspace key={caseId} workspace={workspace.data} tab={tab} />
    </PeopleOfCase>
  );
}

function OpenedWorkspace({ workspace, tab }: { workspace: Workspace; tab: WorkspaceTab }) {
  const navigate = useNavigate();
  const [target, setTarget] = useState<JumpTarget | null>(null);
  const turn = useRef(0);
  const caseId = workspace.summary.id;
  const jumping = useMemo(
    () => ({
      target,
      jump: (place: { tab: WorkspaceTab; anchor: string }) => {
        turn.current += 1;
        setTarget({ tab: place.tab, anchor: place.anchor, turn: turn.current });
        void navigate({ to: '/cases/$caseId/$tab', params: { caseId, tab: place.tab } });
      },
    }),
    [target, navigate, caseId],
  );
  useAwaitedJump(caseId, jumping.jump);
  useLanding(target?.tab === tab ? target : null, HEADING_ID, () => setTarget(null));
  const entry = workspace.tabs.find((candidate) => candidate.tab === tab);
  const state = entry?.state ?? 'not-started';

  return (
    <JumpContext value={jumping}>
      <WithRail label="Open items" rail={<OpenItemsRail workspace={workspace} />}>
        <WorkspaceHeader workspace={workspace} />
        <TabBar workspace={workspace} tab={tab} />
        <section aria-labelledby={HEADING_ID} className="tab-panel">
          <div className="tab-panel-head">
            <h2 id={HEADING_ID}>{workspaceTabLabels[tab]}</h2>
            {entry !== undefined && !statelessTabs.includes(tab) && <StateBadge tone={tabStateTones[state]} word={tabStateLabels[state]} />}
          </div>
          {entry === undefined ? <TabNotAsked workspace={workspace} /> : <TabContent key={tab} tab={tab} workspace={workspace} />}
        </section>
      </WithRail>
    </JumpContext>
  );
}
