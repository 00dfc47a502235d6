import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { LetterKind } from '#shared/domain/documents/kinds.ts';
import type { AskedOfLetter, LetterAbout, LetterAnswers, LetterInMaking } from '#shared/domain/documents/templates/letter.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../../app/client.ts';
import { ChangedMeanwhile, type ToldFields } from '../../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

export const answersOf = ({ fields }: Pick<LetterInMaking, 'fields'>): LetterAnswers =>
  Object.fromEntries(fields.map(({ key, value }) => [key, value]));

type LetterFormProps = { caseId: CaseId; kind: LetterKind; about: LetterAbout; letter: LetterInMaking };

/** The questions of one letter. Answers are kept as they are typed and print once they are recorded; earlier ones stay in the record. */
export function LetterForm({ caseId, kind, about, letter }: LetterFormProps) {
  const { fields, standing } = letter;
  const recorded = answersOf(letter);
  const draft = useDraft(`letter:${caseId}:${kind}:${about}`, recorded, standing?.id ?? null);
  const save = useMutation(
    api.letters.save.mutationOptions({
      onSuccess: (saved) => {
        draft.clear();
        saySo(
          'The answers are kept and stand in the preview.',
          undoBy(
            () => client.letters.save({ caseId, kind, about, answers: recorded, basedOn: saved.standing?.id ?? null }),
            'The answers are as they were before.',
          ),
        );
      },
    }),
  );
  const tell = (answers: LetterAnswers): ToldFields =>
    fields.map((field) => ({ label: field.label, text: inWords(field, answers[field.key] ?? '') }));
  return (
    <RecordForm
      label="Answers for this letter"
      submit="Keep answers"
      draft={draft}
      isBusy={save.isPending}
      error={save.error}
      onRecord={() => save.mutate({ caseId, kind, about, answers: draft.value, basedOn: draft.basedOn })}
    >
      <ChangedMeanwhile
        draft={draft}
        standing={standing?.id ?? null}
        recorded={{ fields: tell(recorded), by: standing?.by, at: standing?.at }}
        tell={tell}
      />
      <div className="letter-answers">
        {fields.map((field) => (
          <div key={field.key} id={field.anchor} className={field.input === 'prose' ? 'letter-answer-long' : 'letter-answer'}>
            <AnswerField field={field} value={draft.value[field.key] ?? ''} onChange={(text) => draft.set({ [field.key]: text })} />
          </div>
        ))}
      </div>
    </RecordForm>
  );
}

const inWords = ({ input, choices }: AskedOfLetter, value: string): string => {
  if (input === 'date' && value !== '') return formatCivilDate(value);
  return choices.find((choice) => choice.value === value)?.label ?? value;
};

type AnswerFieldProps = { field: AskedOfLetter; value: string; onChange: (text: string) => void };

function AnswerField({ field, value, onChange }: AnswerFieldProps) {
  const { input, label, hint, isOptional, choices } = field;
  const description = [isOptional ? 'May stay empty.' : '', hint].filter((text) => text !== '').join(' ');
  const shared = { label, ...(description === '' ? {} : { description }) };
  if (input === 'date') return <CivilDateField label={label} help={description} value={value} onChange={onChange} />;
  if (input === 'prose') return <ProseField {...shared} minRows={3} value={value} onChange={onChange} />;
  if (input === 'choice') {
    return (
      <NativeSelect
        {...shared}
        value={value}
        data={[{ value: '', label: 'Not answered yet' }, ...choices]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      {...(input === 'time' ? { placeholder: 'such as 3:30 pm' } : {})}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
