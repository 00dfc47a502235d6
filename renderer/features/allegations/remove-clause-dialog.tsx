import { useMutation } from '@tanstack/react-query';
import type { AllegationClause } from '#shared/domain/allegations.ts';
import { api, client } from '../../app/client.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

/** Takes a clause off an allegation. Its assessments stay in the log. */
export function RemoveClauseDialog({ entry, onClose }: { entry: AllegationClause; onClose: () => void }) {
  const draft = useDraft(`remove-clause:${entry.id}`, { reason: '' });
  const { reason } = draft.value;
  const remove = useMutation(
    api.allegations.removeClause.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo(
          `${entry.shortLabel} is no longer charged here. Its assessments and your reason stay in the log.`,
          undoBy(
            () => client.allegations.restoreClause({ allegationClauseId: entry.id }),
            `${entry.shortLabel} is charged here again, with its assessments.`,
          ),
        );
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
      draft={draft}
    >
      <ProseField label="Reason" required data-autofocus value={reason} onChange={(text) => draft.set({ reason: text })} />
    </ConfirmDialog>
  );
}
