import { useQuery } from '@tanstack/react-query';
import { anchors } from '#shared/domain/anchors.ts';
import { type Comparators, ENOUGH } from '#shared/domain/comparators/comparators.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { ComparatorRow } from './comparator-row.tsx';
import { HarsherForm } from './harsher-form.tsx';
import { LeftOutRow } from './left-out-row.tsx';
import '../../ui/workspace/case-parts.css';
import './comparators.css';

function counted(count: number): string {
  if (count === 0) return 'No matter counts';
  return count === 1 ? '1 matter counts' : `${count} matters count`;
}

/** What was decided in matters near this one: the same clause or topic, aspect by aspect, without names and without a score. */
export function ComparatorsPanel({ caseId }: { caseId: CaseId }) {
  const found = useQuery(api.comparators.list.queryOptions({ input: { caseId } }));
  return (
    <section className="panel" id={anchors.comparators} aria-labelledby="comparators-heading">
      <h3 id="comparators-heading">Comparators</h3>
      <p className="quiet">
        What was decided in other matters under the same clause or topic. Nobody is named and nothing is scored: whether two matters are
        alike is for a person to say. None of this prints in the investigation report.
      </p>
      {found.isPending && <LoadingState what="the comparators" />}
      {found.error && <RefusalNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Found caseId={caseId} found={found.data} />}
    </section>
  );
}

function Found({ caseId, found }: { caseId: CaseId; found: Comparators }) {
  return (
    <div className="stack">
      {found.harsher.map((level) => (
        <HarsherForm key={level.correctiveActionId} caseId={caseId} level={level} />
      ))}
      {found.comparators.length === 0 && found.leftOutCount > 0 && (
        <p>No matter counts: every one that shares a clause or a topic with this one is left out.</p>
      )}
      {found.comparators.length === 0 && found.leftOutCount === 0 && (
        <p>
          No decided matter shares a clause or a topic with this one. That may mean that none was decided here yet, or that no clause is
          charged.
        </p>
      )}
      {found.comparators.length > 0 && found.isFew && (
        <Notice tone="needs" title={`Fewer than ${ENOUGH === 3 ? 'three' : ENOUGH} matters count.`}>
          <p>{`${counted(found.counted)}. So few say little of what is usual.`}</p>
        </Notice>
      )}
      {found.comparators.length > 0 && (
        <section aria-labelledby="near-matters-heading">
          <h4 id="near-matters-heading">{counted(found.counted)}</h4>
          <p className="quiet">The nearest first: a shared clause, then the same role, effects and audience, then the latest.</p>
          <ol className="plain-list comparators-list" aria-labelledby="near-matters-heading">
            {found.comparators.map((comparator) => (
              <ComparatorRow key={`${comparator.kind} ${comparator.id}`} caseId={caseId} comparator={comparator} />
            ))}
          </ol>
        </section>
      )}
      {found.leftOutCount > 0 && (
        <section aria-labelledby="left-out-heading">
          <h4 id="left-out-heading">Left out</h4>
          <p className="quiet">
            {found.leftOutCount === 1 ? 'One matter does not count' : `${found.leftOutCount} matters do not count`} unless counsel clears
            it: what was decided there may rest on something that no level should be measured by.
          </p>
          <ul className="plain-list" aria-labelledby="left-out-heading">
            {found.leftOut.map((one) => (
              <LeftOutRow key={one.id} caseId={caseId} one={one} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
