import { Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { BoardNoticeId } from '#shared/domain/corrective-action/ids.ts';
import { sameSubjectLabels } from '#shared/domain/corrective-action/labels.ts';
import { SameSubject } from '#shared/domain/employment/remedy-facts.ts';
import type { CaseId, ExhibitId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { ExhibitPicker } from '../../ui/workspace/exhibit-picker.tsx';

export const boardNoticeKey = (caseId: CaseId): string => `board-notice:${caseId}`;

const nothing = {
  votedOn: '',
  receivedOn: '',
  receipt: '',
  causes: '',
  expectations: '',
  sameSubject: 'unsure' as SameSubject,
  sameSubjectReason: '',
  exhibitIds: [] as ExhibitId[],
};

/** A notice to remedy that the Board voted: when, on which causes, how its receipt shows, and whether its subject is the one of now. */
export function BoardNoticeForm({ caseId, onClose }: { caseId: CaseId; onClose: () => void }) {
  const draft = useDraft(boardNoticeKey(caseId), nothing);
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const add = useMutation(
    api.employment.addBoardNotice.mutationOptions({
      onSuccess: ({ entryId }) => {
        clear();
        onClose();
        const entry = { caseId, kind: 'notice', entryId: BoardNoticeId.parse(entryId) } as const;
        saySo(
          'The notice of the Board is recorded.',
          undoBy(
            () => client.employment.takeBackRemedyEntry({ ...entry, reason: 'Taken back right after it was entered.' }),
            'The notice is taken back. That it was entered stays in the log.',
          ),
        );
      },
    }),
  );
  const isReasonNeeded = value.sameSubject !== 'unsure';
  const needed = [value.votedOn, value.causes, ...(isReasonNeeded ? [value.sameSubjectReason] : [])];
  const error = (text: string, sentence: string) => (wasTried && text.trim() === '' ? sentence : undefined);
  return (
    <RecordForm
      label="Notice to remedy of the Board"
      submit="Enter notice"
      draft={draft}
      isComplete={needed.every((text) => text.trim() !== '')}
      onIncomplete={() => setWasTried(true)}
      isBusy={add.isPending}
      error={add.error}
      onRecord={() => add.mutate({ caseId, ...value, receivedOn: value.receivedOn === '' ? null : value.receivedOn })}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <FieldRow>
        <CivilDateField
          label="Day of the Board’s vote"
          isRequired
          value={value.votedOn}
          error={error(value.votedOn, 'Enter the day of the vote.')}
          onChange={(votedOn) => set({ votedOn })}
        />
        <CivilDateField label="Received" help="May stay empty." value={value.receivedOn} onChange={(receivedOn) => set({ receivedOn })} />
        <TextInput
          label="How receipt can be shown"
          description="May stay empty."
          value={value.receipt}
          onChange={(event) => set({ receipt: event.currentTarget.value })}
        />
      </FieldRow>
      <ProseField
        label="Causes"
        description="As the notice names them."
        required
        minRows={2}
        value={value.causes}
        error={error(value.causes, 'Write the causes that the notice names.')}
        onChange={(causes) => set({ causes })}
      />
      <ProseField
        label="What was expected, and by when"
        description="May stay empty."
        minRows={1}
        value={value.expectations}
        onChange={(expectations) => set({ expectations })}
      />
      <Radio.Group
        label="Its subject"
        description="A warning on another subject does not take the place of one on this."
        value={value.sameSubject}
        onChange={(sameSubject) => set({ sameSubject: SameSubject.parse(sameSubject) })}
      >
        <div className="row">
          {SameSubject.options.map((subject) => (
            <Radio key={subject} value={subject} label={sameSubjectLabels[subject]} />
          ))}
        </div>
      </Radio.Group>
      {isReasonNeeded && (
        <ProseField
          label="By which causes"
          required
          minRows={1}
          value={value.sameSubjectReason}
          error={error(value.sameSubjectReason, 'Say by which causes the subject is, or is not, the same.')}
          onChange={(sameSubjectReason) => set({ sameSubjectReason })}
        />
      )}
      <ExhibitPicker caseId={caseId} label="Exhibits" value={value.exhibitIds} onChange={(exhibitIds) => set({ exhibitIds })} />
    </RecordForm>
  );
}
