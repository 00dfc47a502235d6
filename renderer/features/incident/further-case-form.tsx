import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Track } from '#shared/domain/cases.ts';
import { UserId } from '#shared/domain/ids.ts';
import type { IncidentFile } from '#shared/domain/incidents.ts';
import { employmentStatusLabels, trackLabels } from '#shared/domain/labels.ts';
import { matterTitle } from '#shared/domain/matter-title.ts';
import { EmploymentStatus } from '#shared/domain/people.ts';
import { api } from '../../app/client.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { BuildingField } from '../../ui/form/building-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { noPerson, type PersonAnswer, personInput } from '../../ui/workspace/person-answer.ts';
import { PersonField } from '../../ui/workspace/person-field.tsx';

type Typed = {
  person: PersonAnswer;
  account: string;
  isAccountOnly: boolean;
  position: string;
  building: string;
  employmentStatus: EmploymentStatus;
  track: Track;
  title: string;
  investigatorId: string;
};

const typedFor = ({ cases }: IncidentFile): Typed => ({
  person: noPerson,
  account: '',
  isAccountOnly: false,
  position: '',
  building: cases[0]?.building ?? '',
  employmentStatus: 'unknown',
  track: cases[0]?.track ?? 'investigation',
  title: '',
  investigatorId: '',
});

/** Asks whom the further case is about, and nothing that the report has said already. */
export function FurtherCaseForm({ file, onClose }: { file: IncidentFile; onClose: () => void }) {
  const { incident, cases } = file;
  const draft = useDraft(`further-case:${incident.id}`, typedFor(file));
  const { value, set } = draft;
  const [isAsked, setAsked] = useState(false);
  const navigate = useNavigate();
  const colleagues = useQuery(api.evidence.colleagues.queryOptions());
  const open = useMutation(
    api.incidents.openFurtherCase.mutationOptions({
      onSuccess: ({ summary }) => {
        draft.clear();
        saySo(`Case ${summary.number} is open, in the same incident.`);
        void navigate({ to: '/cases/$caseId/$tab', params: { caseId: summary.id, tab: 'overview' } });
      },
    }),
  );
  const isNamed = value.isAccountOnly ? value.account.trim() !== '' : value.person.name.trim() !== '';
  const suggested = matterTitle({ position: value.position, receivedOn: incident.receivedOn });
  const record = () =>
    open.mutate({
      incidentId: incident.id,
      track: value.track,
      title: value.title.trim() === '' ? suggested : value.title,
      respondent: {
        ...personInput(value.isAccountOnly ? noPerson : value.person),
        account: value.isAccountOnly ? value.account : '',
        position: value.position,
        building: value.building,
        employmentStatus: value.employmentStatus,
      },
      investigatorId: value.investigatorId === '' ? null : UserId.parse(value.investigatorId),
    });
  const missing = isAsked && !isNamed ? 'Say whom the case is about.' : undefined;
  return (
    <section className="panel" aria-labelledby="further-case-heading">
      <h2 id="further-case-heading">Open a case for another respondent</h2>
      <p className="quiet">
        In this incident, beside {cases.map(({ number }) => number).join(', ')}: the report, the people and the evidence are shared. Number,
        track, exhibit numbers, findings and documents are the case’s own.
      </p>
      <RecordForm
        label="Open a case for another respondent"
        submit="Open case"
        draft={draft}
        isBusy={open.isPending}
        error={open.error}
        isComplete={isNamed}
        onIncomplete={() => setAsked(true)}
        onRecord={record}
        cancel={{ label: 'Close', onCancel: onClose }}
      >
        {value.isAccountOnly ? (
          <TextInput
            label="Account"
            required
            description="As it shows where it was seen. The case then reads “Unknown (account …)”."
            value={value.account}
            error={missing}
            onChange={(event) => set({ account: event.currentTarget.value })}
          />
        ) : (
          <PersonField
            label="Respondent"
            isRequired
            hasFocusAtFirst
            caseId={cases[0]?.id ?? null}
            value={value.person}
            error={missing}
            onChange={(person) => set({ person })}
          />
        )}
        <Checkbox
          label="Only an account is known"
          checked={value.isAccountOnly}
          onChange={(event) => set({ isAccountOnly: event.currentTarget.checked })}
        />
        <FieldRow>
          <TextInput label="Position" value={value.position} onChange={(event) => set({ position: event.currentTarget.value })} />
          <BuildingField value={value.building} onChange={(building) => set({ building })} />
          <NativeSelect
            label="Employment"
            data={EmploymentStatus.options.map((status) => ({ value: status, label: employmentStatusLabels[status] }))}
            value={value.employmentStatus}
            onChange={(event) => set({ employmentStatus: EmploymentStatus.parse(event.currentTarget.value) })}
          />
        </FieldRow>
        <FieldRow>
          <NativeSelect
            label="Track"
            data={Track.options.map((track) => ({ value: track, label: trackLabels[track] }))}
            value={value.track}
            onChange={(event) => set({ track: Track.parse(event.currentTarget.value) })}
          />
          <NativeSelect
            label="Investigator"
            data={[
              { value: '', label: 'You' },
              ...(colleagues.data ?? [])
                .filter(({ isSelf }) => !isSelf)
                .map(({ userId, displayName }) => ({ value: userId as string, label: displayName })),
            ]}
            value={value.investigatorId}
            onChange={(event) => set({ investigatorId: event.currentTarget.value })}
          />
        </FieldRow>
        <TextInput
          label="Title"
          description="Without a name: titles stand in lists. Empty takes the one suggested."
          placeholder={suggested}
          value={value.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
      </RecordForm>
    </section>
  );
}
