import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { lawStatusLabels, lawVerificationLabels } from '#shared/domain/law/law-labels.ts';
import { type LawRecord, LawStatus, LawVerification } from '#shared/domain/law/law-record.ts';
import { api } from '../../../app/client.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

type LawDraft = {
  title: string;
  text: string;
  citation: string;
  asOf: string;
  status: string;
  statusNote: string;
  verification: string;
  verificationNote: string;
  verifiedBy: string;
  verifiedOn: string;
  reason: string;
};

const draftOf = (record: LawRecord): LawDraft => ({
  title: record.title,
  text: record.text,
  citation: record.citation,
  asOf: record.asOf,
  status: record.status,
  statusNote: record.statusNote,
  verification: record.verification,
  verificationNote: record.verificationNote,
  verifiedBy: record.verifiedBy,
  verifiedOn: record.verifiedOn ?? '',
  reason: '',
});

/** The district's copy of a record: its words, its status, and who verified it on which day. */
export function LawForm({ record, onDone }: { record: LawRecord; onDone: () => void }) {
  const draft = useDraft<LawDraft>(`law-record:${record.id}`, draftOf(record), record.sha256);
  const [isChecked, setIsChecked] = useState(false);
  const value = draft.value;
  const needed = ['title', 'text', 'citation', 'asOf', 'reason'] as const;
  const missing = (field: (typeof needed)[number], words: string) => (isChecked && value[field].trim() === '' ? words : undefined);
  const edit = useMutation(
    api.law.edit.mutationOptions({
      onSuccess: (now) => {
        draft.clear();
        onDone();
        saySo(
          now.status === record.status
            ? `“${now.title}” is recorded as the district’s copy.`
            : `“${now.title}” is recorded. Its status is another now, and the cases that used it are marked.`,
        );
      },
    }),
  );
  const onRecord = (): void => {
    const { reason, verifiedOn, ...words } = value;
    const content = {
      ...words,
      topic: record.topic,
      status: LawStatus.parse(words.status),
      verification: LawVerification.parse(words.verification),
      verifiedOn: verifiedOn === '' ? null : verifiedOn,
    };
    edit.mutate({ recordId: record.id, content, reason, basedOn: draft.basedOn });
  };
  return (
    <RecordForm
      label={`Law record: ${record.title}`}
      submit="Record the copy"
      isBusy={edit.isPending}
      error={edit.error}
      draft={draft}
      isComplete={needed.every((field) => value[field].trim() !== '')}
      onIncomplete={() => setIsChecked(true)}
      cancel={{ label: 'Leave as it is', onCancel: onDone }}
      onRecord={onRecord}
    >
      <TextInput
        label="Title"
        required
        value={value.title}
        error={missing('title', 'Enter a title.')}
        onChange={(event) => draft.set({ title: event.currentTarget.value })}
      />
      <Textarea
        label="What it says"
        description="In words of your own."
        required
        autosize
        minRows={3}
        value={value.text}
        error={missing('text', 'Say what it says.')}
        onChange={(event) => draft.set({ text: event.currentTarget.value })}
      />
      <Textarea
        label="Citation"
        required
        autosize
        minRows={1}
        value={value.citation}
        error={missing('citation', 'Enter the citation.')}
        onChange={(event) => draft.set({ citation: event.currentTarget.value })}
      />
      <FieldRow>
        <CivilDateField
          label="As of"
          isRequired
          value={value.asOf}
          error={missing('asOf', 'Enter the day for which it speaks.')}
          onChange={(asOf) => draft.set({ asOf })}
        />
        <NativeSelect
          label="Status"
          data={LawStatus.options.map((status) => ({ value: status, label: lawStatusLabels[status] }))}
          value={value.status}
          onChange={(event) => draft.set({ status: event.currentTarget.value })}
        />
        <NativeSelect
          label="How it was checked"
          data={LawVerification.options.map((one) => ({ value: one, label: lawVerificationLabels[one] }))}
          value={value.verification}
          onChange={(event) => draft.set({ verification: event.currentTarget.value })}
        />
      </FieldRow>
      <Textarea
        label="What is open"
        description="Where the status is not current: what is to be watched or checked."
        autosize
        minRows={1}
        value={value.statusNote}
        onChange={(event) => draft.set({ statusNote: event.currentTarget.value })}
      />
      <FieldRow>
        <TextInput
          label="Verified by"
          value={value.verifiedBy}
          onChange={(event) => draft.set({ verifiedBy: event.currentTarget.value })}
        />
        <CivilDateField label="Verified on" value={value.verifiedOn} onChange={(verifiedOn) => draft.set({ verifiedOn })} />
      </FieldRow>
      <Textarea
        label="Note on the check"
        autosize
        minRows={1}
        value={value.verificationNote}
        onChange={(event) => draft.set({ verificationNote: event.currentTarget.value })}
      />
      <Textarea
        label="Reason for the change"
        required
        autosize
        minRows={1}
        value={value.reason}
        error={missing('reason', 'Say why the record is changed.')}
        onChange={(event) => draft.set({ reason: event.currentTarget.value })}
      />
    </RecordForm>
  );
}
