import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { missingFromCause, momentsInOrder, orderOfDates, type SpeechMoment } from '#shared/domain/speech/cause.ts';
import { momentKindLabels } from '#shared/domain/speech/cause-labels.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import { api, client } from '../../../app/client.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { hasDraft } from '../../../ui/drafts/drafts.ts';
import { ReasonDialog } from '../../../ui/feedback/reason-dialog.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { useExhibitLabels } from '../../../ui/workspace/exhibit-picker.tsx';
import { focusIn } from '../../../ui/workspace/jump.ts';
import { BearingTable } from './bearing-table.tsx';
import { MomentForm } from './moment-form.tsx';

type CausePartProps = { caseId: CaseId; expression: Expression; isReached: boolean };

/** What S6 is answered from: who knew when, when the inquiry opened, and what each charge rests on. */
export function CausePart({ caseId, expression, isReached }: CausePartProps) {
  const [isAdding, setAdding] = useState(() => hasDraft(`moment:${expression.id}`));
  const [leaving, setLeaving] = useState<SpeechMoment | null>(null);
  const takeBack = useMutation(api.speech.takeBackMoment.mutationOptions());
  const buttonId = `add-moment-${expression.id}`;
  const close = () => {
    setAdding(false);
    focusIn(buttonId);
  };
  const missing = missingFromCause(expression);
  const order = orderOfDates(expression.moments, expression.nature?.madeOn ?? null);
  return (
    <details className="question-part" open={isReached}>
      <summary>Dates, and what each clause rests on</summary>
      {expression.moments.length === 0 ? (
        <p className="quiet">No date is entered. Begin with the day on which the inquiry was opened.</p>
      ) : (
        <ol className="plain-list moments" aria-label="Dates in their order">
          {momentsInOrder(expression.moments).map((moment) => (
            <MomentRow key={moment.id} caseId={caseId} expression={expression} moment={moment} onTakeBack={() => setLeaving(moment)} />
          ))}
        </ol>
      )}
      {order.length > 0 && (
        <ul className="moment-order" aria-label="What the order of the dates shows">
          {order.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <MomentForm caseId={caseId} expression={expression} moment={null} onClose={close} />
      ) : (
        <Button size="compact-sm" variant="default" id={buttonId} onClick={() => setAdding(true)}>
          Add date
        </Button>
      )}
      <BearingTable caseId={caseId} expression={expression} />
      {missing.length > 0 && <p className="quiet small">Before a yes to S6 counts: {missing.join(' ')}</p>}
      {leaving !== null && (
        <ReasonDialog
          question={`Take back “${momentKindLabels[leaving.kind]}”?`}
          confirm="Take it back"
          decline="Keep it"
          draftKey={`moment-back:${leaving.id}`}
          isBusy={takeBack.isPending}
          error={takeBack.error}
          onDecline={() => setLeaving(null)}
          onConfirm={(reason, forget) =>
            takeBack.mutate(
              { momentId: leaving.id, reason },
              {
                onSuccess: () => {
                  forget();
                  setLeaving(null);
                  saySo(
                    'The date is taken back. It stays in the record.',
                    undoBy(() => client.speech.restoreMoment({ momentId: leaving.id }), 'The date is there again.'),
                  );
                },
              },
            )
          }
        >
          <p>It leaves the list and stays in the record with your reason.</p>
        </ReasonDialog>
      )}
    </details>
  );
}

type RowProps = { caseId: CaseId; expression: Expression; moment: SpeechMoment; onTakeBack: () => void };

function MomentRow({ caseId, expression, moment, onTakeBack }: RowProps) {
  const [isOpen, setOpen] = useState(() => hasDraft(`moment-change:${moment.id}`));
  const labels = useExhibitLabels(caseId)(moment.exhibitIds);
  const name = `${momentKindLabels[moment.kind]}, ${moment.who}`;
  const buttonId = `change-moment-${moment.id}`;
  const close = () => {
    setOpen(false);
    focusIn(buttonId);
  };
  if (isOpen) {
    return (
      <li>
        <MomentForm caseId={caseId} expression={expression} moment={moment} onClose={close} />
      </li>
    );
  }
  return (
    <li className="moment">
      <span className="figures moment-when">
        {moment.on === null ? 'Day not known' : formatCivilDate(moment.on)}
        {moment.at !== '' && <small className="quiet">{moment.at}</small>}
      </span>
      <span className="moment-what">
        {momentKindLabels[moment.kind]}: {moment.who}
        <small className="quiet">
          <Prose text={moment.how} /> {labels}
        </small>
      </span>
      <span className="ledger-actions">
        <Button size="compact-xs" variant="default" id={buttonId} aria-label={`Change: ${name}`} onClick={() => setOpen(true)}>
          Change
        </Button>
        <Button size="compact-xs" variant="subtle" color="gray" aria-label={`Take back: ${name}`} onClick={onTakeBack}>
          Take back
        </Button>
      </span>
    </li>
  );
}
