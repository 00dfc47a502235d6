import { useMutation } from '@tanstack/react-query';
import type { CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

export const addendumKey = (caseId: CaseId): string => `case-addendum:${caseId}`;

/** What is said of a case after it was closed; it stands below the closed version with its own date and name. */
export function AddendumForm({ caseId, onClose }: { caseId: CaseId; onClose: () => void }) {
  const draft = useDraft(addendumKey(caseId), { text: '' });
  const { text } = draft.value;
  const add = useMutation(
    api.closing.addAddendum.mutationOptions({
      onSuccess: (addendumId) => {
        draft.clear();
        onClose();
        saySo(
          'The addendum stands below the closed version, with today’s date and your name.',
          undoBy(
            () => client.closing.takeBackAddendum({ caseId, addendumId, reason: 'Taken back right after it was entered.' }),
            'The addendum is taken back. That it was written stays in the log.',
          ),
        );
      },
    }),
  );
  return (
    <RecordForm
      label="Addendum"
      submit="Add addendum"
      draft={draft}
      isComplete={text.trim() !== ''}
      isBusy={add.isPending}
      error={add.error}
      onRecord={() => add.mutate({ caseId, text })}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <ProseField label="Addendum" required autoFocus minRows={2} value={text} onChange={(next) => draft.set({ text: next })} />
    </RecordForm>
  );
}
