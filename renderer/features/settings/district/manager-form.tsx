import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type ComplaintManager, type ComplaintManagerInput, ManagerOffice } from '#shared/domain/district.ts';
import { managerOfficeLabels } from '#shared/domain/district-labels.ts';
import { api, client } from '../../../app/client.ts';
import { ChangedMeanwhile } from '../../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { showDistrict } from '../use-district.ts';

const nothing: ComplaintManagerInput = { office: 'complaint-manager', name: '', position: '', telephone: '', eMail: '' };
const offices = ManagerOffice.options.map((value) => ({ value, label: managerOfficeLabels[value] }));

const told = ({ office, name, position, telephone, eMail }: ComplaintManagerInput) => [
  { label: 'Office', text: managerOfficeLabels[office] },
  { label: 'Name', text: name },
  { label: 'Position', text: position },
  { label: 'Telephone', text: telephone },
  { label: 'E-mail', text: eMail },
];

/** Names somebody, or corrects how to reach them. */
export function ManagerForm({ manager, onDone }: { manager: ComplaintManager | null; onDone: () => void }) {
  const standing: ComplaintManagerInput =
    manager === null
      ? nothing
      : { office: manager.office, name: manager.name, position: manager.position, telephone: manager.telephone, eMail: manager.eMail };
  const draft = useDraft<ComplaintManagerInput>(`complaint-manager:${manager?.id ?? 'new'}`, standing, manager?.version ?? null);
  const { value, set } = draft;
  const [isChecked, setIsChecked] = useState(false);
  const add = useMutation(
    api.district.addManager.mutationOptions({
      onSuccess: (settings, { name }) => {
        showDistrict(settings);
        draft.clear();
        const added = settings.managers.filter((candidate) => candidate.name === name && candidate.retiredAt === null).at(-1);
        const off = added && (() => client.district.retireManager({ id: added.id, basedOn: added.version, isRetired: true }));
        saySo(`${name} is on the list.`, off ? undoBy(off, `${name} is off the list.`) : null);
        onDone();
      },
    }),
  );
  const change = useMutation(
    api.district.changeManager.mutationOptions({
      onSuccess: (settings, { id, manager: { name } }) => {
        showDistrict(settings);
        draft.clear();
        const basedOn = settings.managers.find((candidate) => candidate.id === id)?.version ?? '';
        const back = () => client.district.changeManager({ id, basedOn, manager: standing });
        saySo(`The entry of ${name} is changed.`, undoBy(back, 'The entry is as it was before.'));
        onDone();
      },
    }),
  );
  return (
    <RecordForm
      label={manager === null ? 'Name a complaint manager' : `Entry of ${manager.name}`}
      submit={manager === null ? 'Add to the list' : 'Save the entry'}
      isBusy={add.isPending || change.isPending}
      error={add.error ?? change.error}
      draft={draft}
      isComplete={value.name.trim() !== ''}
      onIncomplete={() => setIsChecked(true)}
      cancel={manager === null ? undefined : { label: 'Close', onCancel: onDone }}
      onRecord={() =>
        manager === null ? add.mutate(value) : change.mutate({ id: manager.id, basedOn: draft.basedOn ?? manager.version, manager: value })
      }
    >
      {manager !== null && <ChangedMeanwhile draft={draft} standing={manager.version} recorded={{ fields: told(standing) }} tell={told} />}
      <FieldRow>
        <NativeSelect
          label="Office"
          data={offices}
          value={value.office}
          onChange={(event) => set({ office: ManagerOffice.parse(event.currentTarget.value) })}
        />
        <TextInput
          label="Name"
          required
          value={value.name}
          error={isChecked && value.name.trim() === '' ? 'Enter their name.' : undefined}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput label="Position" value={value.position} onChange={(event) => set({ position: event.currentTarget.value })} />
      </FieldRow>
      <FieldRow>
        <TextInput label="Telephone" value={value.telephone} onChange={(event) => set({ telephone: event.currentTarget.value })} />
        <TextInput label="E-mail" value={value.eMail} onChange={(event) => set({ eMail: event.currentTarget.value })} />
      </FieldRow>
    </RecordForm>
  );
}
