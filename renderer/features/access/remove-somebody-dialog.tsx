import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PersonWithKey } from '#shared/contract/access.ts';
import { api } from '../../app/client.ts';
import { BackupsStillOpened } from '../../ui/display/backups-still-opened.tsx';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { RenewalProgress } from '../../ui/feedback/renewal-progress.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';

/** Names what follows from a removal before it is done: the new root key, and the backups that no key reaches any more. */
export function RemoveSomebodyDialog({ person, onClose }: { person: PersonWithKey; onClose: () => void }) {
  const queryClient = useQueryClient();
  const { userId, displayName } = person;
  const backups = useQuery(
    api.access.backupsStillOpenedBy.queryOptions({ input: { of: { kind: 'person', userId } }, staleTime: Number.POSITIVE_INFINITY }),
  );
  const remove = useMutation(
    api.access.remove.mutationOptions({
      onSuccess: ({ stillOpened }) => {
        onClose();
        const older =
          stillOpened.length === 0
            ? ''
            : ` ${stillOpened.length === 1 ? 'One backup' : `${stillOpened.length} backups`} made before still open with it.`;
        saySo(`${displayName} is removed, and the casebook has a new root key. Their passphrase no longer opens it.${older}`);
      },
      // A renewal ends the session's reads, also one that was stopped.
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`Remove ${displayName}?`}
      confirm="Remove and make a new key"
      decline={remove.isPending ? 'Close' : `Keep ${displayName}`}
      isDestructive
      isBusy={remove.isPending}
      isDisabled={backups.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ userId })}
      onDecline={() => {
        if (!remove.isPending) onClose();
      }}
    >
      <p>
        {displayName} can no longer open this casebook. A new root key is made and the database is written anew under it, which takes a
        moment; everybody else keeps their passphrase, and both recovery codes stay good. What {displayName} entered stays, and the log
        keeps their name.
      </p>
      {backups.isPending && <LoadingState what="the record of backups" />}
      <RefusalNotice error={backups.error} />
      {backups.data?.length === 0 && <p>No backup on record opens with their passphrase.</p>}
      <BackupsStillOpened backups={backups.data ?? []} by="their passphrase" />
      {remove.isPending && <RenewalProgress cancel="Stop, and keep them" />}
    </ConfirmDialog>
  );
}
