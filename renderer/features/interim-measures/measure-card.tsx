import { Button } from '@mantine/core';
import { useState } from 'react';
import { interimMeasureKindLabels } from '#shared/domain/after/after-labels.ts';
import { type InterimMeasure, reviewDue } from '#shared/domain/after/interim-measures.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { client } from '../../app/client.ts';
import { useSession } from '../../app/session.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { undoBy } from '../../ui/feedback/undo.ts';
import { focusIn } from '../../ui/workspace/jump.ts';
import { CheckForm, checkKey } from './check-form.tsx';
import { CheckList } from './check-list.tsx';
import { EndDialog, ExtendDialog, TakeBackMeasureDialog } from './measure-dialogs.tsx';

type Asking = 'extend' | 'end' | 'take-back' | 'check' | null;

/** How a measure stands: ended, running, or past the date of its review. */
function Standing({ measure }: { measure: InterimMeasure }) {
  const { today } = useSession();
  const due = reviewDue(measure);
  if (measure.ended !== null) return <StateBadge tone="neutral" word={`Ended ${formatCivilDate(measure.ended.on)}`} />;
  if (due === null) return null;
  return due < today ? (
    <StateBadge tone="needs" word={`Review was due ${formatCivilDate(due)}`} />
  ) : (
    <StateBadge tone="ready" word={`Review by ${formatCivilDate(due)}`} />
  );
}

function Facts({ measure }: { measure: InterimMeasure }) {
  const [first, ...extensions] = measure.reviews;
  return (
    <dl className="facts">
      <dt>Terms</dt>
      <dd className="serif kept-lines">
        <Prose text={measure.terms} />
      </dd>
      {measure.wordingReason !== '' && (
        <>
          <dt>Why words stay</dt>
          <dd>{measure.wordingReason}</dd>
        </>
      )}
      <dt>From</dt>
      <dd>
        {formatCivilDate(measure.startsOn)}, approved by {measure.approvedBy}
      </dd>
      {extensions.length > 0 && (
        <>
          <dt>Reviews</dt>
          <dd>
            <ol className="plain-list">
              <li className="quiet">first by {formatCivilDate(first?.reviewOn ?? '')}</li>
              {extensions.map((review) => (
                <li key={review.recordedAt + review.reviewOn}>
                  moved to {formatCivilDate(review.reviewOn)} by {review.recordedBy}: <Prose text={review.reason} />
                </li>
              ))}
            </ol>
          </dd>
        </>
      )}
      {measure.ended !== null && (
        <>
          <dt>Ended</dt>
          <dd>
            {formatCivilDate(measure.ended.on)}: <Prose text={measure.ended.reason} />
          </dd>
        </>
      )}
    </dl>
  );
}

/** One measure with its terms, its reviews and what was seen of how it is kept. */
export function MeasureCard({ measure }: { measure: InterimMeasure }) {
  const [asking, setAsking] = useState<Asking>(() => (hasDraft(checkKey(measure.id)) ? 'check' : null));
  const name = interimMeasureKindLabels[measure.kind];
  const anchor = anchors.interimMeasure(measure.id);
  const close = () => {
    setAsking(null);
    focusIn(anchor);
  };
  const resume = undoBy(() => client.interimMeasures.resume({ interimMeasureId: measure.id }), `${name} runs on, with its review date.`);
  return (
    <li className="interim-measure" aria-label={name}>
      <div className="case-section-head">
        <h4>{name}</h4>
        <Standing measure={measure} />
      </div>
      <Facts measure={measure} />
      <CheckList measure={measure} />
      {asking === 'check' && <CheckForm measure={measure} onClose={close} />}
      <div className="row" id={anchor}>
        {measure.ended === null ? (
          <>
            <Button size="compact-sm" variant="light" onClick={() => setAsking('extend')}>
              Review and extend
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setAsking('end')}>
              End measure
            </Button>
          </>
        ) : (
          <Button size="compact-sm" variant="default" onClick={resume}>
            Take the end back
          </Button>
        )}
        {asking !== 'check' && (
          <Button size="compact-sm" variant="default" onClick={() => setAsking('check')}>
            Note how it is kept
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAsking('take-back')}>
          Take back
        </Button>
      </div>
      {asking === 'extend' && <ExtendDialog measure={measure} onClose={close} />}
      {asking === 'end' && <EndDialog measure={measure} onClose={close} />}
      {asking === 'take-back' && <TakeBackMeasureDialog measure={measure} onClose={close} />}
    </li>
  );
}
