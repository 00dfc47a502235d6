import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';
import { ParticipantRole } from '#shared/domain/people.ts';
import { api } from '../../app/client.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

/** A second respondent is a second case of the same incident, so the role is not offered here. */
const roles = ParticipantRole.options
  .filter((role) => role !== 'respondent')
  .map((role) => ({ value: role, label: participantRoleLabels[role] }));

const nothing = { role: 'witness' as ParticipantRole, name: '', position: '' };

/** Adds a person in place. A student is given the next pseudonym and needs no name. */
export function AddPersonForm({ caseId }: { caseId: CaseId }) {
  const { value, set, clear } = useDraft(`add-person:${caseId}`, nothing);
  const first = useRef<HTMLSelectElement>(null);
  const isStudent = value.role === 'student';
  const add = useMutation(
    api.cases.addParticipant.mutationOptions({
      onSuccess: (participant) => {
        clear();
        saySo(`${participant.displayName} is in the case as ${participantRoleLabels[participant.role].toLowerCase()}.`);
        first.current?.focus();
      },
    }),
  );
  return (
    <section className="panel people-add" id={anchors.addParticipant} aria-labelledby="people-add-heading">
      <h3 id="people-add-heading">Add a person</h3>
      <RecordForm
        label="Add a person"
        submit="Add person"
        isBusy={add.isPending}
        error={add.error}
        onRecord={() => add.mutate({ caseId, ...value })}
      >
        <FieldRow>
          <NativeSelect
            ref={first}
            label="Role"
            data={roles}
            value={value.role}
            onChange={(event) => set({ role: ParticipantRole.parse(event.currentTarget.value) })}
          />
          <TextInput
            label="Name"
            description={
              isStudent
                ? 'May stay empty: the window and every document show the pseudonym.'
                : 'May stay empty where the person is not known.'
            }
            value={value.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <TextInput
            label="Position or connection"
            description="For example: parent of Student A."
            value={value.position}
            onChange={(event) => set({ position: event.currentTarget.value })}
          />
        </FieldRow>
      </RecordForm>
    </section>
  );
}
