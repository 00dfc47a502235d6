import { useQuery } from '@tanstack/react-query';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../../app/client.ts';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { JustCauseQuestion } from './just-cause-question.tsx';

/** The seven questions that an arbitrator asks of any discipline, with what bears out each answer. */
export function JustCausePanel({ caseId }: { caseId: CaseId }) {
  const entries = useQuery(api.findings.justCause.queryOptions({ input: { caseId } }));
  const answered = (entries.data ?? []).filter(({ answer }) => answer !== null).length;
  return (
    <section className="panel" aria-labelledby="just-cause-heading">
      <div className="case-section-head">
        <h3 id="just-cause-heading">Just cause: seven questions</h3>
        {entries.data && <span className="quiet">{`${answered} of ${entries.data.length} answered`}</span>}
      </div>
      <p className="quiet">
        As arbitrators have asked them since Enterprise Wire Co., 46 LA 359 (1966). A “no” warns and stops nothing. What is answered here
        prints in no investigation report.
      </p>
      {entries.isPending && <LoadingState what="the questions" />}
      {entries.error && <RefusalNotice error={entries.error} onRetry={() => void entries.refetch()} />}
      {entries.data && (
        <ol className="just-cause-list">
          {entries.data.map((entry) => (
            <JustCauseQuestion key={entry.question} caseId={caseId} entry={entry} />
          ))}
        </ol>
      )}
    </section>
  );
}
