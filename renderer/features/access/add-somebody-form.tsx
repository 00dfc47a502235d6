import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { client } from '../../app/client.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useNewPassphrase } from './new-passphrase-fields.tsx';

const kinds = { investigator: 'Investigator', administrator: 'Administrator', reviewer: 'Reviewer' } as const;
type Kind = keyof typeof kinds;
const isKind = (value: string): value is Kind => value in kinds;

const whatTheyDo: Record<Kind, string> = {
  investigator: 'Opens every case and works in it.',
  administrator: 'Does what an investigator does, and changes people, keys and backups.',
  reviewer: 'Reads the summaries that are sealed to them. Their key opens no casebook.',
};

/** Gives somebody a key. They type their passphrase themselves, at this screen. */
export function AddSomebodyForm() {
  const draft = useDraft<{ kind: Kind; displayName: string }>('add-somebody', { kind: 'investigator', displayName: '' });
  const { kind, displayName } = draft.value;
  const [isChecked, setIsChecked] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const passphrase = useNewPassphrase({
    label: 'Their passphrase',
    help: 'They type it themselves. At least 15 characters; several unrelated words work well.',
    displayName,
  });
  const add = useMutation({
    mutationFn: async (input: { displayName: string; passphrase: string; kind: Kind }) => {
      const { kind: role, ...rest } = input;
      if (role === 'reviewer') await client.access.addReviewer(rest);
      else await client.access.add({ ...rest, role });
    },
    onSuccess: (_, { displayName: added }) => {
      saySo(`${added} has a key, with the passphrase that was typed. Nobody else can know it.`);
      draft.clear();
      passphrase.set('');
      setIsChecked(false);
      first.current?.focus();
    },
  });
  return (
    <section className="panel" aria-labelledby="add-heading">
      <h2 id="add-heading">Add somebody</h2>
      <RecordForm
        label="Add somebody"
        submit="Add person"
        isBusy={add.isPending}
        error={add.error}
        isComplete={displayName.trim() !== '' && !passphrase.isRefused}
        onIncomplete={() => setIsChecked(true)}
        onRecord={() => add.mutate({ displayName, passphrase: passphrase.value, kind })}
        draft={draft}
      >
        <FieldRow>
          <TextInput
            ref={first}
            label="Name"
            description="As it stands on the unlock screen and in documents."
            autoComplete="off"
            value={displayName}
            error={isChecked && displayName.trim() === '' ? 'Enter their name.' : undefined}
            onChange={(event) => draft.set({ displayName: event.currentTarget.value })}
          />
          <NativeSelect
            label="Role"
            description={whatTheyDo[kind]}
            data={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
            value={kind}
            onChange={(event) => {
              if (isKind(event.currentTarget.value)) draft.set({ kind: event.currentTarget.value });
            }}
          />
        </FieldRow>
        {passphrase.fields(isChecked)}
      </RecordForm>
    </section>
  );
}
