import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Workspace } from '#shared/contract/cases.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { Hold } from '#shared/domain/holds.ts';
import { holdKindLabels } from '#shared/domain/labels.ts';
import { api } from '../../app/client.ts';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { HoldCard } from './hold-card.tsx';
import { RaiseHoldForm } from './raise-hold-form.tsx';
import './holds.css';

/** “Viewpoint”, and “Viewpoint, 2 of 2” where several of the kind stand. */
function nameAmong(shown: readonly Hold[], hold: Hold): string {
  const alike = shown.filter(({ kind }) => kind === hold.kind);
  const label = holdKindLabels[hold.kind];
  return alike.length === 1 ? label : `${label}, ${alike.indexOf(hold) + 1} of ${alike.length}`;
}

/** Every hold of the case: the ones that still stop something first, the cleared ones folded away with who, when and why. */
export function HoldsPanel({ workspace }: { workspace: Workspace }) {
  const { holds, summary } = workspace;
  const [isRaising, setIsRaising] = useState(() => hasDraft(`raise-hold:${summary.id}`));
  const law = useQuery(api.law.records.queryOptions()).data ?? [];
  const open = holds.filter((hold) => hold.clearedAt === null);
  const cleared = holds.filter((hold) => hold.clearedAt !== null);
  const list = (shown: readonly Hold[]) => (
    <ul className="plain-list">
      {shown.map((hold) => (
        <HoldCard key={hold.id} caseId={summary.id} hold={hold} name={nameAmong(shown, hold)} law={law} />
      ))}
    </ul>
  );
  return (
    <section className="panel" id={anchors.holds} aria-labelledby="overview-holds">
      <div className="panel-head">
        <h3 id="overview-holds">Holds of this case</h3>
        {!isRaising && (
          <Button size="compact-sm" variant="default" onClick={() => setIsRaising(true)}>
            Raise a hold
          </Button>
        )}
      </div>
      <p className="quiet small">Confidential: an investigation report says only that a hold was opened and cleared, and when.</p>
      {isRaising && <RaiseHoldForm caseId={summary.id} onDone={() => setIsRaising(false)} />}
      {open.length === 0 && !isRaising && <p>No hold stops anything now.</p>}
      {open.length > 0 && list(open)}
      {cleared.length > 0 && (
        <details>
          <summary>{cleared.length === 1 ? 'One cleared hold' : `${cleared.length} cleared holds`}</summary>
          {list(cleared)}
        </details>
      )}
    </section>
  );
}
