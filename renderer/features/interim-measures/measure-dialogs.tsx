import { useMutation } from '@tanstack/react-query';
import { interimMeasureKindLabels } from '#shared/domain/after/after-labels.ts';
import { type InterimMeasure, reviewDue } from '#shared/domain/after/interim-measures.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { api, client } from '../../app/client.ts';
import { useSession } from '../../app/session.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { ReasonDialog } from '../../ui/feedback/reason-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { focusIn } from '../../ui/workspace/jump.ts';

type DialogProps = { measure: InterimMeasure; onClose: () => void };

/** Looked at and carried on: the next date, and why. */
export function ExtendDialog({ measure, onClose }: DialogProps) {
  const draft = useDraft(`interim-extend:${measure.id}`, { reviewOn: '', reason: '' });
  const { reviewOn, reason } = draft.value;
  const name = interimMeasureKindLabels[measure.kind];
  const due = reviewDue(measure);
  const extend = useMutation(
    api.interimMeasures.extend.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo(
          `${name} goes on, with the next review by ${formatCivilDate(reviewOn)}.`,
          undoBy(
            () =>
              client.interimMeasures.takeBack({
                interimMeasureId: measure.id,
                part: { kind: 'extension' },
                reason: 'Taken back right after it was entered.',
              }),
            `The review of ${name.toLowerCase()} stands as before.`,
          ),
        );
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`Review “${name}” and extend it?`}
      confirm="Extend measure"
      decline="Not now"
      isBusy={extend.isPending}
      isDisabled={reviewOn === '' || reason.trim() === ''}
      error={extend.error}
      draft={draft}
      onConfirm={() => extend.mutate({ interimMeasureId: measure.id, reviewOn, reason, basedOn: measure.versionId })}
      onDecline={onClose}
    >
      {due !== null && <p>Its review stands for {formatCivilDate(due)}.</p>}
      <CivilDateField label="Next review by" isRequired value={reviewOn} onChange={(date) => draft.set({ reviewOn: date })} />
      <ProseField label="Why it goes on" required minRows={2} value={reason} onChange={(text) => draft.set({ reason: text })} />
    </ConfirmDialog>
  );
}

/** The last day, and why. */
export function EndDialog({ measure, onClose }: DialogProps) {
  const { today } = useSession();
  const draft = useDraft(`interim-end:${measure.id}`, { endedOn: today, reason: '' });
  const { endedOn, reason } = draft.value;
  const name = interimMeasureKindLabels[measure.kind];
  const end = useMutation(
    api.interimMeasures.end.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo(
          `${name} ended on ${formatCivilDate(endedOn)}. Its review no longer comes up.`,
          undoBy(() => client.interimMeasures.resume({ interimMeasureId: measure.id }), `${name} runs on, with its review date.`),
        );
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`End “${name}”?`}
      confirm="End measure"
      decline="Let it run"
      isBusy={end.isPending}
      isDisabled={endedOn === '' || reason.trim() === ''}
      error={end.error}
      draft={draft}
      onConfirm={() => end.mutate({ interimMeasureId: measure.id, endedOn, reason, basedOn: measure.versionId })}
      onDecline={onClose}
    >
      <CivilDateField label="Ended on" isRequired value={endedOn} onChange={(date) => draft.set({ endedOn: date })} />
      <ProseField label="Why it ended" required minRows={2} value={reason} onChange={(text) => draft.set({ reason: text })} />
    </ConfirmDialog>
  );
}

/** For a measure that was entered in error; one that was in place is ended instead. */
export function TakeBackMeasureDialog({ measure, onClose }: DialogProps) {
  const name = interimMeasureKindLabels[measure.kind];
  const takeBack = useMutation(api.interimMeasures.takeBack.mutationOptions());
  return (
    <ReasonDialog
      question={`Take “${name}” back?`}
      confirm="Take measure back"
      decline="Keep it"
      draftKey={`interim-take-back:${measure.id}`}
      isBusy={takeBack.isPending}
      error={takeBack.error}
      onDecline={onClose}
      onConfirm={(reason, forget) =>
        takeBack.mutate(
          { interimMeasureId: measure.id, part: { kind: 'measure' }, reason },
          {
            onSuccess: () => {
              forget();
              onClose();
              focusIn(anchors.addInterimMeasure);
              saySo('The measure is taken back. That it was entered, and your reason, stay in the log.');
            },
          },
        )
      }
    >
      <p>
        For what was entered in error. A measure that was in place is ended, so that the report can say when. Taking back cannot be undone.
      </p>
    </ReasonDialog>
  );
}
