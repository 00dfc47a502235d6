import { Button } from '@mantine/core';
import type { Workspace } from '#shared/contract/cases.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';
import { PersonLabel } from '../../ui/display/person-label.tsx';
import { useJump } from '../../ui/workspace/jump.ts';
import { ClosingPanel } from '../closing/closing-panel.tsx';
import { DocumentPaper } from '../documents/document-paper.tsx';
import { GatesPanel } from '../holds/gates-panel.tsx';
import { HoldsPanel } from '../holds/holds-panel.tsx';
import { LawPanel } from '../holds/law-panel.tsx';
import { FirstHourPanel } from '../intake/on-overview/first-hour-panel.tsx';
import { IntakePanel } from '../intake/on-overview/intake-panel.tsx';
import { TrackPanel } from '../intake/on-overview/track-panel.tsx';
import { CasePath } from './case-path.tsx';
import { RespondentUnitPanel } from './respondent-unit.tsx';

/** The first open item. That none is open, the rail says once for the whole case. */
function NextThing({ workspace }: { workspace: Workspace }) {
  const { jump } = useJump();
  const next = workspace.openItems[0];
  if (next === undefined) return null;
  return (
    <section className="panel next-thing" aria-labelledby="overview-next">
      <h3 id="overview-next">Next</h3>
      <p>{next.text}</p>
      <Button onClick={() => jump(next)}>Go to this item</Button>
    </section>
  );
}

/** What the case is about on one page: how it came in, what was reported, who is in it, where it stands and what comes next. */
export function OverviewTab({ workspace }: { workspace: Workspace }) {
  const { incident } = workspace;
  return (
    <div className="overview">
      <div className="stack">
        <IntakePanel workspace={workspace} />
        <FirstHourPanel workspace={workspace} />
        <section className="panel" aria-labelledby="overview-people">
          <h3 id="overview-people">People</h3>
          <ul className="plain-list">
            {incident.participants.map((participant) => (
              <li key={participant.id}>
                <PersonLabel
                  name={participant.displayName}
                  role={participantRoleLabels[participant.role].toLowerCase()}
                  isPseudonym={participant.role === 'student'}
                />
                {participant.position !== '' && <span className="quiet">, {participant.position}</span>}
              </li>
            ))}
          </ul>
        </section>
        <RespondentUnitPanel caseId={workspace.summary.id} />
        <HoldsPanel workspace={workspace} />
        <GatesPanel workspace={workspace} />
        <LawPanel caseId={workspace.summary.id} />
        <ClosingPanel
          caseId={workspace.summary.id}
          openItems={workspace.openItems.map(({ text }) => text)}
          paper={(model) => <DocumentPaper model={model} />}
        />
      </div>
      <div className="stack">
        <NextThing workspace={workspace} />
        <TrackPanel workspace={workspace} />
        <CasePath workspace={workspace} />
      </div>
    </div>
  );
}
