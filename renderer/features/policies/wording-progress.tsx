import type { VersionSummary } from '#shared/domain/policy.ts';
import { ownWordsCount } from './version-words.ts';

/** "9 of 34 clauses in the board's own words", as a line and a bar. */
export function WordingProgress({ version }: { version: Pick<VersionSummary, 'adoptedTextCount' | 'clauseCount'> }) {
  const share = version.clauseCount === 0 ? 0 : version.adoptedTextCount / version.clauseCount;
  return (
    <div className="policy-progress">
      <p className="figures">{ownWordsCount(version)}</p>
      <div className="policy-progress-track" aria-hidden>
        <div style={{ width: `${Math.round(share * 100)}%` }} />
      </div>
    </div>
  );
}
