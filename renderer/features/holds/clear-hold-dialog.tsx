import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Hold } from '#shared/domain/holds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { holdKindLabels } from '#shared/domain/labels.ts';
import { api } from '../../app/client.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { focusIn } from '../../ui/workspace/jump.ts';

type ClearHoldDialogProps = { caseId: CaseId; hold: Hold; isOpen: boolean; onClose: () => void };

/** Asks who decided to go on and why. The reason stays out of every investigation report. */
export function ClearHoldDialog({ caseId, hold, isOpen, onClose }: ClearHoldDialogProps) {
  const draft = useDraft(`clear-hold:${hold.id}`, { clearedBy: '', reason: '' });
  const { clearedBy, reason } = draft.value;
  const kind = holdKindLabels[hold.kind];
  const clear = useMutation(
    api.cases.clearHold.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        focusIn('rail-open-items');
        saySo(`The hold “${kind}” is cleared. Who cleared it, when and why is in the log.`);
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen={isOpen}
      question={`Clear the hold “${kind}”?`}
      confirm="Clear hold"
      decline="Keep hold"
      onConfirm={() => clear.mutate({ caseId, holdId: hold.id, clearedBy, reason })}
      onDecline={onClose}
      draft={draft}
      isBusy={clear.isPending}
      isDisabled={clearedBy.trim() === '' || reason.trim() === ''}
      error={clear.error}
    >
      <p>{hold.openedBecause}</p>
      <p>A hold that is cleared cannot be put back. It opens anew only where another answer or fact gives cause for it.</p>
      <TextInput
        label="Cleared by"
        description="The person who decided that the step may go on, by name and office."
        required
        data-autofocus
        value={clearedBy}
        onChange={(event) => draft.set({ clearedBy: event.currentTarget.value })}
      />
      <ProseField
        label="Reason"
        description="Stays out of the investigation report, which says only that a hold was opened and cleared, and when."
        required
        value={reason}
        onChange={(text) => draft.set({ reason: text })}
      />
    </ConfirmDialog>
  );
}
