import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Agreement, type BargainingUnit, DayKind } from '#shared/domain/district.ts';
import { api, client } from '../../../app/client.ts';
import { ChangedMeanwhile } from '../../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldGroup, FieldRow } from '../../../ui/form/form-parts.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { showDistrict } from '../use-district.ts';
import { type AgreementDraft, draftOf, emptyAgreement, inputOf, tellAgreement } from './agreement-draft.ts';
import { dayKinds, GrievanceLevels } from './grievance-levels.tsx';

type AgreementFormProps = { unit: BargainingUnit; agreement: Agreement | null; onDone: () => void };
type TermsProps = { value: AgreementDraft; set: (part: Partial<AgreementDraft>) => void };

const numberOrNull = (typed: number | string): number | null => (typeof typed === 'number' ? typed : null);

function MeetingTerms({ value, set }: TermsProps) {
  return (
    <FieldGroup label="Before a meeting" help="Representation, and the notice that the agreement asks for.">
      <div className="stack stack-tight">
        <FieldRow>
          <TextInput
            label="Article on representation"
            placeholder="such as Art. 4.2"
            value={value.representationArticle}
            onChange={(event) => set({ representationArticle: event.currentTarget.value })}
          />
          <TextInput
            label="Article on notice"
            placeholder="such as Art. 4.3"
            value={value.noticeArticle}
            onChange={(event) => set({ noticeArticle: event.currentTarget.value })}
          />
        </FieldRow>
        <FieldRow>
          <NumberInput
            label="Days of notice"
            min={0}
            max={365}
            allowDecimal={false}
            value={value.noticeDays ?? ''}
            onChange={(days) => set({ noticeDays: numberOrNull(days) })}
          />
          <NativeSelect
            label="Counted in"
            data={dayKinds}
            value={value.noticeDayKind}
            onChange={(event) => set({ noticeDayKind: DayKind.parse(event.currentTarget.value) })}
          />
        </FieldRow>
      </div>
    </FieldGroup>
  );
}

function DisciplineTerms({ value, set }: TermsProps) {
  return (
    <FieldGroup label="Discipline" help="The steps it must follow, and when it leaves the personnel file.">
      <div className="stack stack-tight">
        <FieldRow>
          <TextInput
            label="Article on progressive steps"
            value={value.progressiveArticle}
            onChange={(event) => set({ progressiveArticle: event.currentTarget.value })}
          />
        </FieldRow>
        <Textarea
          label="Steps, one a line"
          placeholder={'Oral warning\nWritten warning\nSuspension without pay'}
          minRows={3}
          value={value.steps}
          onChange={(event) => set({ steps: event.currentTarget.value })}
        />
        <FieldRow>
          <TextInput
            label="Article on removal from the file"
            value={value.expiryArticle}
            onChange={(event) => set({ expiryArticle: event.currentTarget.value })}
          />
          <NumberInput
            label="Months until it is removed"
            min={1}
            max={240}
            allowDecimal={false}
            value={value.expiryMonths ?? ''}
            onChange={(months) => set({ expiryMonths: numberOrNull(months) })}
          />
          <TextInput
            label="What is removed"
            placeholder="such as written warnings"
            value={value.expiryOf}
            onChange={(event) => set({ expiryOf: event.currentTarget.value })}
          />
        </FieldRow>
      </div>
    </FieldGroup>
  );
}

/** Enters an agreement, or changes what is entered of one. Only title and first day are needed. */
export function AgreementForm({ unit, agreement, onDone }: AgreementFormProps) {
  const standing = agreement === null ? emptyAgreement : draftOf(agreement);
  const draft = useDraft<AgreementDraft>(`agreement:${agreement?.id ?? unit.id}`, standing, agreement?.version ?? null);
  const { value, set } = draft;
  const [isChecked, setIsChecked] = useState(false);
  const save = useMutation(
    api.district.recordAgreement.mutationOptions({
      onSuccess: (settings, input) => {
        showDistrict(settings);
        draft.clear();
        onDone();
        const saved = settings.units
          .find(({ id }) => id === unit.id)
          ?.agreements.find(({ fromDay }) => fromDay === input.agreement.fromDay);
        if (saved === undefined) return;
        const inverse = () =>
          agreement === null
            ? client.district.removeAgreement({ id: saved.id, basedOn: saved.version })
            : client.district.recordAgreement({ unitId: unit.id, id: agreement.id, basedOn: saved.version, agreement });
        saySo(`“${saved.title}” is recorded.`, undoBy(inverse, 'The agreement is as it was before.'));
      },
    }),
  );
  const tell = (typed: AgreementDraft) => tellAgreement(inputOf(typed));
  return (
    <RecordForm
      label={agreement === null ? `New agreement of ${unit.name}` : agreement.title}
      submit="Record agreement"
      isBusy={save.isPending}
      error={save.error}
      draft={draft}
      isComplete={value.title.trim() !== '' && value.fromDay !== ''}
      onIncomplete={() => setIsChecked(true)}
      cancel={{ label: 'Close', onCancel: onDone }}
      onRecord={() =>
        save.mutate({
          unitId: unit.id,
          id: agreement?.id ?? null,
          basedOn: agreement === null ? null : draft.basedOn,
          agreement: inputOf(value),
        })
      }
    >
      {agreement !== null && (
        <ChangedMeanwhile draft={draft} standing={agreement.version} recorded={{ fields: tellAgreement(agreement) }} tell={tell} />
      )}
      <TextInput
        label="Title of the agreement"
        required
        placeholder="such as Professional Agreement 2024–2027"
        value={value.title}
        error={isChecked && value.title.trim() === '' ? 'Enter the title of the agreement.' : undefined}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <FieldRow>
        <CivilDateField
          label="In force from"
          isRequired
          value={value.fromDay}
          error={isChecked && value.fromDay === '' ? 'Enter its first day.' : undefined}
          onChange={(fromDay) => set({ fromDay })}
        />
        <CivilDateField label="To, where an end is known" value={value.toDay} onChange={(toDay) => set({ toDay })} />
      </FieldRow>
      <MeetingTerms value={value} set={set} />
      <DisciplineTerms value={value} set={set} />
      <FieldGroup label="Grievance procedure" help="Its levels in order, with the days that each allows.">
        <div className="stack stack-tight">
          <TextInput
            label="Article on grievances"
            value={value.grievanceArticle}
            onChange={(event) => set({ grievanceArticle: event.currentTarget.value })}
          />
          <GrievanceLevels levels={value.levels} onChange={(levels) => set({ levels })} />
        </div>
      </FieldGroup>
    </RecordForm>
  );
}
