import { NativeSelect, Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { lastYearLabels, licenceLabels } from '#shared/domain/corrective-action/labels.ts';
import { type Employment, LastProbationaryYear, Licence, statusGuides } from '#shared/domain/employment/employment.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { employmentStatusLabels } from '#shared/domain/labels.ts';
import { EmploymentStatus } from '#shared/domain/people.ts';
import { api, client } from '../../app/client.ts';
import { ChangedMeanwhile, type ToldFields } from '../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

export const employmentKey = (caseId: CaseId): string => `employment:${caseId}`;

const statuses = EmploymentStatus.options.map((status) => ({ value: status, label: employmentStatusLabels[status] }));

const typedOf = ({ status, howKnown, licence, licenceNumber, firstHiredOn, lastProbationaryYear }: Employment) => ({
  status,
  howKnown,
  licence,
  licenceNumber,
  firstHiredOn: firstHiredOn ?? '',
  lastProbationaryYear,
});
type Typing = ReturnType<typeof typedOf>;

const tell = ({ status, howKnown, licence, licenceNumber, firstHiredOn }: Typing): ToldFields => [
  { label: 'Status', text: employmentStatusLabels[status] },
  { label: 'How it is known', text: howKnown },
  { label: 'License', text: [licenceLabels[licence], licenceNumber].filter(Boolean).join(', ') },
  { label: 'First hired', text: firstHiredOn === '' ? '' : formatCivilDate(firstHiredOn) },
];

type EmploymentFormProps = { caseId: CaseId; employment: Employment; onClose: () => void };

/** What the respondent is to the District and from what that is known; it decides which levels and holds there are. */
export function EmploymentForm({ caseId, employment, onClose }: EmploymentFormProps) {
  const standing = employment.standing?.id ?? null;
  const draft = useDraft(employmentKey(caseId), typedOf(employment), standing);
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const inputOf = ({ firstHiredOn, ...typed }: Typing) => ({ caseId, ...typed, firstHiredOn: firstHiredOn === '' ? null : firstHiredOn });
  const record = useMutation(
    api.employment.record.mutationOptions({
      onSuccess: (recorded) => {
        clear();
        onClose();
        const basedOn = recorded.standing?.id ?? null;
        saySo(
          `The employment status stands as “${employmentStatusLabels[recorded.status]}”.`,
          undoBy(
            () => client.employment.record({ ...inputOf(typedOf(employment)), basedOn }),
            'The employment status stands as before again.',
          ),
        );
      },
    }),
  );
  const isHowMissing = value.status !== 'unknown' && value.howKnown.trim() === '';
  return (
    <RecordForm
      label="Employment status"
      submit="Record status"
      draft={draft}
      isComplete={!isHowMissing}
      onIncomplete={() => setWasTried(true)}
      isBusy={record.isPending}
      error={record.error}
      onRecord={() => record.mutate({ ...inputOf(value), basedOn: draft.basedOn })}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <ChangedMeanwhile
        draft={draft}
        standing={standing}
        recorded={{ fields: tell(typedOf(employment)), by: employment.standing?.by, at: employment.standing?.at }}
        tell={tell}
      />
      <FieldRow>
        <NativeSelect
          label="Status"
          data={statuses}
          value={value.status}
          onChange={(event) => set({ status: EmploymentStatus.parse(event.currentTarget.value) })}
        />
        <CivilDateField
          label="First hired"
          help="May stay empty."
          value={value.firstHiredOn}
          onChange={(firstHiredOn) => set({ firstHiredOn })}
        />
      </FieldRow>
      <ProseField
        label="How it is known"
        description={statusGuides[value.status].howToKnow}
        required={value.status !== 'unknown'}
        minRows={2}
        value={value.howKnown}
        error={wasTried && isHowMissing ? 'Say from what the status is known.' : undefined}
        onChange={(howKnown) => set({ howKnown })}
      />
      {value.status === 'probationary-teacher' && (
        <Radio.Group
          label="Last year of probation"
          description="Then a notice of non-renewal states reasons (105 ILCS 5/24-11)."
          value={value.lastProbationaryYear}
          onChange={(year) => set({ lastProbationaryYear: LastProbationaryYear.parse(year) })}
        >
          <div className="row">
            {LastProbationaryYear.options.map((year) => (
              <Radio key={year} value={year} label={lastYearLabels[year]} />
            ))}
          </div>
        </Radio.Group>
      )}
      <FieldRow>
        <NativeSelect
          label="License"
          description="Issued by the State Board of Education."
          data={Licence.options.map((licence) => ({ value: licence, label: licenceLabels[licence] }))}
          value={value.licence}
          onChange={(event) => set({ licence: Licence.parse(event.currentTarget.value) })}
        />
        <TextInput
          label="Educator number"
          description="Illinois Educator Identification Number. May stay empty."
          value={value.licenceNumber}
          onChange={(event) => set({ licenceNumber: event.currentTarget.value })}
        />
      </FieldRow>
    </RecordForm>
  );
}
