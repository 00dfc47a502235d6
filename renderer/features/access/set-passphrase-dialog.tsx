import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonWithKey } from '#shared/contract/access.ts';
import { api } from '../../app/client.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { useNewPassphrase } from './new-passphrase-fields.tsx';

/** For somebody who has forgotten theirs: they type a new one, at an administrator’s screen. */
export function SetPassphraseDialog({ person, onClose }: { person: PersonWithKey; onClose: () => void }) {
  const { userId, displayName } = person;
  const [isChecked, setIsChecked] = useState(false);
  const passphrase = useNewPassphrase({
    label: 'New passphrase',
    help: `${displayName} types it themselves. At least 15 characters; several unrelated words work well.`,
    displayName,
  });
  const set = useMutation(
    api.access.setPassphrase.mutationOptions({
      onSuccess: () => {
        onClose();
        saySo(`${displayName} has a new passphrase. The one before opens nothing here any more.`);
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`A new passphrase for ${displayName}?`}
      confirm="Set the passphrase"
      decline="Leave it as it is"
      isBusy={set.isPending}
      error={set.error}
      onConfirm={() => {
        setIsChecked(true);
        if (!passphrase.isRefused) set.mutate({ userId, passphrase: passphrase.value });
      }}
      onDecline={onClose}
    >
      <p>
        Let {displayName} sit down here. The root key stays; if somebody else may know the old passphrase, remove the person and add them
        again instead.
      </p>
      {passphrase.fields(isChecked)}
    </ConfirmDialog>
  );
}
