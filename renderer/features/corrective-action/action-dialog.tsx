import { Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action.ts';
import { api } from '../../app/client.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { focusIn } from '../../ui/workspace/jump.ts';

type ActionDialogProps = { action: CorrectiveAction; asking: 'approve' | 'withdraw'; onClose: () => void };

function ApproveDialog({ action, onClose }: { action: CorrectiveAction; onClose: () => void }) {
  const [approvedBy, setApprovedBy] = useState('');
  const { name } = action.level;
  const approve = useMutation(
    api.correctiveAction.approve.mutationOptions({
      onSuccess: () => {
        onClose();
        focusIn(anchors.approval(action.id));
        saySo(`${name} is approved. Who approved it and when is in the log.`);
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`Record the approval of “${name}”?`}
      confirm="Record approval"
      decline="Not yet"
      isBusy={approve.isPending}
      isDisabled={approvedBy.trim() === ''}
      error={approve.error}
      onConfirm={() => approve.mutate({ correctiveActionId: action.id, approvedBy })}
      onDecline={onClose}
    >
      <TextInput
        label="Approved by"
        description="The person who decided, by name and office."
        required
        data-autofocus
        value={approvedBy}
        onChange={(event) => setApprovedBy(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

function WithdrawDialog({ action, onClose }: { action: CorrectiveAction; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const { name } = action.level;
  const withdraw = useMutation(
    api.correctiveAction.withdraw.mutationOptions({
      onSuccess: () => {
        onClose();
        focusIn(anchors.chooseLevel);
        saySo(`${name} is withdrawn. The choice and your reason stay in the log.`);
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`Withdraw “${name}”?`}
      confirm="Withdraw"
      decline="Keep it"
      isDestructive
      isBusy={withdraw.isPending}
      isDisabled={reason.trim() === ''}
      error={withdraw.error}
      onConfirm={() => withdraw.mutate({ correctiveActionId: action.id, reason })}
      onDecline={onClose}
    >
      <Textarea label="Reason" required data-autofocus value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </ConfirmDialog>
  );
}

/** Asks who approved a chosen level, or why it is withdrawn. */
export function ActionDialog({ action, asking, onClose }: ActionDialogProps) {
  return asking === 'approve' ? <ApproveDialog action={action} onClose={onClose} /> : <WithdrawDialog action={action} onClose={onClose} />;
}
