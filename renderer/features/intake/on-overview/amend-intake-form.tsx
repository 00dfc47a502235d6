import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Workspace } from '#shared/contract/cases.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { ReceivedHow } from '#shared/domain/cases.ts';
import { employmentStatusLabels, receivedHowLabels } from '#shared/domain/labels.ts';
import { EmploymentStatus } from '#shared/domain/people.ts';
import type { IntakeGap } from '#shared/domain/tracks.ts';
import { api } from '../../../app/client.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { BuildingField } from '../../../ui/form/building-field.tsx';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

const howChoices = [
  { value: '', label: 'Not known' },
  ...ReceivedHow.options.map((how) => ({ value: how, label: receivedHowLabels[how] })),
];
const employmentChoices = EmploymentStatus.options.map((status) => ({ value: status, label: employmentStatusLabels[status] }));

/** The place that an open item on this gap jumps to. */
function Gap({ gap, children }: { gap: IntakeGap; children: ReactNode }) {
  return <div id={anchors.intake(gap)}>{children}</div>;
}

/** Everything that intake took down, to be filled in or corrected. What stood before stays in the record. */
export function AmendIntakeForm({ workspace, onDone }: { workspace: Workspace; onDone: () => void }) {
  const { incident, respondent, intake, summary } = workspace;
  const initial = {
    receivedOn: incident.receivedOn ?? '',
    receivedHow: (incident.receivedHow ?? '') as ReceivedHow | '',
    receivedBy: incident.receivedBy,
    summary: incident.summary,
    doneOrNext: intake.doneOrNext,
    toKeep: intake.toKeep,
    position: respondent.position,
    building: respondent.building,
    employmentStatus: respondent.employmentStatus,
  };
  const draft = useDraft(`amend-intake:${summary.id}`, initial, intake.version);
  const { value, set } = draft;
  const amend = useMutation(
    api.cases.amendIntake.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onDone();
        saySo('The report is amended. What stood before stays in the log.');
      },
    }),
  );
  const record = (): void => {
    const { receivedOn, receivedHow } = value;
    const details = { ...value, receivedOn: receivedOn === '' ? null : receivedOn, receivedHow: receivedHow === '' ? null : receivedHow };
    amend.mutate({ caseId: summary.id, details, basedOn: draft.basedOn });
  };
  return (
    <RecordForm
      label="Amend how it came in"
      submit="Record amendment"
      isBusy={amend.isPending}
      error={amend.error}
      onRecord={record}
      cancel={{ label: 'Close', onCancel: onDone }}
      draft={draft}
    >
      <FieldRow>
        <Gap gap="received-on">
          <CivilDateField label="Received on" value={value.receivedOn} onChange={(receivedOn) => set({ receivedOn })} />
        </Gap>
        <Gap gap="received-how">
          <NativeSelect
            label="How it came in"
            data={howChoices}
            value={value.receivedHow}
            onChange={(event) => set({ receivedHow: event.currentTarget.value as ReceivedHow | '' })}
          />
        </Gap>
        <TextInput label="Received by" value={value.receivedBy} onChange={(event) => set({ receivedBy: event.currentTarget.value })} />
      </FieldRow>
      <FieldRow>
        <Gap gap="position">
          <TextInput label="Position" value={value.position} onChange={(event) => set({ position: event.currentTarget.value })} />
        </Gap>
        <Gap gap="building">
          <BuildingField value={value.building} onChange={(building) => set({ building })} />
        </Gap>
        <NativeSelect
          label="Employment status"
          data={employmentChoices}
          value={value.employmentStatus}
          onChange={(event) => set({ employmentStatus: event.currentTarget.value as EmploymentStatus })}
        />
      </FieldRow>
      <ProseField label="What was reported" required autosize minRows={3} value={value.summary} onChange={(summary) => set({ summary })} />
      <ProseField
        label="What was done, or comes next"
        autosize
        minRows={2}
        value={value.doneOrNext}
        onChange={(doneOrNext) => set({ doneOrNext })}
      />
      <ProseField
        label="What must be kept, and where it is"
        autosize
        minRows={2}
        value={value.toKeep}
        onChange={(toKeep) => set({ toKeep })}
      />
    </RecordForm>
  );
}
