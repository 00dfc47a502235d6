import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { LinkKind } from '#shared/domain/case-links.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { linkKindLabels } from '#shared/domain/incident-labels.ts';
import type { IncidentFile } from '#shared/domain/incidents.ts';
import { api, client } from '../../../app/client.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { CasePicker, type PickedCase } from '../case-picker.tsx';

const nothing = {
  one: '',
  picked: null as PickedCase | null,
  isWholeIncident: false,
  kind: 'same-people' as LinkKind,
  isBackward: false,
  reason: '',
};

/** The kinds as one list: a kind with a direction stands in it twice. */
const kinds = LinkKind.options.flatMap((kind) => {
  const { forward, backward } = linkKindLabels[kind];
  return forward === backward
    ? [{ value: kind as string, label: forward }]
    : [
        { value: kind as string, label: forward },
        { value: `${kind}:backward`, label: backward },
      ];
});

/** Links this incident, or one of its cases, with another case or its whole incident, in a kind and with a reason. */
export function LinkForm({ file, onClose }: { file: IncidentFile; onClose: () => void }) {
  const incidentId = file.incident.id;
  const draft = useDraft(`link:${incidentId}`, nothing);
  const { one, picked, isWholeIncident, kind, isBackward, reason } = draft.value;
  const [isAsked, setAsked] = useState(false);
  const link = useMutation(
    api.incidents.link.mutationOptions({
      onSuccess: ({ linkId }) => {
        draft.clear();
        onClose();
        const takeBack = () => client.incidents.unlink({ linkId, reason: 'Taken back at once.' });
        saySo('The two matters are linked; each shows the other.', undoBy(takeBack, 'The link is taken back.'));
      },
    }),
  );
  const here = one === '' ? ({ kind: 'incident', incidentId } as const) : ({ kind: 'case', caseId: CaseId.parse(one) } as const);
  const record = async () => {
    if (picked === null) return;
    const there = isWholeIncident
      ? ({ kind: 'incident', incidentId: (await client.cases.workspace({ caseId: picked.id })).incident.id } as const)
      : ({ kind: 'case', caseId: picked.id } as const);
    link.mutate({ one: isBackward ? there : here, other: isBackward ? here : there, kind, reason });
  };
  return (
    <section className="panel" aria-labelledby="link-heading">
      <h2 id="link-heading">Link with another matter</h2>
      <RecordForm
        label="Link with another matter"
        submit="Link matters"
        draft={draft}
        isBusy={link.isPending}
        error={link.error}
        isComplete={picked !== null && reason.trim() !== ''}
        onIncomplete={() => setAsked(true)}
        onRecord={() => void record()}
        cancel={{ label: 'Close', onCancel: onClose }}
      >
        <FieldRow>
          <NativeSelect
            label="From here"
            data={[
              { value: '', label: 'The whole incident' },
              ...file.cases.map(({ id, number, respondent }) => ({ value: id as string, label: `${number}, ${respondent}` })),
            ]}
            value={one}
            onChange={(event) => draft.set({ one: event.currentTarget.value })}
          />
          <NativeSelect
            label="How they belong together"
            data={kinds}
            value={isBackward ? `${kind}:backward` : kind}
            onChange={(event) => {
              const [chosen, direction] = event.currentTarget.value.split(':');
              draft.set({ kind: LinkKind.parse(chosen), isBackward: direction === 'backward' });
            }}
          />
        </FieldRow>
        <CasePicker
          label="The other matter"
          without={one === '' ? file.cases.map(({ id }) => id) : [CaseId.parse(one)]}
          value={picked}
          error={isAsked && picked === null ? 'Choose a case.' : undefined}
          onChange={(next) => draft.set({ picked: next })}
        />
        <Checkbox
          label="With its whole incident, not this case alone"
          checked={isWholeIncident}
          onChange={(event) => draft.set({ isWholeIncident: event.currentTarget.checked })}
        />
        <Textarea
          label="Reason"
          required
          autosize
          minRows={2}
          value={reason}
          error={isAsked && reason.trim() === '' ? 'Say why they belong together.' : undefined}
          onChange={(event) => draft.set({ reason: event.currentTarget.value })}
        />
      </RecordForm>
    </section>
  );
}
