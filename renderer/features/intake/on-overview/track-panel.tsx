import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Workspace } from '#shared/contract/cases.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { Track } from '#shared/domain/cases.ts';
import { trackLabels } from '#shared/domain/labels.ts';
import { isRaise, tracksInOrder } from '#shared/domain/tracks.ts';
import { showInstant } from '../../../ui/display/shown-values.ts';
import { trackWords } from '../track-words.ts';
import { ChangeTrackDialog } from './change-track-dialog.tsx';
import '../intake.css';

/** The track that the matter follows, the ways to another, and every change so far with who, when and why. */
export function TrackPanel({ workspace }: { workspace: Workspace }) {
  const { track } = workspace.summary;
  const [to, setTo] = useState<Track | null>(null);
  const ways = tracksInOrder.filter((other) => other !== track);
  return (
    <section className="panel" id={anchors.track} aria-labelledby="overview-track">
      <h3 id="overview-track">Track: {trackLabels[track].toLowerCase()}</h3>
      <p>{trackWords[track].holds}</p>
      <div className="row">
        {[...ways].reverse().map((other) => (
          <Button key={other} variant={isRaise(track, other) ? 'default' : 'subtle'} onClick={() => setTo(other)}>
            {isRaise(track, other) ? 'Raise to ' : 'Lower to '}
            {trackLabels[other].toLowerCase()}
          </Button>
        ))}
      </div>
      {workspace.trackChanges.length > 0 && (
        <ol className="plain-list track-changes">
          {workspace.trackChanges.map((change) => (
            <li key={change.changedAt}>
              {isRaise(change.from, change.to) ? 'Raised' : 'Lowered'} from {trackLabels[change.from].toLowerCase()} to{' '}
              {trackLabels[change.to].toLowerCase()}: {change.reason}
              <span className="quiet small">
                {' '}
                {change.changedBy}, {showInstant(change.changedAt)}
              </span>
            </li>
          ))}
        </ol>
      )}
      {to !== null && <ChangeTrackDialog key={to} workspace={workspace} to={to} isOpen onClose={() => setTo(null)} />}
    </section>
  );
}
