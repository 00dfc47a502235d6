import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { anchors } from '#shared/domain/anchors.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { api, client } from '../../app/client.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { focusIn } from '../../ui/workspace/jump.ts';

type ActionDialogProps = { action: CorrectiveAction; asking: 'approve' | 'withdraw'; onClose: () => void };

function ApproveDialog({ action, onClose }: { action: CorrectiveAction; onClose: () => void }) {
  const draft = useDraft(`approve-action:${action.id}`, { approvedBy: '' });
  const { approvedBy } = draft.value;
  const { name } = action.level;
  const approve = useMutation(
    api.correctiveAction.approve.mutationOptions({
      onSuccess: () => {
        draft.clear();
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
      draft={draft}
    >
      <p>An approval cannot be changed afterwards, nor can what came first. The action can still be withdrawn with a reason.</p>
      <TextInput
        label="Approved by"
        description="The person who decided, by name and office."
        required
        data-autofocus
        value={approvedBy}
        onChange={(event) => draft.set({ approvedBy: event.currentTarget.value })}
      />
    </ConfirmDialog>
  );
}

function WithdrawDialog({ action, onClose }: { action: CorrectiveAction; onClose: () => void }) {
  const draft = useDraft(`withdraw-action:${action.id}`, { reason: '' });
  const { reason } = draft.value;
  const { name } = action.level;
  const withdraw = useMutation(
    api.correctiveAction.withdraw.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        focusIn(anchors.chooseLevel);
        saySo(
          `${name} is withdrawn. The choice and your reason stay in the log.`,
          undoBy(
            () => client.correctiveAction.restore({ correctiveActionId: action.id }),
            `${name} stands again. The withdrawal stays in the log.`,
          ),
        );
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
      draft={draft}
    >
      <ProseField label="Reason" required data-autofocus value={reason} onChange={(text) => draft.set({ reason: text })} />
    </ConfirmDialog>
  );
}

/** Asks who approved a chosen level, or why it is withdrawn. */
export function ActionDialog({ action, asking, onClose }: ActionDialogProps) {
  return asking === 'approve' ? <ApproveDialog action={action} onClose={onClose} /> : <WithdrawDialog action={action} onClose={onClose} />;
}
