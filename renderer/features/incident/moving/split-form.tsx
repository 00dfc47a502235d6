import { Checkbox, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { CaseId, type IncidentId, ParticipantId } from '#shared/domain/ids.ts';
import type { IncidentFile } from '#shared/domain/incidents.ts';
import { api } from '../../../app/client.ts';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { FieldGroup } from '../../../ui/form/form-parts.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { MovePreviewList } from './move-preview.tsx';

const nothing = { caseIds: [] as string[], left: [] as string[], reason: '' };
const toggled = (list: readonly string[], id: string, isIn: boolean): string[] =>
  isIn ? [...list.filter((one) => one !== id), id] : list.filter((one) => one !== id);

/** Chooses the cases that leave, shows what goes with them, and asks why. */
export function SplitForm({ file, onClose }: { file: IncidentFile; onClose: () => void }) {
  const incidentId: IncidentId = file.incident.id;
  const draft = useDraft(`split:${incidentId}`, nothing);
  const { caseIds, left, reason } = draft.value;
  const [isAsked, setAsked] = useState(false);
  const navigate = useNavigate();
  const isPossible = caseIds.length > 0 && caseIds.length < file.cases.length;
  const input = {
    incidentId,
    caseIds: caseIds.map((id) => CaseId.parse(id)),
    leftParticipantIds: left.map((id) => ParticipantId.parse(id)),
    into: null,
  };
  const preview = useQuery({ ...api.incidents.previewSplit.queryOptions({ input }), enabled: isPossible });
  const split = useMutation(
    api.incidents.split.mutationOptions({
      onSuccess: (made) => {
        draft.clear();
        saySo('The incident is split. Both sides say what left and why.');
        void navigate({ to: '/incidents/$incidentId', params: made });
      },
    }),
  );
  const isAllChosen = caseIds.length === file.cases.length;
  return (
    <section className="panel" aria-labelledby="split-heading">
      <h2 id="split-heading">Split off cases</h2>
      <p className="quiet">
        For an incident that turns out to be two. The cases you choose go to a new incident that begins with the same report. This one keeps
        everything it has, and a note of what left.
      </p>
      <RecordForm
        label="Split off cases"
        submit="Split incident"
        draft={draft}
        isBusy={split.isPending}
        error={split.error}
        isComplete={isPossible && reason.trim() !== ''}
        onIncomplete={() => setAsked(true)}
        onRecord={() => split.mutate({ ...input, reason })}
        cancel={{ label: 'Close', onCancel: onClose }}
      >
        <FieldGroup
          label="Cases that leave"
          isRequired
          error={isAllChosen ? 'At least one case stays.' : isAsked && caseIds.length === 0 ? 'Choose a case that leaves.' : undefined}
        >
          <div className="stack stack-tight">
            {file.cases.map(({ id, number, respondent }) => (
              <Checkbox
                key={id}
                label={`${number}, ${respondent}`}
                aria-invalid={isAllChosen || (isAsked && caseIds.length === 0)}
                checked={caseIds.includes(id)}
                onChange={(event) => draft.set({ caseIds: toggled(caseIds, id, event.currentTarget.checked) })}
              />
            ))}
          </div>
        </FieldGroup>
        {isPossible && preview.isPending && <LoadingState what="what would go" />}
        {isPossible && <RefusalNotice error={preview.error} onRetry={() => void preview.refetch()} />}
        {isPossible && preview.data !== undefined && (
          <MovePreviewList
            preview={preview.data}
            words={{ moving: 'goes', others: 'stays here', item: 'goes along' }}
            people={{
              label: () => 'is in both from then on',
              isChosen: (id) => !left.includes(id),
              onChange: (id, isChosen) => draft.set({ left: toggled(left, id, !isChosen) }),
            }}
          />
        )}
        <Textarea
          label="Reason"
          required
          autosize
          minRows={2}
          value={reason}
          error={isAsked && reason.trim() === '' ? 'Say why these are two incidents.' : undefined}
          onChange={(event) => draft.set({ reason: event.currentTarget.value })}
        />
      </RecordForm>
      <p className="quiet small incident-aside">
        If the two belong together without being one,{' '}
        <Link to="/incidents/$incidentId" params={{ incidentId }} search={{ step: 'link' }}>
          link them
        </Link>{' '}
        after the split.
      </p>
    </section>
  );
}
