import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Exhibit } from '#shared/domain/evidence.ts';
import { api } from '../../../app/client.ts';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

type WithdrawDialogProps = { exhibit: Exhibit; onClose: () => void; onWithdrawn: () => void };

/** Asks before a number goes out of use for good. */
export function WithdrawDialog({ exhibit, onClose, onWithdrawn }: WithdrawDialogProps) {
  const draft = useDraft(`withdraw-citation:${exhibit.id}`, { reason: '' });
  const { reason } = draft.value;
  const withdraw = useMutation(
    api.evidence.withdrawCitation.mutationOptions({
      onSuccess: ({ label }) => {
        draft.clear();
        onWithdrawn();
        saySo(`${label} is withdrawn and its number stays unused. The item can be cited again, under a new number.`);
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`Withdraw the citation ${exhibit.label}?`}
      confirm="Withdraw citation"
      decline="Keep citation"
      isDestructive
      isBusy={withdraw.isPending}
      isDisabled={reason.trim() === ''}
      error={withdraw.error}
      draft={draft}
      onConfirm={() => withdraw.mutate({ exhibitId: exhibit.id, reason })}
      onDecline={onClose}
    >
      <p>
        This case no longer cites the item, and {exhibit.label} is never given again. The file, its digest and its custody stay with the
        incident.
      </p>
      <TextInput
        label="Reason"
        required
        data-autofocus
        value={reason}
        onChange={(event) => draft.set({ reason: event.currentTarget.value })}
      />
    </ConfirmDialog>
  );
}
