import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { InterimMeasure } from '#shared/domain/after/interim-measures.ts';
import { api, client } from '../../app/client.ts';
import { useSession } from '../../app/session.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

export const checkKey = (measureId: string): string => `interim-check:${measureId}`;

/** What was seen, on which day and by whom. */
export function CheckForm({ measure, onClose }: { measure: InterimMeasure; onClose: () => void }) {
  const { today, user } = useSession();
  const draft = useDraft(checkKey(measure.id), { what: '', seenOn: today, seenBy: user.displayName });
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const record = useMutation(
    api.interimMeasures.recordCheck.mutationOptions({
      onSuccess: ({ checks }) => {
        const before = new Set(measure.checks.map(({ id }) => id));
        const added = checks.find(({ id }) => !before.has(id));
        clear();
        onClose();
        saySo(
          'It is noted with the measure.',
          added === undefined
            ? null
            : undoBy(
                () =>
                  client.interimMeasures.takeBack({
                    interimMeasureId: measure.id,
                    part: { kind: 'check', checkId: added.id },
                    reason: 'Taken back right after it was entered.',
                  }),
                'The note is taken back.',
              ),
        );
      },
    }),
  );
  const error = (text: string, sentence: string) => (wasTried && text.trim() === '' ? sentence : undefined);
  return (
    <RecordForm
      label="How the measure is kept"
      submit="Note it"
      draft={draft}
      isComplete={[value.what, value.seenOn, value.seenBy].every((text) => text.trim() !== '')}
      onIncomplete={() => setWasTried(true)}
      isBusy={record.isPending}
      error={record.error}
      onRecord={() => record.mutate({ interimMeasureId: measure.id, ...value })}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <ProseField
        label="What was seen"
        description="Only what was seen or heard: “The badge did not open the door at 7:40.”"
        required
        autoFocus
        minRows={2}
        value={value.what}
        error={error(value.what, 'Write what was seen.')}
        onChange={(what) => set({ what })}
      />
      <FieldRow>
        <CivilDateField
          label="On"
          isRequired
          value={value.seenOn}
          error={error(value.seenOn, 'Enter the day.')}
          onChange={(seenOn) => set({ seenOn })}
        />
        <TextInput
          label="By whom"
          required
          value={value.seenBy}
          error={error(value.seenBy, 'Enter who saw it.')}
          onChange={(event) => set({ seenBy: event.currentTarget.value })}
        />
      </FieldRow>
    </RecordForm>
  );
}
