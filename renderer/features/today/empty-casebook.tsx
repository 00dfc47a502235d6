import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';

/** What stands on Today while the casebook holds no case. */
export function EmptyCasebook() {
  return (
    <EmptyState
      title="No matter is open yet"
      actions={<Button renderRoot={(props) => <Link {...props} to="/cases/new" />}>Open the first matter</Button>}
    >
      A call, a note or a complaint: seven fields are enough to begin with. What falls due, what waits and what changes then shows here.
    </EmptyState>
  );
}
