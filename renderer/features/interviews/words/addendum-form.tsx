import { useMutation } from '@tanstack/react-query';
import { formatInstant } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { InterviewNoteId, InterviewStatementId } from '#shared/domain/interviews/ids.ts';
import type { InterviewAddendum, OpenInterview } from '#shared/domain/interviews/interviews.ts';
import { api } from '../../../app/client.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

export const addendumKey = (id: string): string => `interview-addendum:${id}`;

export type AddendumTo = { kind: 'note'; id: InterviewNoteId } | { kind: 'statement'; id: InterviewStatementId };

/** What was added later, each with its own date. */
export function Addenda({ addenda }: { addenda: readonly InterviewAddendum[] }) {
  return addenda.map((addendum) => (
    <div key={addendum.id} className="interview-addendum">
      <p className="serif kept-lines interview-line">
        <Prose text={addendum.text} />
      </p>
      <p className="quiet small interview-line">
        Added by {addendum.enteredBy}, {formatInstant(addendum.enteredAt)}
      </p>
    </div>
  ));
}

type AddendumFormProps = { caseId: CaseId; interview: OpenInterview; to: AddendumTo; onClose: () => void };

/** Adds to a note or a statement; it cannot be changed or taken back, so the form says so. */
export function AddendumForm({ caseId, interview, to, onClose }: AddendumFormProps) {
  const draft = useDraft(addendumKey(to.id), { text: '' });
  const add = useMutation(
    api.interviewWords.addAddendum.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo('The addendum is added. It stays as it is.');
      },
    }),
  );
  return (
    <RecordForm
      label="New addendum"
      submit="Add addendum"
      draft={draft}
      isComplete={draft.value.text.trim() !== ''}
      isBusy={add.isPending}
      error={add.error}
      onRecord={() => add.mutate({ caseId, interviewId: interview.id, to, text: draft.value.text })}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <ProseField
        label="Addendum"
        description="It stands below, with today’s date and your name, and is not changed later."
        required
        autoFocus
        minRows={2}
        value={draft.value.text}
        onChange={(text) => draft.set({ text })}
      />
    </RecordForm>
  );
}
