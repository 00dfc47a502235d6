import { Link } from '@tanstack/react-router';
import type { Workspace } from '#shared/contract/cases.ts';
import { trackLabels } from '#shared/domain/labels.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';

/** In the place of a tab that is not asked for and holds nothing, for whoever comes by its address. */
export function TabNotAsked({ workspace }: { workspace: Workspace }) {
  const { id, track } = workspace.summary;
  const isWhole = track === 'investigation';
  return (
    <EmptyState
      title={isWhole ? 'There is nothing to keep here yet' : `The track “${trackLabels[track].toLowerCase()}” does not ask for this`}
      actions={
        <Link to="/cases/$caseId/$tab" params={{ caseId: id, tab: 'overview' }}>
          Go to the overview
        </Link>
      }
    >
      {isWhole
        ? 'The tab comes with the first thing that it can hold.'
        : 'Raise the matter on its overview, and this tab comes with it. Nothing is typed again.'}
    </EmptyState>
  );
}
