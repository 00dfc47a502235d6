import type { Authority } from '#shared/domain/speech/speech.ts';
import { authorityStatusLabels } from '#shared/domain/speech/speech-labels.ts';

/** What is asked about under which authority, each with its date, and its status where that is not current. */
export function AuthorityLines({ label, authorities }: { label: string; authorities: readonly Authority[] }) {
  if (authorities.length === 0) return null;
  return (
    <ul className="plain-list authorities" aria-label={label}>
      {authorities.map(({ citation, asOf, status }) => (
        <li key={citation}>
          {citation} · as of {asOf}
          {status !== 'current' && <strong> · {authorityStatusLabels[status].toLowerCase()}</strong>}
        </li>
      ))}
    </ul>
  );
}
