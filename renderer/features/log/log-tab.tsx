import type { Workspace } from '#shared/contract/cases.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';

/** What was done in the case, line by line, and what is still to be done by when. */
export function LogTab({ workspace }: { workspace: Workspace }) {
  return <EmptyState title="Nothing in the log yet">Lines of case {workspace.summary.number} will stand here.</EmptyState>;
}
