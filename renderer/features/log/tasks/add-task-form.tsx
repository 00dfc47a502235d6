import { Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../../app/client.ts';
import { useSession } from '../../../app/session.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { aboutsByKind } from '../abouts-by-kind.ts';
import { useChoicesAtHand } from '../choices-at-hand.ts';
import { DoerField, doerOf } from './doer-field.tsx';

/** A task with its date, the reason for that date, and who does it. */
export function AddTaskForm({ caseId, onDone }: { caseId: CaseId; onDone: () => void }) {
  const { user } = useSession();
  const choices = useChoicesAtHand();
  const draft = useDraft(`add-task:${caseId}`, { text: '', dueOn: '', dueBecause: '', doer: `user:${user.userId}`, about: '' });
  const { value, set } = draft;
  const [isMissing, setMissing] = useState(false);
  const drop = useMutation(api.tasks.drop.mutationOptions({ onSuccess: () => saySo('The task was dropped again.') }));
  const add = useMutation(
    api.tasks.add.mutationOptions({
      onSuccess: (task) => {
        draft.clear();
        onDone();
        saySo(`The task is due ${formatCivilDate(task.dueOn)}. It stays on Today until somebody says that it is done.`, () =>
          drop.mutate({ taskId: task.id, basedOn: null, reason: 'Taken back right after it was entered.' }),
        );
      },
    }),
  );
  const doer = doerOf(value.doer);
  const about = choices.abouts.find(({ kind, id }) => `${kind}:${id}` === value.about);
  const needed = (text: string, complaint: string) => (isMissing && text.trim() === '' ? complaint : undefined);
  return (
    <RecordForm
      label="New task"
      submit="Add task"
      draft={draft}
      isBusy={add.isPending}
      error={add.error}
      isComplete={value.text.trim() !== '' && value.dueOn !== '' && value.dueBecause.trim() !== '' && doer !== null}
      onIncomplete={() => setMissing(true)}
      onRecord={() =>
        doer !== null &&
        add.mutate({
          caseId,
          text: value.text,
          dueOn: value.dueOn,
          dueBecause: value.dueBecause,
          doer,
          about: about === undefined ? null : { kind: about.kind, id: about.id },
        })
      }
      cancel={{ label: 'Cancel', onCancel: onDone }}
    >
      <TextInput
        label="What is to be done"
        required
        autoFocus
        error={needed(value.text, 'Write what is to be done.')}
        value={value.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <FieldRow>
        <CivilDateField
          label="Due"
          help="By the end of that day."
          isRequired
          value={value.dueOn}
          onChange={(dueOn) => set({ dueOn })}
          error={needed(value.dueOn, 'Enter the day by which it is due.')}
        />
        <TextInput
          label="Why by that day"
          description="An article of the contract, a letter, a promise."
          required
          error={needed(value.dueBecause, 'Say why it is due on that day.')}
          value={value.dueBecause}
          onChange={(event) => set({ dueBecause: event.currentTarget.value })}
        />
      </FieldRow>
      <FieldRow>
        <DoerField
          value={value.doer}
          onChange={(next) => set({ doer: next })}
          people={choices.people}
          error={isMissing && doer === null ? 'Say who does it.' : undefined}
        />
        <Select
          label="About"
          description="May stay empty."
          placeholder="nothing in particular"
          data={aboutsByKind(choices)}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'About nothing in particular' }}
          nothingFoundMessage="Nothing of this name in the case."
          value={value.about === '' ? null : value.about}
          onChange={(next) => set({ about: next ?? '' })}
        />
      </FieldRow>
    </RecordForm>
  );
}
