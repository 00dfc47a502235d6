import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PlaceInCase } from '#shared/domain/today.ts';
import { jumpWhenOpened } from '../../../ui/workspace/jump.ts';

/** Leads to the very place in a case. */
export function PlaceLink({ place: { caseId, tab, anchor }, children }: { place: PlaceInCase; children: ReactNode }) {
  return (
    <Link to="/cases/$caseId/$tab" params={{ caseId, tab }} onClick={() => jumpWhenOpened({ caseId, tab, anchor })}>
      {children}
    </Link>
  );
}
