import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { directiveOutcomeLabels, directiveStateLabels } from '#shared/domain/speech/cause-labels.ts';
import type { Directive, DirectiveState } from '#shared/domain/speech/orders/directives.ts';
import { speechAnswerLabels } from '#shared/domain/speech/speech-labels.ts';
import { api } from '../../../app/client.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { StateBadge, type StateTone } from '../../../ui/display/state-badge.tsx';
import { hasDraft } from '../../../ui/drafts/drafts.ts';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { focusIn } from '../../../ui/workspace/jump.ts';
import { ReviewForm } from './review-form.tsx';

const tones: Record<DirectiveState, StateTone> = { 'to-review': 'needs', changed: 'needs', reviewed: 'ready', 'not-needed': 'neutral' };

/** Everything that is ordered for the future, with its review: an order may limit what is said whatever else the case is about. */
export function DirectivesSection({ caseId }: { caseId: CaseId }) {
  const directives = useQuery(api.speech.directives.queryOptions({ input: { caseId } }));
  if (directives.isPending) return <LoadingState what="what is ordered" />;
  return (
    <section className="stack stack-tight speech-section" aria-labelledby="directives-heading">
      <h3 id="directives-heading">What is ordered for the future</h3>
      <RefusalNotice error={directives.error} onRetry={() => void directives.refetch()} />
      {directives.data?.length === 0 && (
        <p className="quiet">
          Nothing is ordered or proposed yet. Interim measures and corrective action come here with their terms as they are entered.
        </p>
      )}
      {directives.data?.map((directive) => (
        <DirectiveCard key={directive.sourceId} caseId={caseId} directive={directive} />
      ))}
    </section>
  );
}

function DirectiveCard({ caseId, directive }: { caseId: CaseId; directive: Directive }) {
  const { title, terms, phrases, state, review, missing, startsOn, endsOn } = directive;
  const [isOpen, setOpen] = useState(() => hasDraft(`directive:${directive.sourceId}`));
  const anchor = anchors.directive(directive.sourceId);
  const close = () => {
    setOpen(false);
    focusIn(anchor);
  };
  const verb = review === null ? 'Review' : 'Review again';
  return (
    <article className="panel question speech-card" id={anchor} aria-labelledby={`${anchor}-heading`}>
      <div className="case-section-head">
        <h4 id={`${anchor}-heading`}>{title}</h4>
        <StateBadge tone={tones[state]} word={directiveStateLabels[state]} />
      </div>
      {(startsOn !== null || endsOn !== null) && (
        <p className="quiet small">
          {[startsOn === null ? '' : `From ${formatCivilDate(startsOn)}`, endsOn === null ? '' : `until ${formatCivilDate(endsOn)}`]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
      {terms.trim() === '' ? (
        <p className="quiet">No terms are entered.</p>
      ) : (
        <p className="serif directive-terms">
          <Prose text={terms} />
        </p>
      )}
      {phrases.length > 0 && <p className="quiet small">Looks ahead to what is said: {phrases.map((one) => `“${one}”`).join(', ')}</p>}
      {state === 'changed' && <p className="speech-warning">The terms read otherwise than when they were reviewed.</p>}
      {review !== null && !isOpen && (
        <>
          <dl className="facts nature-facts">
            <dt>Limits what may be said</dt>
            <dd>{speechAnswerLabels[review.restricts]}</dd>
            <dt>Outcome</dt>
            <dd>{directiveOutcomeLabels[review.outcome]}</dd>
            <dt>Reviewed by</dt>
            <dd>{review.reviewedFor}</dd>
          </dl>
          <p className="serif factor-reason">
            <Prose text={review.reason} />
          </p>
        </>
      )}
      {missing.map((sentence) => (
        <p key={sentence} className="speech-warning">
          {sentence}
        </p>
      ))}
      {isOpen ? (
        <ReviewForm caseId={caseId} directive={directive} onClose={close} />
      ) : (
        <div className="row">
          <Button
            size="compact-sm"
            variant={state === 'to-review' || state === 'changed' ? 'light' : 'default'}
            aria-label={`${verb}: ${title}`}
            onClick={() => setOpen(true)}
          >
            {verb}
          </Button>
        </div>
      )}
    </article>
  );
}
