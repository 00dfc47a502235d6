import { Autocomplete, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

export const enterPriorKey = (caseId: CaseId): string => `prior-entry:${caseId}`;

const nothing = { givenOn: '', level: '', rule: '', whatFor: '', paperPlace: '', expiresOn: '', isForGood: false, source: '' };

/** A paper in a minute: when, what, for what, where it lies, and until when the agreement lets it stand. */
export function EnterPriorForm({ caseId, onClose }: { caseId: CaseId; onClose: () => void }) {
  const draft = useDraft(enterPriorKey(caseId), nothing);
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const ladder = useQuery(api.correctiveAction.ladder.queryOptions());
  const levels = (ladder.data ?? []).filter(({ isDiscipline }) => isDiscipline).map(({ name }) => name);
  const enter = useMutation(
    api.priorRecord.enter.mutationOptions({
      onSuccess: ({ priorEntryId }) => {
        clear();
        onClose();
        saySo(
          `${value.level} stands in the prior record.`,
          undoBy(
            () => client.priorRecord.takeBack({ caseId, priorEntryId, reason: 'Taken back right after it was entered.' }),
            'The entry is taken back. That it was entered stays in the log.',
          ),
        );
      },
    }),
  );
  const needed = [value.givenOn, value.level, value.whatFor, value.paperPlace, value.isForGood ? 'no expiry' : value.expiresOn];
  const error = (text: string, sentence: string) => (wasTried && text.trim() === '' ? sentence : undefined);
  const { isForGood, expiresOn, ...paper } = value;
  return (
    <RecordForm
      label="Discipline on paper"
      submit="Enter paper"
      draft={draft}
      isComplete={needed.every((text) => text.trim() !== '')}
      onIncomplete={() => setWasTried(true)}
      isBusy={enter.isPending}
      error={enter.error}
      onRecord={() => enter.mutate({ caseId, ...paper, expiresOn: isForGood ? null : expiresOn })}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <FieldRow>
        <CivilDateField
          label="Date given"
          help="As on the paper."
          isRequired
          value={value.givenOn}
          error={error(value.givenOn, 'Enter the day on which it was given.')}
          onChange={(givenOn) => set({ givenOn })}
        />
        <Autocomplete
          label="Level"
          description="As the paper calls it."
          required
          data={levels}
          value={value.level}
          error={error(value.level, 'Enter the level, such as “Written warning”.')}
          onChange={(level) => set({ level })}
        />
      </FieldRow>
      <TextInput
        label="What for"
        description="One neutral line: what was done and when."
        required
        value={value.whatFor}
        error={error(value.whatFor, 'Say what it was for.')}
        onChange={(event) => set({ whatFor: event.currentTarget.value })}
      />
      <FieldRow>
        <TextInput
          label="Clause or rule"
          description="In words. May stay empty."
          value={value.rule}
          onChange={(event) => set({ rule: event.currentTarget.value })}
        />
        <TextInput
          label="Where the paper lies"
          description="File, drawer or folder."
          required
          value={value.paperPlace}
          error={error(value.paperPlace, 'Say where the paper lies.')}
          onChange={(event) => set({ paperPlace: event.currentTarget.value })}
        />
      </FieldRow>
      <FieldRow>
        <div className="prior-expiry">
          {!value.isForGood && (
            <CivilDateField
              label="Stands until"
              help="By the agreement."
              isRequired
              value={value.expiresOn}
              error={error(value.expiresOn, 'Enter the date by the agreement, or tick “No expiry”.')}
              onChange={(date) => set({ expiresOn: date })}
            />
          )}
          <Checkbox label="No expiry" checked={value.isForGood} onChange={(event) => set({ isForGood: event.currentTarget.checked })} />
        </div>
        <TextInput
          label="Article"
          description="Of the agreement that says how long. May stay empty."
          value={value.source}
          onChange={(event) => set({ source: event.currentTarget.value })}
        />
      </FieldRow>
    </RecordForm>
  );
}
