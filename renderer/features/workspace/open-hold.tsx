import { Button } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { holdKinds } from '#shared/domain/holds/kinds.ts';
import type { Hold } from '#shared/domain/holds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { holdKindLabels } from '#shared/domain/labels.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { ClearHoldDialog } from '../holds/clear-hold-dialog.tsx';

/** A hold that still stops a step, why it was opened, and the way to clear it. */
export function OpenHold({ caseId, hold }: { caseId: CaseId; hold: Hold }) {
  const [isClearing, setIsClearing] = useState(() => hasDraft(`clear-hold:${hold.id}`));
  const last = hold.steps.at(-1);
  const isPermanent = holdKinds[hold.kind].isPermanent === true;
  return (
    <div className="open-hold">
      <StateBadge tone="blocked" icon={IconHandStop} word={`Hold: ${holdKindLabels[hold.kind]}`} />
      <p>
        <Prose text={hold.openedBecause} />
      </p>
      {last !== undefined && hold.state !== 'open' && (
        <p className="quiet small">
          {hold.state === 'held' ? `${last.who} has it in hand.` : `${last.who} decided that the step may not go on.`}
        </p>
      )}
      {!isPermanent && (
        <Button size="compact-sm" variant="default" onClick={() => setIsClearing(true)}>
          Clear hold
        </Button>
      )}
      <ClearHoldDialog caseId={caseId} hold={hold} isOpen={isClearing} onClose={() => setIsClearing(false)} />
    </div>
  );
}
