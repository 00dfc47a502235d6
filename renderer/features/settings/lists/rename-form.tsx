import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Building, ListName } from '#shared/domain/district.ts';
import type { BargainingUnitId, BuildingId } from '#shared/domain/ids.ts';
import { api, client } from '../../../app/client.ts';
import { ChangedMeanwhile } from '../../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { showDistrict } from '../use-district.ts';

/** An entry of either list. */
export type Entry = Pick<Building, 'name' | 'version' | 'retiredAt' | 'caseCount'> & { id: BuildingId | BargainingUnitId };

/** Gives an entry another name; cases keep the one they were recorded with. */
export function RenameForm({ list, entry, onDone }: { list: ListName; entry: Entry; onDone: () => void }) {
  const draft = useDraft(`rename-entry:${entry.id}`, { name: entry.name }, entry.version);
  const [isChecked, setIsChecked] = useState(false);
  const name = draft.value.name.trim();
  const rename = useMutation(
    api.district.renameEntry.mutationOptions({
      onSuccess: (settings, { name: given }) => {
        showDistrict(settings);
        draft.clear();
        const renamed = [...settings.buildings, ...settings.units].find(({ id }) => id === entry.id);
        const back = { list, id: entry.id, basedOn: renamed?.version ?? '', name: entry.name };
        saySo(
          `${entry.name} is now called ${given}. Cases keep the name they were recorded with.`,
          undoBy(() => client.district.renameEntry(back), `It is called ${entry.name} again.`),
        );
        onDone();
      },
    }),
  );
  return (
    <RecordForm
      label={`Rename ${entry.name}`}
      submit="Save the name"
      isBusy={rename.isPending}
      error={rename.error}
      draft={draft}
      isComplete={name !== ''}
      onIncomplete={() => setIsChecked(true)}
      cancel={{ label: 'Keep the name', onCancel: onDone }}
      onRecord={() =>
        name === entry.name ? onDone() : rename.mutate({ list, id: entry.id, basedOn: draft.basedOn ?? entry.version, name })
      }
    >
      <ChangedMeanwhile
        draft={draft}
        standing={entry.version}
        recorded={{ fields: [{ label: 'Name', text: entry.name }] }}
        tell={(value) => [{ label: 'Name', text: value.name }]}
      />
      <TextInput
        label="Name"
        autoFocus
        value={draft.value.name}
        error={isChecked && name === '' ? 'Enter a name.' : undefined}
        onChange={(event) => draft.set({ name: event.currentTarget.value })}
      />
    </RecordForm>
  );
}
