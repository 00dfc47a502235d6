import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { useJump } from '../../ui/workspace/jump.ts';
import { AllegationExpressions } from './allegation-expressions.tsx';
import { SameDecisionSection } from './cause/same-decision.tsx';
import { DirectivesSection } from './orders/directives-section.tsx';
import '../../ui/workspace/case-parts.css';
import './speech.css';

/** The speech worksheet: for every allegation its expressions, one at a time, with questions S0 to S7. */
export function SpeechTab({ caseId }: { caseId: CaseId }) {
  const { jump } = useJump();
  const allegations = useQuery(api.allegations.list.queryOptions({ input: { caseId } }));
  const worksheet = useQuery(api.speech.worksheet.queryOptions({ input: { caseId } }));
  if (allegations.isPending || worksheet.isPending) return <LoadingState what="the speech worksheet" />;
  if (allegations.data === undefined || worksheet.data === undefined) {
    return (
      <RefusalNotice
        error={allegations.error ?? worksheet.error}
        onRetry={() => void Promise.all([allegations.refetch(), worksheet.refetch()])}
      />
    );
  }
  if (allegations.data.length === 0) {
    return (
      <EmptyState
        title="Nothing is alleged yet"
        headingLevel={3}
        actions={<Button onClick={() => jump({ tab: 'allegations', anchor: anchors.addAllegation })}>Record the first allegation</Button>}
      >
        The worksheet takes the expressions of each allegation one by one.
      </EmptyState>
    );
  }
  const { expressions } = worksheet.data;
  return (
    <div className="stack">
      <p className="quiet speech-note">
        The worksheet asks in order, keeps every answer and its reason, and prints the authorities. What the law makes of a statement is for
        people to say. Confidential: no answer prints in the investigation report.
      </p>
      {allegations.data.map((allegation) => (
        <AllegationExpressions
          key={allegation.id}
          caseId={caseId}
          allegation={allegation}
          expressions={expressions.filter((expression) => expression.allegationId === allegation.id)}
        />
      ))}
      <DirectivesSection caseId={caseId} />
      <SameDecisionSection caseId={caseId} expressions={expressions} />
    </div>
  );
}
