import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { LeftOut } from '#shared/domain/comparators/comparators.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { DecideDialog } from './decide-dialog.tsx';

/** A matter that does not count, with the way to record that counsel let it. */
export function LeftOutRow({ caseId, one, children }: { caseId: CaseId; one: LeftOut; children: ReactNode }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <li className="comparator-left-out">
      <span>{children}</span>
      <Button size="compact-xs" variant="default" aria-label={`Record counsel’s clearance: ${one.called}`} onClick={() => setAsking(true)}>
        Record counsel’s clearance
      </Button>
      {isAsking && (
        <DecideDialog
          caseId={caseId}
          subject={{ kind: 'case', id: one.id, called: one.called, decision: null }}
          use="cleared"
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
