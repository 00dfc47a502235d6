import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Exhibit } from '#shared/domain/evidence.ts';
import { api, client } from '../../../app/client.ts';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { useDraft } from '../../../ui/form/use-draft.ts';

/** Ends the restriction of an exhibit, with a reason. */
export function OpenToEverybodyDialog({ exhibit, onClose }: { exhibit: Exhibit; onClose: () => void }) {
  const { access, id, label } = exhibit;
  const draft = useDraft(`open-exhibit:${id}`, { reason: '' }, access?.id ?? null);
  const { reason } = draft.value;
  const open = useMutation(
    api.evidence.openToEverybody.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        const readers = (access?.readers ?? []).map(({ userId }) => userId);
        const restrictAgain = () =>
          client.evidence.restrict({ exhibitId: id, userIds: readers, reason: access?.reason ?? 'Restricted again.', basedOn: null });
        saySo(`${label} is open to everybody with a key.`, undoBy(restrictAgain, `${label} is restricted to the same people again.`));
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`Open ${label} to everybody with a key?`}
      confirm="Open exhibit"
      decline="Keep it restricted"
      isBusy={open.isPending}
      isDisabled={reason.trim() === ''}
      error={open.error}
      draft={draft}
      onConfirm={() => open.mutate({ exhibitId: id, reason, basedOn: draft.basedOn })}
      onDecline={onClose}
    >
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
