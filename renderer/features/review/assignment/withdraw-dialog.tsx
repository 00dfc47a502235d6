import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { CaseId } from '#shared/domain/ids.ts';
import type { ReviewAssignment } from '#shared/domain/review/case-review.ts';
import { api } from '../../../app/client.ts';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

type WithdrawDialogProps = { caseId: CaseId; assignment: ReviewAssignment; onClose: () => void };

/** Asks once why, and says plainly what a withdrawal cannot do. */
export function WithdrawDialog({ caseId, assignment, onClose }: WithdrawDialogProps) {
  const draft = useDraft(`withdraw-review:${assignment.id}`, { reason: '' });
  const { displayName } = assignment.reviewer;
  const withdraw = useMutation(
    api.review.withdraw.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo(`The case is no longer with ${displayName}: the sealed file is gone from the casebook’s folder.`);
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`Withdraw the case from ${displayName}?`}
      confirm="Withdraw"
      decline="Leave it with them"
      isBusy={withdraw.isPending}
      isDisabled={draft.value.reason.trim() === ''}
      error={withdraw.error}
      onConfirm={() => withdraw.mutate({ caseId, assignmentId: assignment.id, reason: draft.value.reason })}
      onDecline={onClose}
      draft={draft}
    >
      <p>The sealed file is removed from the casebook’s folder. What came back stays in the record.</p>
      <p>
        A copy that was saved elsewhere, or lies in a backup or in a copy of the folder, can still be read with {displayName}’s passphrase.
        Nothing can take that back.
      </p>
      <Textarea
        label="Reason"
        required
        data-autofocus
        value={draft.value.reason}
        onChange={(event) => draft.set({ reason: event.currentTarget.value })}
      />
    </ConfirmDialog>
  );
}
