import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';
import { isParent, parentWording } from '#shared/domain/parents.ts';
import { ParticipantRole } from '#shared/domain/people.ts';
import type { PersonInCase } from '#shared/domain/people-across-matters.ts';
import { api } from '../../app/client.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { noPerson, type PersonAnswer, personInput } from '../../ui/workspace/person-answer.ts';
import { PersonField } from '../../ui/workspace/person-field.tsx';
import { PrintedNameField } from './naming/printed-name-field.tsx';

/** A second respondent is a second case of the same incident, so the role is not offered here. */
const roles = ParticipantRole.options
  .filter((role) => role !== 'respondent')
  .map((role) => ({ value: role, label: participantRoleLabels[role] }));

const nothing = { role: 'witness' as ParticipantRole, person: noPerson as PersonAnswer, position: '', printsName: null as boolean | null };

/**
 * Adds a person in place. A student is given the next pseudonym; a name typed for a student goes to the table of students' names alone, so it is
 * kept in no draft either.
 */
export function AddPersonForm({ caseId, people }: { caseId: CaseId; people: readonly PersonInCase[] }) {
  const draft = useDraft(`add-person:${caseId}`, nothing);
  const { value, set, clear } = draft;
  const [studentName, setStudentName] = useState('');
  const first = useRef<HTMLSelectElement>(null);
  const isStudent = value.role === 'student';
  const add = useMutation(
    api.cases.addParticipant.mutationOptions({
      onSuccess: (participant) => {
        clear();
        setStudentName('');
        const role = participantRoleLabels[participant.role].toLowerCase();
        saySo(`${participant.displayName} is in the case as ${role}.`);
        first.current?.focus();
      },
    }),
  );
  const asksHowPrinted = value.person.name.trim() !== '' && isParent(value);
  const pseudonyms = people.filter(({ kind }) => kind === 'student').map(({ displayName }) => displayName);
  const who = isStudent ? { ...personInput(noPerson), name: studentName } : personInput(value.person);
  return (
    <section className="panel people-add" id={anchors.addParticipant} aria-labelledby="people-add-heading">
      <h3 id="people-add-heading">Add a person</h3>
      <RecordForm
        label="Add a person"
        submit="Add person"
        draft={draft}
        isBusy={add.isPending}
        error={add.error}
        onRecord={() =>
          add.mutate({ caseId, role: value.role, position: value.position, printsName: asksHowPrinted ? value.printsName : null, ...who })
        }
      >
        <FieldRow>
          <NativeSelect
            ref={first}
            label="Role"
            description="Complainant: whoever made the report, a parent too."
            data={roles}
            value={value.role}
            onChange={(event) => {
              const role = ParticipantRole.parse(event.currentTarget.value);
              // What was typed so far may be a student's name: it leaves the draft at once.
              if (role === 'student') {
                setStudentName(value.person.name);
                set({ role, person: noPerson });
              } else set({ role });
            }}
          />
          {isStudent ? (
            <TextInput
              label="Name"
              description="Kept apart, for those allowed. May stay empty."
              autoComplete="off"
              value={studentName}
              onChange={(event) => setStudentName(event.currentTarget.value)}
            />
          ) : (
            <PersonField
              label="Name"
              description="Empty where not known."
              caseId={caseId}
              value={value.person}
              onChange={(person) => set({ person })}
            />
          )}
        </FieldRow>
        <TextInput
          label="Position or connection"
          description="For example: parent of Student A."
          value={value.position}
          onChange={(event) => set({ position: event.currentTarget.value })}
        />
        {asksHowPrinted && (
          <PrintedNameField
            name={value.person.name.trim()}
            wording={parentWording(value.position, pseudonyms)}
            value={value.printsName}
            onChange={(printsName) => set({ printsName })}
          />
        )}
      </RecordForm>
    </section>
  );
}
