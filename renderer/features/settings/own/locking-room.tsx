import { NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../../../app/client.ts';
import { useSession } from '../../../app/session.ts';
import { ChangedMeanwhile, type ToldFields } from '../../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { PageHeader } from '../../../ui/page/page-header.tsx';

const tellIdle = ({ minutes }: { minutes: number | null }): ToldFields => [
  { label: 'Idle minutes', text: minutes === null ? '' : String(minutes) },
];

function IdleForm() {
  const session = useSession();
  const queryClient = useQueryClient();
  const before = session.idleMinutes;
  const draft = useDraft<{ minutes: number | null }>('idle-minutes', { minutes: before }, String(before));
  const { minutes } = draft.value;
  const [isChecked, setIsChecked] = useState(false);
  const isRight = minutes !== null && minutes >= 1 && minutes <= 120;
  const save = useMutation(
    api.casebook.setIdleMinutes.mutationOptions({
      onSuccess: (status, { minutes: saved }) => {
        queryClient.setQueryData(api.casebook.status.queryKey(), status);
        draft.clear();
        saySo(
          `The casebook now locks after ${saved} ${saved === 1 ? 'minute' : 'minutes'} without a key or a click.`,
          undoBy(
            () => client.casebook.setIdleMinutes({ minutes: before, basedOn: String(saved) }),
            `The casebook locks after ${before} ${before === 1 ? 'minute' : 'minutes'} again.`,
          ),
        );
      },
    }),
  );
  return (
    <RecordForm
      label="Locking"
      submit="Save the idle time"
      isBusy={save.isPending}
      error={save.error}
      isComplete={isRight}
      onIncomplete={() => setIsChecked(true)}
      onRecord={() => minutes !== null && save.mutate({ minutes, basedOn: draft.basedOn })}
      draft={draft}
    >
      <ChangedMeanwhile draft={draft} standing={String(before)} recorded={{ fields: tellIdle({ minutes: before }) }} tell={tellIdle} />
      <NumberInput
        label="Lock after this many idle minutes"
        description="From 1 to 120."
        w={280}
        min={1}
        max={120}
        clampBehavior="none"
        allowDecimal={false}
        value={minutes ?? ''}
        error={isChecked && !isRight ? 'Enter a whole number from 1 to 120.' : undefined}
        onChange={(value) => draft.set({ minutes: typeof value === 'number' ? value : null })}
      />
    </RecordForm>
  );
}

/** After how long without a key or a click the casebook locks. */
export function LockingRoom() {
  return (
    <div className="page page-narrow">
      <PageHeader title="Idle time">
        <p>The casebook locks by itself after a while without use, when the computer sleeps, and when its screen locks.</p>
      </PageHeader>
      <section className="panel stack" aria-label="Idle time">
        <IdleForm />
      </section>
    </div>
  );
}
