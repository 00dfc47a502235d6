import { Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ParticipantId } from '#shared/domain/ids.ts';
import type { IncidentFile } from '#shared/domain/incidents.ts';
import { api } from '../../../app/client.ts';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { CasePicker, type PickedCase } from '../case-picker.tsx';
import { MovePreviewList } from './move-preview.tsx';

const nothing = { picked: null as PickedCase | null, apart: [] as string[], reason: '' };

/** Chooses another incident by one of its cases, shows what comes in, and asks why. */
export function MergeForm({ file, onClose }: { file: IncidentFile; onClose: () => void }) {
  const incidentId = file.incident.id;
  const draft = useDraft(`merge:${incidentId}`, nothing);
  const { picked, apart, reason } = draft.value;
  const [isAsked, setAsked] = useState(false);
  const input = picked === null ? null : { incidentId, caseId: picked.id, keptApartIds: apart.map((id) => ParticipantId.parse(id)) };
  const preview = useQuery({
    ...api.incidents.previewMerge.queryOptions({ input: input ?? { incidentId, caseId: file.cases[0]?.id as never, keptApartIds: [] } }),
    enabled: input !== null,
  });
  const merge = useMutation(
    api.incidents.merge.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo('The two incidents are one. The other stays as an emptied original that points here.');
      },
    }),
  );
  return (
    <section className="panel" aria-labelledby="merge-heading">
      <h2 id="merge-heading">Merge with another incident</h2>
      <p className="quiet">
        For two reports that turn out to be about the same events. Every case of the other incident joins this one, with its people and its
        evidence; exhibits keep their numbers. The other incident stays as an emptied original.
      </p>
      <RecordForm
        label="Merge with another incident"
        submit="Merge incidents"
        draft={draft}
        isBusy={merge.isPending}
        error={merge.error}
        isComplete={input !== null && preview.data !== undefined && reason.trim() !== ''}
        onIncomplete={() => setAsked(true)}
        onRecord={() => input !== null && merge.mutate({ ...input, reason })}
        cancel={{ label: 'Close', onCancel: onClose }}
      >
        <CasePicker
          label="A case of the other incident"
          without={file.cases.map(({ id }) => id)}
          value={picked}
          error={isAsked && picked === null ? 'Choose a case.' : undefined}
          onChange={(next) => draft.set({ picked: next, apart: [] })}
        />
        {input !== null && preview.isPending && <LoadingState what="what would come in" />}
        {input !== null && <RefusalNotice error={preview.error} onRetry={() => void preview.refetch()} />}
        {input !== null && preview.data !== undefined && (
          <MovePreviewList
            preview={preview.data}
            words={{ moving: 'comes in', others: 'is here already', item: 'comes in' }}
            people={{
              label: () => 'is the same person as the one of that name here',
              isChosen: (id) => !apart.includes(id),
              onChange: (id, isChosen) => draft.set({ apart: isChosen ? apart.filter((one) => one !== id) : [...apart, id] }),
            }}
          />
        )}
        <Textarea
          label="Reason"
          required
          autosize
          minRows={2}
          value={reason}
          error={isAsked && reason.trim() === '' ? 'Say why these are one incident.' : undefined}
          onChange={(event) => draft.set({ reason: event.currentTarget.value })}
        />
      </RecordForm>
    </section>
  );
}
