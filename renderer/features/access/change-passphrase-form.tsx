import { Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupSummary } from '#shared/contract/access.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/session.ts';
import { BackupsStillOpened } from '../../ui/display/backups-still-opened.tsx';
import { explainError, refusalCode } from '../../ui/feedback/refusal.ts';
import { RenewalProgress } from '../../ui/feedback/renewal-progress.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { PassphraseField } from '../../ui/form/passphrase-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useNewPassphrase } from './new-passphrase-fields.tsx';

function Form() {
  const { user } = useSession();
  const queryClient = useQueryClient();
  const [current, setCurrent] = useState('');
  const [renew, setRenew] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const [stillOpened, setStillOpened] = useState<readonly BackupSummary[]>([]);
  const next = useNewPassphrase({
    label: 'New passphrase',
    help: 'At least 15 characters. Several unrelated words work well.',
    displayName: user.displayName,
  });
  const change = useMutation(
    api.access.changePassphrase.mutationOptions({
      onSuccess: (answer, { renew: isRenewed }) => {
        saySo(
          `Your passphrase is changed${isRenewed ? ', and the casebook has a new root key' : ''}. The one before opens nothing here any more.`,
        );
        setStillOpened(answer.stillOpened);
        setCurrent('');
        next.set('');
        setRenew(false);
        setIsChecked(false);
      },
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
  const isWrong = refusalCode(change.error) === 'WRONG_PASSPHRASE';
  const wrong = isWrong ? explainError(change.error) : null;
  return (
    <>
      <RecordForm
        label="Change my passphrase"
        submit="Change my passphrase"
        isBusy={change.isPending}
        error={isWrong ? null : change.error}
        isComplete={current !== '' && !next.isRefused}
        onIncomplete={() => setIsChecked(true)}
        onRecord={() => change.mutate({ current, next: next.value, renew })}
      >
        <PassphraseField
          label="Present passphrase"
          value={current}
          error={
            isChecked && current === '' ? 'Type your present passphrase.' : wrong ? `${wrong.happened} ${wrong.next}`.trim() : undefined
          }
          onChange={setCurrent}
        />
        {next.fields(isChecked)}
        <Checkbox
          label="Make a new root key as well"
          description="Do so when somebody may know the old passphrase and have had a copy of the folder. The database is written anew."
          checked={renew}
          onChange={(event) => setRenew(event.currentTarget.checked)}
        />
        {change.isPending && renew && <RenewalProgress cancel="Stop, and keep the old passphrase" />}
      </RecordForm>
      <BackupsStillOpened backups={stillOpened} by="your old passphrase" />
    </>
  );
}

/** One's own passphrase, with the present one asked for again. */
export function ChangePassphraseForm({ mayChange }: { mayChange: boolean }) {
  return (
    <section className="panel stack" aria-labelledby="own-heading">
      <h2 id="own-heading">Your passphrase</h2>
      {mayChange ? <Form /> : <p className="quiet">The passphrase of the sample stands on its unlock screen, so it stays as it is.</p>}
    </section>
  );
}
