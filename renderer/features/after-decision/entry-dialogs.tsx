import { useMutation } from '@tanstack/react-query';
import type { AfterDecisionEntry } from '#shared/domain/after/after-decision.ts';
import { afterDecisionKindLabels } from '#shared/domain/after/after-decision-kinds.ts';
import { anchors } from '#shared/domain/anchors.ts';
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

type DialogProps = { entry: AfterDecisionEntry; onClose: () => void };

/** How it ended. Dates that are still open no longer come up. */
export function ConcludeDialog({ entry, onClose }: DialogProps) {
  const { today } = useSession();
  const draft = useDraft(`after-conclude:${entry.id}`, { on: today, outcome: '' });
  const { on, outcome } = draft.value;
  const conclude = useMutation(
    api.afterDecision.conclude.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo(
          `The outcome of the ${afterDecisionKindLabels[entry.kind].toLowerCase()} is recorded. Its dates no longer come up.`,
          undoBy(() => client.afterDecision.resume({ entryId: entry.id }), 'The outcome is taken back; the entry is under way again.'),
        );
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`Record the outcome of “${entry.subject}”?`}
      confirm="Record outcome"
      decline="Not yet"
      isBusy={conclude.isPending}
      isDisabled={on === '' || outcome.trim() === ''}
      error={conclude.error}
      draft={draft}
      onConfirm={() => conclude.mutate({ entryId: entry.id, on, outcome, basedOn: entry.versionId })}
      onDecline={onClose}
    >
      <CivilDateField label="On" isRequired value={on} onChange={(date) => draft.set({ on: date })} />
      <ProseField label="Outcome" required minRows={2} value={outcome} onChange={(text) => draft.set({ outcome: text })} />
    </ConfirmDialog>
  );
}

/** For an entry made in error. */
export function TakeBackEntryDialog({ entry, onClose }: DialogProps) {
  const takeBack = useMutation(api.afterDecision.takeBack.mutationOptions());
  return (
    <ReasonDialog
      question={`Take “${entry.subject}” back?`}
      confirm="Take entry back"
      decline="Keep entry"
      draftKey={`after-take-back:${entry.id}`}
      isBusy={takeBack.isPending}
      error={takeBack.error}
      onDecline={onClose}
      onConfirm={(reason, forget) =>
        takeBack.mutate(
          { entryId: entry.id, reason },
          {
            onSuccess: () => {
              forget();
              onClose();
              focusIn(anchors.addAfterDecision);
              saySo('The entry is taken back. That it was entered, and your reason, stay in the log.');
            },
          },
        )
      }
    >
      <p>For what was entered in error. What came to an end has an outcome instead. Taking back cannot be undone.</p>
    </ReasonDialog>
  );
}
