import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { leftOutLabels } from '#shared/domain/comparators/comparator-labels.ts';
import type { LeftOut } from '#shared/domain/comparators/comparators.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { DecideDialog } from './decide-dialog.tsx';

/** A matter that does not count, with the way to record that counsel let it. */
export function LeftOutRow({ caseId, one }: { caseId: CaseId; one: LeftOut }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <li className="comparator-left-out">
      <span>
        <Link to="/cases/$caseId/$tab" params={{ caseId: one.id, tab: 'overview' }}>
          Case {one.number}
        </Link>
        {`, decided ${formatCivilDate(one.decidedOn)}: ${one.because.map((reason) => leftOutLabels[reason]).join('; ')}.`}
      </span>
      <Button size="compact-xs" variant="default" aria-label={`Record counsel’s clearance: ${one.called}`} onClick={() => setAsking(true)}>
        Record counsel’s clearance
      </Button>
      {isAsking && (
        <DecideDialog
          caseId={caseId}
          subject={{ kind: 'case', id: one.id, called: one.called, decision: null, standing: one.standing }}
          use="cleared"
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
