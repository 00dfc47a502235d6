import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListName } from '#shared/domain/district.ts';
import { api } from '../../../app/client.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { showDistrict } from '../use-district.ts';
import { listWords } from './list-words.ts';

const nothing = { names: '' };

/** The names in a text, one a line, without blanks and repetitions. */
const namesIn = (text: string): string[] => [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');

/** Puts one name or a whole column of them on the list. */
export function AddEntriesForm({ list }: { list: ListName }) {
  const draft = useDraft(`add-entries:${list}`, nothing);
  const { value, set, clear } = draft;
  const [isChecked, setIsChecked] = useState(false);
  const { one, many, add: submit, placeholder, example } = listWords[list];
  const names = namesIn(value.names);
  const add = useMutation(
    api.district.addEntries.mutationOptions({
      onSuccess: (settings) => {
        showDistrict(settings);
        clear();
        setIsChecked(false);
        saySo(names.length === 1 ? `${names[0]} is on the list of ${many}.` : `${names.length} names are on the list of ${many}.`);
      },
    }),
  );
  return (
    <section className="panel stack" aria-labelledby={`add-${list}-heading`}>
      <h2 id={`add-${list}-heading`}>{submit}</h2>
      <RecordForm
        label={submit}
        submit={submit}
        isBusy={add.isPending}
        error={add.error}
        draft={draft}
        isComplete={names.length > 0}
        onIncomplete={() => setIsChecked(true)}
        onRecord={() => add.mutate({ list, names })}
      >
        <Textarea
          label="Names"
          description={example}
          placeholder={placeholder}
          minRows={4}
          maxRows={14}
          value={value.names}
          error={isChecked && names.length === 0 ? `Enter the name of a ${one}.` : undefined}
          onChange={(event) => set({ names: event.currentTarget.value })}
        />
      </RecordForm>
    </section>
  );
}
