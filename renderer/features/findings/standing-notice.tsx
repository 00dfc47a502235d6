import type { FindingStanding } from '#shared/domain/findings/finding-state.ts';
import { Notice } from '../../ui/feedback/notice.tsx';

/** What changed under a finding since it was recorded, or what it still lacks. Nothing where it stands. */
export function StandingNotice({ standing }: { standing: FindingStanding }) {
  if (standing.state === 'stale') {
    return (
      <Notice tone="needs" title="What this finding rests on has changed since it was recorded.">
        <ul className="standing-list">
          {standing.changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
        <p>Nothing is approved or issued on it until somebody has read it again and recorded it anew.</p>
      </Notice>
    );
  }
  if (standing.state !== 'incomplete') return null;
  return (
    <Notice tone="needs" title="This finding is not ready yet.">
      <ul className="standing-list">
        {standing.missing.map((missing) => (
          <li key={missing}>{missing}</li>
        ))}
      </ul>
    </Notice>
  );
}
