import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Workspace } from '#shared/contract/cases.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { type CaseId, ParticipantId } from '#shared/domain/ids.ts';
import { InterviewManner, type OpenInterview } from '#shared/domain/interviews/interviews.ts';
import { interviewMannerLabels } from '#shared/domain/interviews/labels.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';
import { api, client } from '../../app/client.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

export const planKey = (caseId: CaseId, interview: OpenInterview | null): string =>
  interview === null ? `plan-interview:${caseId}` : `amend-interview:${interview.id}`;

type PlanFormProps = { workspace: Workspace; interview: OpenInterview | null; onClose: () => void };

const nothing = {
  participantId: '',
  purpose: '',
  manner: 'in-person' as InterviewManner,
  plannedOn: '',
  plannedAt: '',
  place: '',
};

const manners = InterviewManner.options.map((manner) => ({ value: manner, label: interviewMannerLabels[manner] }));
/** Those who ask and decide are not interviewed. */
const neverHeard: readonly string[] = ['investigator', 'decision-maker'];
const CLOCK = /^([01]?\d|2[0-3]):[0-5]\d$/;

/** With whom, what for, when and how; a new one, or another plan for one that has not begun. */
export function PlanForm({ workspace, interview, onClose }: PlanFormProps) {
  const caseId = workspace.summary.id;
  const initial =
    interview === null
      ? nothing
      : {
          participantId: interview.participantId as string,
          purpose: interview.purpose,
          manner: interview.manner,
          plannedOn: interview.plannedOn ?? '',
          plannedAt: interview.plannedAt ?? '',
          place: interview.place,
        };
  const draft = useDraft(planKey(caseId, interview), initial, interview?.versionId ?? null);
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const plan = useMutation(
    api.interviews.plan.mutationOptions({
      onSuccess: (planned) => {
        clear();
        onClose();
        const when = planned.plannedOn === null ? 'No day is set yet.' : `It is planned for ${formatCivilDate(planned.plannedOn)}.`;
        saySo(
          `${planned.label} with ${planned.person} is planned. ${when}`,
          undoBy(
            () => client.interviews.takeBack({ caseId, interviewId: planned.id, reason: 'Taken back right after it was planned.' }),
            'The interview is taken back. That it was planned stays in the log.',
          ),
        );
      },
    }),
  );
  const amend = useMutation(
    api.interviews.amend.mutationOptions({
      onSuccess: (amended) => {
        clear();
        onClose();
        saySo(`The plan of ${amended.label.toLowerCase()} is changed. What stood before is in the log.`);
      },
    }),
  );
  const people = workspace.incident.participants.filter(({ role }) => !neverHeard.includes(role));
  const isTimeWrong = value.plannedAt !== '' && !CLOCK.test(value.plannedAt);
  const record = () => {
    const input = {
      caseId,
      participantId: ParticipantId.parse(value.participantId),
      purpose: value.purpose,
      manner: value.manner,
      plannedOn: value.plannedOn === '' ? null : value.plannedOn,
      plannedAt: value.plannedAt === '' ? null : value.plannedAt.padStart(5, '0'),
      place: value.place,
    };
    if (interview === null) plan.mutate(input);
    else amend.mutate({ ...input, interviewId: interview.id, basedOn: draft.basedOn });
  };
  return (
    <RecordForm
      label={interview === null ? 'New interview' : `Plan of ${interview.label.toLowerCase()}`}
      submit={interview === null ? 'Plan interview' : 'Change plan'}
      draft={draft}
      isComplete={value.participantId !== '' && !isTimeWrong}
      onIncomplete={() => setWasTried(true)}
      isBusy={plan.isPending || amend.isPending}
      error={plan.error ?? amend.error}
      onRecord={record}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <NativeSelect
        label="With"
        description="Somebody who is not in the matter yet is added under People first."
        required
        autoFocus
        data={[
          { value: '', label: 'Choose a person' },
          ...people.map((person) => ({
            value: person.id as string,
            label: `${person.displayName}, ${participantRoleLabels[person.role].toLowerCase()}`,
          })),
        ]}
        value={value.participantId}
        error={wasTried && value.participantId === '' ? 'Choose who is interviewed.' : undefined}
        onChange={(event) => set({ participantId: event.currentTarget.value })}
      />
      <ProseField
        label="What for"
        description="What this person may know. Nobody outside the office reads it."
        minRows={2}
        value={value.purpose}
        onChange={(purpose) => set({ purpose })}
      />
      <FieldRow>
        <CivilDateField label="Day" value={value.plannedOn} onChange={(plannedOn) => set({ plannedOn })} />
        <TextInput
          label="Time"
          placeholder="such as 14:30"
          value={value.plannedAt}
          error={isTimeWrong && wasTried ? 'Enter a time such as 14:30, or leave it empty.' : undefined}
          onChange={(event) => set({ plannedAt: event.currentTarget.value.trim() })}
        />
      </FieldRow>
      <FieldRow>
        <NativeSelect
          label="How"
          data={manners}
          value={value.manner}
          onChange={(event) => set({ manner: InterviewManner.parse(event.currentTarget.value) })}
        />
        <TextInput label="Place" value={value.place} onChange={(event) => set({ place: event.currentTarget.value })} />
      </FieldRow>
    </RecordForm>
  );
}
