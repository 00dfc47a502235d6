import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { useJump } from '../../ui/workspace/jump.ts';
import { AllegationFinding } from './allegation-finding.tsx';
import { JustCausePanel } from './just-cause/just-cause-panel.tsx';
import '../../ui/workspace/case-parts.css';
import './findings.css';

/** One finding an allegation, on the preponderance of the evidence, beside what was made of its elements. */
export function FindingsTab({ caseId }: { caseId: CaseId }) {
  const { jump } = useJump();
  const allegations = useQuery(api.allegations.list.queryOptions({ input: { caseId } }));
  const findings = useQuery(api.findings.list.queryOptions({ input: { caseId } }));
  const standings = useQuery(api.findings.standings.queryOptions({ input: { caseId } }));
  const facts = useQuery(api.facts.list.queryOptions({ input: { caseId } }));
  const all = [allegations, findings, standings, facts];
  if (all.some(({ isPending }) => isPending)) return <LoadingState what="the findings" />;
  if (allegations.data === undefined || findings.data === undefined || standings.data === undefined || facts.data === undefined) {
    const error = all.find((query) => query.error !== null)?.error;
    return <RefusalNotice error={error} onRetry={() => void Promise.all(all.map((query) => query.refetch()))} />;
  }
  const bearings = facts.data.facts.flatMap((fact) => fact.bearings);
  if (allegations.data.length === 0) {
    return (
      <EmptyState
        title="Nothing is alleged yet"
        headingLevel={3}
        actions={<Button onClick={() => jump({ tab: 'allegations', anchor: anchors.addAllegation })}>Record the first allegation</Button>}
      >
        A finding answers an allegation, so the allegation comes first.
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      {allegations.data.map((allegation) => (
        <AllegationFinding
          key={allegation.id}
          allegation={allegation}
          finding={findings.data.find((finding) => finding.allegationId === allegation.id) ?? null}
          standing={standings.data.find((standing) => standing.allegationId === allegation.id) ?? null}
          bearings={bearings}
        />
      ))}
      <JustCausePanel caseId={caseId} />
    </div>
  );
}
