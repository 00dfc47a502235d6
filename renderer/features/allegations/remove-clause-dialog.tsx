import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AllegationClause } from '#shared/domain/allegations.ts';
import { api } from '../../app/client.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';

/** Takes a clause off an allegation. Its assessments stay in the log. */
export function RemoveClauseDialog({ entry, onClose }: { entry: AllegationClause; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const remove = useMutation(
    api.allegations.removeClause.mutationOptions({
      onSuccess: () => {
        onClose();
        saySo(`${entry.shortLabel} is no longer charged here. Its assessments and your reason stay in the log.`);
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`Remove ${entry.shortLabel} from this allegation?`}
      confirm="Remove clause"
      decline="Keep clause"
      isDestructive
      isBusy={remove.isPending}
      isDisabled={reason.trim() === ''}
      error={remove.error}
      onConfirm={() => remove.mutate({ allegationClauseId: entry.id, reason })}
      onDecline={onClose}
    >
      <Textarea label="Reason" required data-autofocus value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </ConfirmDialog>
  );
}
