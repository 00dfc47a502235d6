import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { IncidentChange, IncidentFile } from '#shared/domain/incidents.ts';
import { showInstant } from '../../../ui/display/shown-values.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { TakeBackDialog } from '../moving/take-back-dialog.tsx';

const cases = (numbers: readonly string[]): string => `${numbers.length === 1 ? 'case' : 'cases'} ${numbers.join(', ')}`;

/** What happened in words, as this incident saw it. */
function toldOf({ kind, direction, ...change }: IncidentChange): string {
  const moved = cases(change.cases.map(({ number }) => number));
  if (kind === 'split')
    return direction === 'out' ? `Split off ${moved} into an incident of their own.` : `Began as a split: ${moved} came from there.`;
  return direction === 'out' ? `Merged: ${moved} went to another incident.` : `Merged: ${moved} came from another incident.`;
}

/** Splits and mergers with their reasons, newest first. Each stays told in both incidents. */
export function IncidentHistory({ file }: { file: IncidentFile }) {
  const [asked, setAsked] = useState<IncidentChange | null>(null);
  const changes = [...file.changes].reverse();
  return (
    <section className="panel" aria-labelledby="incident-history">
      <h2 id="incident-history">Splits and mergers</h2>
      {changes.length === 0 ? (
        <EmptyState title="None" headingLevel={3} isCompact>
          The incident is as it was taken down.
        </EmptyState>
      ) : (
        <ol className="plain-list incident-history">
          {changes.map((change) => (
            <li key={change.id}>
              <p>{toldOf(change)}</p>
              <p>{change.reason}</p>
              <p className="quiet small">
                {showInstant(change.at)}, {change.by}.{' '}
                <Link to="/incidents/$incidentId" params={{ incidentId: change.other.incidentId }}>
                  The other incident
                  {change.other.numbers.length > 0 && ` (${change.other.numbers.join(', ')})`}
                </Link>
              </p>
              {change.undo !== null && (
                <Button size="compact-sm" variant="default" onClick={() => setAsked(change)}>
                  {change.undo === 'merge-back' ? 'Put it together again' : 'Take the merger back'}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      {asked !== null && <TakeBackDialog file={file} change={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}
