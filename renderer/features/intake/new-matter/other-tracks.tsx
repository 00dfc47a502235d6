import { Link } from '@tanstack/react-router';
import type { Track } from '#shared/domain/cases.ts';
import { trackLabels } from '#shared/domain/labels.ts';
import { tracksInOrder } from '#shared/domain/tracks.ts';

/** The way to the forms of the other tracks: what is typed goes along. */
export function OtherTracks({ track }: { track: Track }) {
  const others = tracksInOrder.filter((other) => other !== track);
  return (
    <p className="quiet other-tracks">
      More or less to it? Go on as{' '}
      {others.map((other, index) => (
        <span key={other}>
          {index > 0 && ' or '}
          <Link to="/cases/new/$track" params={{ track: other }}>
            {trackLabels[other].toLowerCase()}
          </Link>
        </span>
      ))}
      . What is typed goes along.
    </p>
  );
}
