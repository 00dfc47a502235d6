import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import {
  InspectionForm,
  InspectionHow,
  type InspectionRequest,
  inspectionFormLabels,
  inspectionHowLabels,
} from '#shared/domain/release/inspection.ts';
import { api, client } from '../../app/client.ts';
import { ChangedMeanwhile, type ToldFields } from '../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

export const requestKey = (caseId: CaseId, request: InspectionRequest | null): string => `inspection:${caseId}:${request?.id ?? 'new'}`;

const typedOf = (request: InspectionRequest | null) => ({
  receivedOn: request?.receivedOn ?? '',
  askedBy: (request?.askedBy ?? 'employee') as string,
  representative: request?.representative ?? '',
  how: (request?.how ?? 'e-mail') as string,
  wanted: request?.wanted ?? '',
  form: (request?.form ?? 'inspect') as string,
});
type Typing = ReturnType<typeof typedOf>;

const tell = ({ receivedOn, representative, wanted }: Typing): ToldFields => [
  { label: 'Received', text: receivedOn === '' ? '' : formatCivilDate(receivedOn) },
  { label: 'Representative', text: representative },
  { label: 'What is asked for', text: wanted },
];

const askedOf = ({ askedBy, how, form, ...typed }: Typing) => ({
  ...typed,
  askedBy: askedBy === 'representative' ? ('representative' as const) : ('employee' as const),
  how: InspectionHow.parse(how),
  form: InspectionForm.parse(form),
});

type RequestFormProps = { caseId: CaseId; request: InspectionRequest | null; onClose: () => void };

/** A request as it came: when, from whom, how, and for what. */
export function RequestForm({ caseId, request, onClose }: RequestFormProps) {
  const draft = useDraft(requestKey(caseId, request), typedOf(request), request?.standing.id);
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const done = (sentence: string, undo: () => void) => {
    clear();
    onClose();
    saySo(sentence, undo);
  };
  const enter = useMutation(
    api.release.recordRequest.mutationOptions({
      onSuccess: ({ requestId, requests }) => {
        const due = requests.find(({ id }) => id === requestId)?.dueOn;
        const sentence = `The request is recorded${due === undefined ? '' : `; it is due on ${formatCivilDate(due)}`}.`;
        const reason = 'Taken back right after it was recorded.';
        done(
          sentence,
          undoBy(
            () => client.release.takeBackRequest({ requestId, reason }),
            'The request is taken back. That it was recorded stays in the log.',
          ),
        );
      },
    }),
  );
  const restate = useMutation(
    api.release.restateRequest.mutationOptions({
      onSuccess: (requests) => {
        const now = requests.find(({ id }) => id === request?.id);
        if (now === undefined) return;
        const before = askedOf(typedOf(request));
        done(
          `The request is restated; it is due on ${formatCivilDate(now.dueOn)}.`,
          undoBy(
            () => client.release.restateRequest({ requestId: now.id, ...before, basedOn: now.standing.id }),
            'The request reads as before again.',
          ),
        );
      },
    }),
  );
  const isRepresentative = value.askedBy === 'representative';
  const isComplete = value.receivedOn !== '' && value.wanted.trim() !== '' && (!isRepresentative || value.representative.trim() !== '');
  const missing = (text: string, sentence: string) => (wasTried && text.trim() === '' ? sentence : undefined);
  return (
    <RecordForm
      label={request === null ? 'New request to inspect' : 'Request to inspect'}
      submit={request === null ? 'Record request' : 'Restate request'}
      draft={draft}
      isComplete={isComplete}
      onIncomplete={() => setWasTried(true)}
      isBusy={enter.isPending || restate.isPending}
      error={enter.error ?? restate.error}
      onRecord={() =>
        request === null
          ? enter.mutate({ caseId, ...askedOf(value) })
          : restate.mutate({ requestId: request.id, ...askedOf(value), basedOn: draft.basedOn })
      }
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      {request !== null && (
        <ChangedMeanwhile
          draft={draft}
          standing={request.standing.id}
          recorded={{ fields: tell(typedOf(request)), by: request.standing.by, at: request.standing.at }}
          tell={tell}
        />
      )}
      <FieldRow>
        <CivilDateField
          label="Received on"
          isRequired
          value={value.receivedOn}
          error={missing(value.receivedOn, 'Enter the day on which the request was received.')}
          onChange={(receivedOn) => set({ receivedOn })}
        />
        <NativeSelect
          label="How it came"
          data={InspectionHow.options.map((how) => ({ value: how, label: inspectionHowLabels[how] }))}
          value={value.how}
          onChange={(event) => set({ how: event.currentTarget.value })}
        />
      </FieldRow>
      <FieldRow>
        <NativeSelect
          label="Who asks"
          data={[
            { value: 'employee', label: 'The employee' },
            { value: 'representative', label: 'A representative named in writing' },
          ]}
          value={value.askedBy}
          onChange={(event) => set({ askedBy: event.currentTarget.value })}
        />
        <NativeSelect
          label="In which form"
          data={InspectionForm.options.map((form) => ({ value: form, label: inspectionFormLabels[form] }))}
          value={value.form}
          onChange={(event) => set({ form: event.currentTarget.value })}
        />
      </FieldRow>
      {isRepresentative && (
        <TextInput
          label="Representative"
          required
          value={value.representative}
          error={missing(value.representative, 'Enter the representative whom the employee named in writing.')}
          onChange={(event) => set({ representative: event.currentTarget.value })}
        />
      )}
      <ProseField
        label="What is asked for"
        description="The records that the request names, in its own words."
        required
        minRows={2}
        value={value.wanted}
        error={missing(value.wanted, 'Enter what the request asks for.')}
        onChange={(wanted) => set({ wanted })}
      />
    </RecordForm>
  );
}
