import { Button, Group, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CasebookStatus } from '#shared/contract/casebook.ts';
import { api } from '../../app/client.ts';
import { showInstant } from '../../ui/display/shown-values.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { explainError, refusalCode } from '../../ui/feedback/refusal.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { PassphraseField } from '../../ui/form/passphrase-field.tsx';
import { StartLayout } from '../../ui/page/start-layout.tsx';
import { RecoverPage } from './recover-page.tsx';
import { useWait, WaitNotice } from './wait-notice.tsx';

type Locked = Extract<CasebookStatus, { state: 'locked' }>;

const lockedBecause: Record<Locked['lockedBecause'], string> = {
  start: 'Casebook, locked',
  'by-hand': 'Casebook, locked by hand',
  idle: 'Casebook, locked because nobody was at work for a while',
  suspended: 'Casebook, locked when this computer went to sleep',
  'screen-locked': 'Casebook, locked with this computer’s screen',
  'window-closed': 'Casebook, locked when its window was closed',
};

function Footer({ casebook }: { casebook: Locked }) {
  const capabilities = useQuery(api.casebook.capabilities.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  return (
    <>
      <p>{casebook.folder}</p>
      <p>
        {casebook.lastBackupAt ? `Last backed up ${showInstant(casebook.lastBackupAt)}` : 'Not backed up yet'}
        {capabilities.data ? ` · Due Course ${capabilities.data.version}` : ''}
      </p>
    </>
  );
}

/** The unlock screen, and behind it the way in for the day when nobody can give the passphrase. */
export function UnlockPage({ casebook }: { casebook: Locked }) {
  const [isRecovering, setIsRecovering] = useState(false);
  // The sample's codes were shown to nobody, and its passphrase stands on the screen.
  const canRecover = casebook.recoverable.length > 0 && casebook.samplePassphrase === null;
  if (isRecovering && canRecover) return <RecoverPage casebook={casebook} onBack={() => setIsRecovering(false)} />;
  return <Unlock casebook={casebook} onRecover={canRecover ? () => setIsRecovering(true) : null} />;
}

/** Who you are and your passphrase. A wrong passphrase is said in plain words; a wait is counted down. */
function Unlock({ casebook, onRecover }: { casebook: Locked; onRecover: (() => void) | null }) {
  const queryClient = useQueryClient();
  const statusKey = api.casebook.status.queryKey();
  const [loginName, setLoginName] = useState(casebook.people[0]?.loginName ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const wait = useWait(casebook.retryAfterSeconds);
  const keepStatus = { onSuccess: (status: CasebookStatus) => queryClient.setQueryData(statusKey, status) };
  const deselect = useMutation(api.casebook.deselect.mutationOptions(keepStatus));
  const unlock = useMutation(
    api.casebook.unlock.mutationOptions({
      ...keepStatus,
      onError: () => {
        setPassphrase('');
        field.current?.focus();
        void queryClient.invalidateQueries({ queryKey: statusKey });
      },
    }),
  );
  const isWrong = refusalCode(unlock.error) === 'WRONG_PASSPHRASE';
  const wrong = isWrong ? explainError(unlock.error) : null;
  return (
    <StartLayout title={casebook.name} above={lockedBecause[casebook.lockedBecause]} footer={<Footer casebook={casebook} />}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setIsMissing(passphrase === '');
          if (passphrase !== '' && wait === 0) unlock.mutate({ loginName, passphrase });
        }}
      >
        {casebook.samplePassphrase !== null && (
          <Notice title="This is the sample. Everyone in it is invented.">
            <p>
              Its passphrase is <code>{casebook.samplePassphrase}</code>
            </p>
            <Button mt="xs" size="xs" variant="default" onClick={() => setPassphrase(casebook.samplePassphrase ?? '')}>
              Fill in the passphrase
            </Button>
          </Notice>
        )}
        <NativeSelect
          label="Who you are"
          data={casebook.people.map(({ loginName: value, displayName, kind }) => ({
            value,
            label: kind === 'reviewer' ? `${displayName}, reviewer` : displayName,
          }))}
          value={loginName}
          onChange={(event) => setLoginName(event.currentTarget.value)}
        />
        <PassphraseField
          ref={field}
          label="Passphrase"
          hasAutofocus
          value={passphrase}
          error={isMissing && passphrase === '' ? 'Type your passphrase.' : wrong ? `${wrong.happened} ${wrong.next}`.trim() : undefined}
          onChange={setPassphrase}
        />
        {!isWrong && <RefusalNotice error={unlock.error} />}
        <RefusalNotice error={deselect.error} />
        <WaitNotice seconds={wait} />
        <Group gap="xs">
          <Button type="submit" loading={unlock.isPending}>
            Unlock
          </Button>
          <Button variant="default" onClick={() => deselect.mutate({})} loading={deselect.isPending}>
            Choose another casebook
          </Button>
        </Group>
        {onRecover !== null && (
          <div>
            <Button variant="subtle" size="compact-md" onClick={onRecover}>
              Use a recovery code
            </Button>
          </div>
        )}
      </form>
    </StartLayout>
  );
}
