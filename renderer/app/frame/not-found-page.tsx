import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';

/** Shown for an address that leads nowhere. */
export function NotFoundPage() {
  return (
    <div className="page page-narrow">
      <PageHeader title="There is nothing at this address" />
      <EmptyState
        title="The address may be from another casebook"
        actions={
          <Link to="/cases" search={{ status: 'any' }}>
            Go to the cases
          </Link>
        }
      >
        Nothing was changed.
      </EmptyState>
    </div>
  );
}
