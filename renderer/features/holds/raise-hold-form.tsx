import { NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { holdKinds } from '#shared/domain/holds/kinds.ts';
import { HoldKind } from '#shared/domain/holds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { holdKindLabels } from '#shared/domain/labels.ts';
import { api } from '../../app/client.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

const kindsByName = [...HoldKind.options].sort((one, other) => holdKindLabels[one].localeCompare(holdKindLabels[other]));

/** Raises a hold for which nothing that is recorded gives cause by itself. */
export function RaiseHoldForm({ caseId, onDone }: { caseId: CaseId; onDone: () => void }) {
  const draft = useDraft(`raise-hold:${caseId}`, { kind: 'counsel', because: '' });
  const [isChecked, setIsChecked] = useState(false);
  const kind = HoldKind.parse(draft.value.kind);
  const { because } = draft.value;
  const raise = useMutation(
    api.holds.raise.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onDone();
        saySo(`The hold “${holdKindLabels[kind]}” is raised. A named person clears it with a reason.`);
      },
    }),
  );
  return (
    <RecordForm
      label="Raise a hold"
      submit="Raise hold"
      isBusy={raise.isPending}
      error={raise.error}
      draft={draft}
      isComplete={because.trim() !== ''}
      onIncomplete={() => setIsChecked(true)}
      cancel={{ label: 'Close', onCancel: onDone }}
      onRecord={() => raise.mutate({ caseId, kind, because })}
    >
      <NativeSelect
        label="Kind"
        description={holdKinds[kind].question}
        data={kindsByName.map((value) => ({ value, label: holdKindLabels[value] }))}
        value={kind}
        onChange={(event) => draft.set({ kind: event.currentTarget.value })}
      />
      <ProseField
        label="What gives cause for it"
        description="Stays out of every investigation report."
        required
        value={because}
        error={isChecked && because.trim() === '' ? 'Say what gives cause for the hold.' : undefined}
        onChange={(text) => draft.set({ because: text })}
      />
    </RecordForm>
  );
}
