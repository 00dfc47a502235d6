import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatInstant } from '#shared/domain/format-date.ts';
import type { Disposal, HoldingBackup } from '#shared/domain/retention/disposal.ts';
import { api } from '../../app/client.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';

/** The backups from before the erasing, and the way to the end of the disposal. */
export function BackupsHolding({ disposal }: { disposal: Disposal }) {
  const holding = useQuery(api.retention.backupsHolding.queryOptions({ input: { disposalId: disposal.id } }));
  const [isAsking, setAsking] = useState(false);
  const complete = useMutation(
    api.retention.complete.mutationOptions({
      onSuccess: () => saySo(`The disposal of case ${disposal.caseNumber} is complete: no listed backup holds a key of it.`),
    }),
  );
  if (holding.isPending) return <LoadingState what="the backups" />;
  if (holding.data === undefined) return <RefusalNotice error={holding.error} onRetry={() => void holding.refetch()} />;
  const named = `case ${disposal.caseNumber}`;
  return (
    <div className="stack stack-tight">
      {holding.data.length === 0 ? (
        <p>No listed backup from before holds it. Copies that somebody made by other means are not on any list.</p>
      ) : (
        <>
          <p>These backups from before still hold the keys:</p>
          <ul className="disposal-steps" aria-label={`Backups that hold ${named}`}>
            {holding.data.map(({ id, name, madeAt, isReachable }) => (
              <li key={id}>
                {name}, {formatInstant(madeAt)}
                {!isReachable && ' (its drive is not here)'}
              </li>
            ))}
          </ul>
        </>
      )}
      <RefusalNotice error={complete.error} />
      <div className="row">
        {holding.data.length > 0 && (
          <Button size="compact-sm" variant="default" aria-label={`Remove these backups: ${named}`} onClick={() => setAsking(true)}>
            Remove these backups
          </Button>
        )}
        {holding.data.length === 0 && (
          <Button
            size="compact-sm"
            loading={complete.isPending}
            aria-label={`Complete disposal: ${named}`}
            onClick={() => complete.mutate({ disposalId: disposal.id })}
          >
            Complete disposal
          </Button>
        )}
      </div>
      {isAsking && <RemoveBackupsDialog disposal={disposal} holding={holding.data} onClose={() => setAsking(false)} />}
    </div>
  );
}

type RemoveProps = { disposal: Disposal; holding: readonly HoldingBackup[]; onClose: () => void };

function RemoveBackupsDialog({ disposal, holding, onClose }: RemoveProps) {
  const [destroyed, setDestroyed] = useState('');
  const away = holding.filter(({ isReachable }) => !isReachable).length;
  const remove = useMutation(
    api.retention.removeBackups.mutationOptions({
      onSuccess: () => {
        onClose();
        saySo('The backups from before that could be reached are gone.');
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`Remove ${holding.length === 1 ? 'the backup' : `${holding.length} backups`} from before the erasing?`}
      confirm="Remove backups"
      decline="Keep them"
      isDestructive
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ disposalId: disposal.id, destroyed })}
      onDecline={onClose}
    >
      <p>They hold every other case of their time too. A sound backup from after the erasing has to stand on another drive first.</p>
      {away > 0 && (
        <TextInput
          label="How those elsewhere were destroyed"
          description={`${away === 1 ? 'One lies' : `${away} lie`} on a drive that is not here. Empty leaves them on the list.`}
          value={destroyed}
          onChange={(event) => setDestroyed(event.currentTarget.value)}
        />
      )}
    </ConfirmDialog>
  );
}
