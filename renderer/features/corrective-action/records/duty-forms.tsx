import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CollateralDuty } from '#shared/domain/corrective-action/collateral-duties.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { UserId } from '#shared/domain/ids.ts';
import { api, client } from '../../../app/client.ts';
import { useSession } from '../../../app/session.ts';
import { ReasonDialog } from '../../../ui/feedback/reason-dialog.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

type DutyFormProps = { action: CorrectiveAction; duty: CollateralDuty; place: number; onClose: () => void };

export const taskKey = ({ id }: CorrectiveAction, place: number): string => `duty-task:${id}:${place}`;
export const asideKey = ({ id }: CorrectiveAction, place: number): string => `duty-aside:${id}:${place}`;

const takeBackOf =
  ({ id }: CorrectiveAction, duty: string) =>
  (recorded: CollateralDuty): (() => void) =>
    undoBy(
      () => client.levelRecords.recordDuty({ correctiveActionId: id, duty, standing: 'open', basedOn: recorded.entry?.id ?? null }),
      'The duty is open again.',
    );

const SOMEBODY_ELSE = 'somebody-else';

/** The day, why that day, and who does it. */
export function TaskForm({ action, duty, place, onClose }: DutyFormProps) {
  const { user } = useSession();
  const doers = useQuery(api.tasks.doers.queryOptions());
  const draft = useDraft(taskKey(action, place), { dueOn: '', dueBecause: '', doer: user.userId as string, name: '' });
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const undoOf = takeBackOf(action, duty.duty);
  const record = useMutation(
    api.levelRecords.recordDuty.mutationOptions({
      onSuccess: (recorded) => {
        clear();
        onClose();
        saySo(`The duty is a task due ${formatCivilDate(value.dueOn)}. It stands under Log and on Today.`, undoOf(recorded));
      },
    }),
  );
  const isOutside = value.doer === SOMEBODY_ELSE;
  const needed = [value.dueOn, value.dueBecause, ...(isOutside ? [value.name] : [])];
  const error = (text: string, sentence: string) => (wasTried && text.trim() === '' ? sentence : undefined);
  return (
    <RecordForm
      label={`Task: ${duty.duty}`}
      submit="Add task"
      draft={draft}
      isComplete={needed.every((text) => text.trim() !== '')}
      onIncomplete={() => setWasTried(true)}
      isBusy={record.isPending}
      error={record.error}
      onRecord={() =>
        record.mutate({
          correctiveActionId: action.id,
          duty: duty.duty,
          standing: 'task',
          dueOn: value.dueOn,
          dueBecause: value.dueBecause,
          doer: isOutside ? { name: value.name } : { userId: UserId.parse(value.doer) },
          basedOn: duty.entry?.id ?? null,
        })
      }
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <FieldRow>
        <CivilDateField
          label="Due"
          isRequired
          value={value.dueOn}
          error={error(value.dueOn, 'Enter the day by which it is due.')}
          onChange={(dueOn) => set({ dueOn })}
        />
        <TextInput
          label="Why by that day"
          required
          value={value.dueBecause}
          error={error(value.dueBecause, 'Say why it is due on that day.')}
          onChange={(event) => set({ dueBecause: event.currentTarget.value })}
        />
      </FieldRow>
      <FieldRow>
        <NativeSelect
          label="Who does it"
          data={[
            ...(doers.data ?? []).map(({ userId, name }) => ({ value: userId as string, label: name })),
            { value: SOMEBODY_ELSE, label: 'Somebody outside the office' },
          ]}
          value={value.doer}
          onChange={(event) => set({ doer: event.currentTarget.value })}
        />
        {isOutside && (
          <TextInput
            label="Name"
            required
            value={value.name}
            error={error(value.name, 'Enter who does it.')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
        )}
      </FieldRow>
    </RecordForm>
  );
}

/** Why the duty does not apply here. */
export function AsideDialog({ action, duty, place, onClose }: DutyFormProps) {
  const undoOf = takeBackOf(action, duty.duty);
  const record = useMutation(
    api.levelRecords.recordDuty.mutationOptions({
      onSuccess: (recorded) => {
        onClose();
        saySo('The duty is set aside, with your reason.', undoOf(recorded));
      },
    }),
  );
  return (
    <ReasonDialog
      question="Does this duty not apply here?"
      confirm="Set duty aside"
      decline="Leave it open"
      draftKey={asideKey(action, place)}
      isBusy={record.isPending}
      error={record.error}
      onConfirm={(reason, forget) =>
        record.mutate(
          { correctiveActionId: action.id, duty: duty.duty, standing: 'not-needed', reason, basedOn: duty.entry?.id ?? null },
          { onSuccess: forget },
        )
      }
      onDecline={onClose}
    >
      <p>{duty.duty}</p>
    </ReasonDialog>
  );
}
