import { Link } from '@tanstack/react-router';
import type { Workspace } from '#shared/contract/cases.ts';
import type { WorkspaceTab } from '#shared/domain/cases.ts';
import { tabStateLabels } from '#shared/domain/labels.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { tabStateTones } from './tab-states.ts';

/** The chain of the case in the order in which a reader of the report walks it. */
const steps: readonly { tab: WorkspaceTab; name: string }[] = [
  { tab: 'people', name: 'Who is in it' },
  { tab: 'allegations', name: 'Allegations and clauses' },
  { tab: 'evidence', name: 'Evidence' },
  { tab: 'interviews', name: 'Interviews' },
  { tab: 'facts', name: 'Facts' },
  { tab: 'speech', name: 'Speech worksheet' },
  { tab: 'findings', name: 'Findings' },
  { tab: 'corrective-action', name: 'Corrective action' },
  { tab: 'documents', name: 'Discipline report' },
];

/** Where each part stands that the track asks for or that holds something; each line leads there. Nothing for a note with neither. */
export function CasePath({ workspace }: { workspace: Workspace }) {
  if (!steps.some(({ tab }) => workspace.tabs.some((entry) => entry.tab === tab))) return null;
  return (
    <section className="panel" aria-labelledby="overview-path">
      <h3 id="overview-path">Path of the case</h3>
      <ol className="case-path">
        {steps.map(({ tab, name }) => {
          const state = workspace.tabs.find((entry) => entry.tab === tab)?.state;
          if (state === undefined) return null;
          return (
            <li key={tab}>
              <Link to="/cases/$caseId/$tab" params={{ caseId: workspace.summary.id, tab }}>
                {name}
              </Link>
              <StateBadge tone={tabStateTones[state]} word={tabStateLabels[state]} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
