import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccessOverview } from '#shared/contract/access.ts';
import type { RecoveryCodeOrdinal } from '#shared/domain/access.ts';
import { api } from '../../app/client.ts';
import { keepShownCodes } from '../../app/shown-codes.ts';
import { BackupsStillOpened } from '../../ui/display/backups-still-opened.tsx';
import { showInstant } from '../../ui/display/shown-values.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { RenewalProgress } from '../../ui/feedback/renewal-progress.tsx';

const keepers: Record<RecoveryCodeOrdinal, string> = {
  1: 'First code, the administrator’s',
  2: 'Second code, for somebody the board names',
};
const named: Record<RecoveryCodeOrdinal, string> = { 1: 'the first recovery code', 2: 'the second recovery code' };

function ReplaceCodeDialog({ ordinal, onClose }: { ordinal: RecoveryCodeOrdinal; onClose: () => void }) {
  const queryClient = useQueryClient();
  const [renew, setRenew] = useState(true);
  const backups = useQuery(
    api.access.backupsStillOpenedBy.queryOptions({
      input: { of: { kind: 'recovery-code', ordinal } },
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
  const replace = useMutation(
    api.access.replaceRecoveryCodes.mutationOptions({
      // The casebook's status is read again next, and leads to the page that shows the code.
      onSuccess: ({ codes, stillOpened }) => keepShownCodes({ because: 'replaced', codes, stillOpened }),
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`Replace ${named[ordinal]}?`}
      confirm="Replace the code"
      decline="Keep the code"
      isBusy={replace.isPending}
      error={replace.error}
      onConfirm={() => replace.mutate({ ordinals: [ordinal], renew })}
      onDecline={() => {
        if (!replace.isPending) onClose();
      }}
    >
      <p>The old code opens nothing here any more. The new one is shown only until you have typed it back from paper.</p>
      <Checkbox
        label="Make a new root key as well"
        description="Leave this on unless the old code was destroyed unseen."
        checked={renew}
        onChange={(event) => setRenew(event.currentTarget.checked)}
      />
      <BackupsStillOpened backups={backups.data ?? []} by="the old code" />
      {replace.isPending && renew && <RenewalProgress cancel="Stop, and keep the code" />}
    </ConfirmDialog>
  );
}

/** The two codes for the day when nobody can give a passphrase, and the root key that they lead to. */
export function RecoveryCodesPanel({ overview }: { overview: AccessOverview }) {
  const [replaced, setReplaced] = useState<RecoveryCodeOrdinal | null>(null);
  return (
    <section className="panel stack" aria-labelledby="codes-heading">
      <h2 id="codes-heading">Recovery codes and root key</h2>
      <table className="sheet-table access-table">
        <caption>Each opens the casebook once, on the unlock screen, and sets an administrator’s passphrase anew.</caption>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Made</th>
            <th scope="col">
              <span className="visually-hidden">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {overview.recoveryCodes.map(({ ordinal, madeAt }) => (
            <tr key={ordinal}>
              <th scope="row">{keepers[ordinal]}</th>
              <td>{showInstant(madeAt)}</td>
              <td>
                {overview.mayChange && (
                  <Button size="compact-sm" variant="default" aria-label={`Replace ${named[ordinal]}`} onClick={() => setReplaced(ordinal)}>
                    Replace
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="facts">
        <dt>Root key</dt>
        <dd>
          number {overview.keyNumber}, made {showInstant(overview.keyMadeAt)}
        </dd>
      </dl>
      {replaced !== null && <ReplaceCodeDialog ordinal={replaced} onClose={() => setReplaced(null)} />}
    </section>
  );
}
