import { IconArrowRight } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Track } from '#shared/domain/cases.ts';
import { trackLabels } from '#shared/domain/labels.ts';
import { tracksInOrder } from '#shared/domain/tracks.ts';
import { PageHeader } from '../../../ui/page/page-header.tsx';
import { useShortcut } from '../../../ui/page/shortcuts.ts';
import { trackWords } from '../track-words.ts';
import '../intake.css';

function TrackCard({ track, place }: { track: Track; place: number }) {
  const navigate = useNavigate();
  const words = trackWords[track];
  useShortcut(String(place), words.begin, () => void navigate({ to: '/cases/new/$track', params: { track } }));
  return (
    <li className="track-card panel">
      <h2>{trackLabels[track]}</h2>
      <p>{words.when}</p>
      <dl className="track-card-facts">
        <dt>Asks now</dt>
        <dd>{words.asks}</dd>
        <dt>Has room for</dt>
        <dd>{words.holds}</dd>
      </dl>
      <Link to="/cases/new/$track" params={{ track }} className="track-card-begin">
        {words.begin} <IconArrowRight size={16} aria-hidden />
        <kbd aria-hidden>{place}</kbd>
      </Link>
    </li>
  );
}

/** The first choice for a new matter: how much of it there is. It can be changed at any time, and nothing is typed again. */
export function ChooseTrackPage() {
  return (
    <div className="page">
      <PageHeader
        title="Open a matter"
        above={
          <Link to="/cases" search={{ status: 'any' }}>
            Cases
          </Link>
        }
      >
        <p>How much is there to it? A matter can be raised later without typing anything again. When in doubt, begin small.</p>
      </PageHeader>
      <ol className="track-cards">
        {tracksInOrder.map((track, index) => (
          <TrackCard key={track} track={track} place={index + 1} />
        ))}
      </ol>
    </div>
  );
}
