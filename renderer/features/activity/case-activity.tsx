import { Button } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import { useSession } from '../../app/session.ts';
import { focusIn } from '../../ui/workspace/jump.ts';
import { ActivityList } from './activity-list.tsx';
import { ExportLog } from './export-log.tsx';
import { RemovalPanel } from './removal/removal-panel.tsx';

const ACTIONS = 'case-log-actions';

/** The audit log of one case. Its numbers skip where other cases' events stand between. */
export function CaseActivity({ caseId }: { caseId: CaseId }) {
  const { user } = useSession();
  const [isRemoving, setRemoving] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const close = () => {
    setRemoving(false);
    setChosen(new Set());
    focusIn(ACTIONS);
  };
  const toggle = (number: number) => {
    const next = new Set(chosen);
    if (!next.delete(number)) next.add(number);
    setChosen(next);
  };
  return (
    <div className="stack">
      <div className="row" id={ACTIONS}>
        <ExportLog caseId={caseId} />
        {user.role === 'administrator' && !isRemoving && (
          <Button variant="default" leftSection={<IconEraser size={16} aria-hidden />} onClick={() => setRemoving(true)}>
            Remove content by order of a court
          </Button>
        )}
      </div>
      <p className="quiet">
        Someone without the application can check the exported log; docs/audit-format.md says how. Of other cases it holds digests alone.
      </p>
      {isRemoving && <RemovalPanel caseId={caseId} eventNumbers={[...chosen]} onToggle={toggle} onClose={close} />}
      <ActivityList caseId={caseId} {...(isRemoving ? { choice: { chosen, onToggle: toggle } } : {})} />
    </div>
  );
}
