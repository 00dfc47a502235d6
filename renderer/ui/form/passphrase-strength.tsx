import { useEffect, useState } from 'react';
import type { PassphraseRating } from '#shared/contract/casebook.ts';
import { client } from '../../app/client.ts';
import './passphrase-strength.css';

const WAIT_MILLISECONDS = 200;

/** `isCurrent` is false while the rating still speaks for what stood there a moment ago. */
export type CurrentRating = { rating: PassphraseRating | null; isCurrent: boolean };

/**
 * Rates a passphrase while it is typed. Asks the application directly, past the query cache, so that no passphrase is kept anywhere.
 */
export function usePassphraseRating(passphrase: string, name: string, userName: string): CurrentRating {
  const [rating, setRating] = useState<PassphraseRating | null>(null);
  const [isCurrent, setIsCurrent] = useState(false);
  useEffect(() => {
    setIsCurrent(false);
    if (passphrase === '') {
      setRating(null);
      return;
    }
    let isLatest = true;
    const timer = window.setTimeout(() => {
      client.casebook.ratePassphrase({ passphrase, name, userName }).then(
        (answer) => {
          if (!isLatest) return;
          setRating(answer);
          setIsCurrent(true);
        },
        () => isLatest && setRating(null),
      );
    }, WAIT_MILLISECONDS);
    return () => {
      isLatest = false;
      window.clearTimeout(timer);
    };
  }, [passphrase, name, userName]);
  return { rating, isCurrent };
}

/** The strength as a bar and as words; the words are what counts. */
export function PassphraseStrength({ rating }: { rating: PassphraseRating | null }) {
  const filled = rating ? rating.score + 1 : 0;
  return (
    <div className="strength">
      <div className={rating?.acceptable ? 'strength-bar is-acceptable' : 'strength-bar'} aria-hidden>
        {[1, 2, 3, 4, 5].map((step) => (
          <span key={step} className={step <= filled ? 'is-filled' : ''} />
        ))}
      </div>
      <p role="status">{rating?.sentence ?? ''}</p>
    </div>
  );
}
