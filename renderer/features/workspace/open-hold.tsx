import { Button } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import type { Hold } from '#shared/domain/holds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { holdKindLabels } from '#shared/domain/labels.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { ClearHoldDialog } from './clear-hold-dialog.tsx';

/** A hold that still stops a step, why it was opened, and the way to clear it. */
export function OpenHold({ caseId, hold }: { caseId: CaseId; hold: Hold }) {
  const [isClearing, setIsClearing] = useState(() => hasDraft(`clear-hold:${hold.id}`));
  return (
    <div className="open-hold">
      <StateBadge tone="blocked" icon={IconHandStop} word={`Hold: ${holdKindLabels[hold.kind]}`} />
      <p>
        <Prose text={hold.openedBecause} />
      </p>
      <Button size="compact-sm" variant="default" onClick={() => setIsClearing(true)}>
        Clear hold
      </Button>
      <ClearHoldDialog caseId={caseId} hold={hold} isOpen={isClearing} onClose={() => setIsClearing(false)} />
    </div>
  );
}
