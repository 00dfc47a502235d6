import type { Workspace } from '#shared/contract/cases.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';

/** The interviews of the incident, the facts put to the respondent, and the worksheets of credibility. */
export function InterviewsTab({ workspace }: { workspace: Workspace }) {
  return (
    <EmptyState title={`No interview in ${workspace.summary.number} yet`} headingLevel={3}>
      Interviews belong to the incident and are shared by its cases.
    </EmptyState>
  );
}
