import { Button, NumberInput, Radio, useMantineColorScheme } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ChangedMeanwhile, type ToldFields } from '../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { api, client } from '../client.ts';
import { useSession } from '../session.ts';
import { ScreenCaptures } from './screen-captures.tsx';

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

function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Radio.Group
      label="Light or dark"
      description="Stays on this computer."
      value={colorScheme}
      onChange={(value) => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
    >
      <div className="row" style={{ marginTop: 8, columnGap: 24 }}>
        <Radio value="light" label="Light" />
        <Radio value="dark" label="Dark" />
        <Radio value="auto" label="As the system" />
      </div>
    </Radio.Group>
  );
}

/** Idle minutes, appearance, and what this casebook is. */
export function SettingsPage() {
  const session = useSession();
  const capabilities = useQuery(api.casebook.capabilities.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  return (
    <div className="page page-narrow">
      <PageHeader title="Settings" />
      <div className="stack">
        <section className="panel stack">
          <h2>Locking</h2>
          <IdleForm />
        </section>
        <section className="panel stack">
          <h2>People and keys</h2>
          <p>Who opens this casebook, your own passphrase, reviewers, recovery codes.</p>
          <div>
            <Button component={Link} to="/settings/people" variant="default">
              Open people and keys
            </Button>
          </div>
        </section>
        <section className="panel stack">
          <h2>Backups</h2>
          <p>Where they go, how often one is made, and all that were made.</p>
          <div>
            <Button component={Link} to="/settings/backups" variant="default">
              Open backups
            </Button>
          </div>
        </section>
        <section className="panel stack">
          <h2>Clipboard and screenshots</h2>
          <ScreenCaptures />
        </section>
        <section className="panel stack">
          <h2>Appearance</h2>
          <Appearance />
        </section>
        <section className="panel stack">
          <h2>This casebook</h2>
          <dl className="facts">
            <dt>Name</dt>
            <dd>{session.name}</dd>
            <dt>District</dt>
            <dd>{session.district}</dd>
            <dt>Folder</dt>
            <dd>{session.folder}</dd>
            <dt>Unlocked by</dt>
            <dd>{session.user.displayName}</dd>
            <dt>Public signing key</dt>
            <dd>
              <code>{session.publicKey}</code>
            </dd>
            <dt>Due Course</dt>
            <dd>{capabilities.data?.version ?? '…'}</dd>
          </dl>
        </section>
      </div>
    </div>
  );
}
