import { useMutation } from '@tanstack/react-query';
import type { LogLine } from '#shared/domain/log.ts';
import { api } from '../../app/client.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

/** What is said later of a line. It stands below it, with its own date and name, and stays. */
export function AddendumForm({ line, onDone }: { line: LogLine; onDone: () => void }) {
  const draft = useDraft(`log-addendum:${line.id}`, { text: '' });
  const add = useMutation(
    api.log.addAddendum.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onDone();
        saySo(`The addendum stands below line ${line.position}, with today’s date and your name.`);
      },
    }),
  );
  return (
    <RecordForm
      label={`Addendum to line ${line.position}`}
      submit="Add addendum"
      draft={draft}
      isBusy={add.isPending}
      error={add.error}
      isComplete={draft.value.text.trim() !== ''}
      onRecord={() => add.mutate({ lineId: line.id, text: draft.value.text })}
      cancel={{ label: 'Cancel', onCancel: onDone }}
    >
      <ProseField
        label="Addendum"
        description="It is dated and signed as it is added, and cannot be changed or taken back."
        autoFocus
        required
        minRows={2}
        value={draft.value.text}
        onChange={(text) => draft.set({ text })}
      />
    </RecordForm>
  );
}
