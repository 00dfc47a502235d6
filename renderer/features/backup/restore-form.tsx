import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FoundBackup } from '#shared/contract/backup.ts';
import { api } from '../../app/client.ts';
import { showInstant, showSize } from '../../ui/display/shown-values.ts';
import { askForLongWorkSoon, LongWorkProgress, useLongWork } from '../../ui/feedback/long-work-progress.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { refusalCode } from '../../ui/feedback/refusal.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { FolderField } from '../../ui/form/folder-field.tsx';
import { PassphraseField } from '../../ui/form/passphrase-field.tsx';
import { StartLayout } from '../../ui/page/start-layout.tsx';

/** In the list of people: a recovery code instead of anybody's passphrase. */
const BY_CODE = '\u0000code';

type Choice = {
  folder: string;
  casebookName: string;
  name: string;
  madeAt: string;
  bytes: number;
  people: FoundBackup['snapshots'][number]['people'];
};

const choicesOf = (backups: readonly FoundBackup[]): Choice[] =>
  backups.flatMap(({ folder, casebookName, snapshots }) => snapshots.map((snapshot) => ({ ...snapshot, folder, casebookName })));

type RestoreFormProps = {
  backups: FoundBackup[];
  suggestedFolder: string;
  onBack: () => void;
  onRestored: (restored: { folder: string; madeAt: string; epoch: number; headNumber: number; headHash: string }) => void;
};

/** Which backup, where to, and the secret that opened it then. */
export function RestoreForm({ backups, suggestedFolder, onBack, onRestored }: RestoreFormProps) {
  const choices = choicesOf(backups);
  const [index, setIndex] = useState(0);
  const choice = choices[index];
  const [into, setInto] = useState(
    suggestedFolder === '' ? '' : `${suggestedFolder}${suggestedFolder.includes('\\') ? '\\' : '/'}Restored`,
  );
  const [who, setWho] = useState(choice?.people[0]?.loginName ?? BY_CODE);
  const [secret, setSecret] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const work = useLongWork();
  const restore = useMutation(
    api.backup.restore.mutationOptions({
      onMutate: askForLongWorkSoon,
      onSuccess: (restored) => {
        setSecret('');
        onRestored(restored);
      },
      onError: (error) => {
        if (refusalCode(error) === 'CANCELLED') saySo('The restore was canceled. Nothing was made, and the backup was not changed.');
      },
    }),
  );
  const damaged = backups.reduce((sum, { damagedCount }) => sum + damagedCount, 0);
  const isRestoring = work?.kind === 'restore';
  return (
    <StartLayout title="Restore from a backup" above="Step 2 of 2 · Which, and where to">
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsChecked(true);
          if (choice === undefined || into.trim() === '' || secret === '' || restore.isPending) return;
          const key =
            who === BY_CODE
              ? ({ kind: 'recovery-code', code: secret } as const)
              : ({ kind: 'passphrase', loginName: who, passphrase: secret } as const);
          restore.mutate({ folder: choice.folder, snapshot: choice.name, into: into.trim(), key });
        }}
      >
        {damaged > 0 && (
          <Notice
            tone="needs"
            title={damaged === 1 ? 'One backup in this folder cannot be read.' : `${damaged} backups in this folder cannot be read.`}
          >
            <p>It may be the newest. Those below can be tried; each is checked as a whole before anything is made.</p>
          </Notice>
        )}
        {choice === undefined ? (
          <Notice tone="needs" title="None of the backups in this folder can be read.">
            <p>Look for another copy of them, on another drive.</p>
          </Notice>
        ) : (
          <>
            <NativeSelect
              label="Backup"
              description="The newest stands first. Whose it is proves itself when its passphrase is given."
              data={choices.map((one, position) => ({
                value: String(position),
                label: `${one.casebookName} · ${showInstant(one.madeAt)} · ${showSize(one.bytes)}`,
              }))}
              value={String(index)}
              onChange={(event) => {
                const next = Number(event.currentTarget.value);
                setIndex(next);
                setWho(choices[next]?.people[0]?.loginName ?? BY_CODE);
              }}
            />
            <FolderField
              label="New folder"
              help="A folder on this computer that is empty or not there yet. The casebook’s own folder is made in it."
              purpose="restore-into"
              value={into}
              error={isChecked && into.trim() === '' ? 'Enter a folder.' : undefined}
              onChange={(folder) => {
                setInto(folder);
                restore.reset();
              }}
            />
            <NativeSelect
              label="Who you were then"
              data={[
                ...choice.people.map(({ loginName, displayName }) => ({ value: loginName, label: displayName })),
                { value: BY_CODE, label: 'A recovery code' },
              ]}
              value={who}
              onChange={(event) => {
                setWho(event.currentTarget.value);
                setSecret('');
              }}
            />
            {who === BY_CODE ? (
              <TextInput
                className="code-field"
                label="Recovery code of that time"
                autoComplete="off"
                spellCheck={false}
                value={secret}
                error={isChecked && secret === '' ? 'Type the recovery code.' : undefined}
                onChange={(event) => setSecret(event.currentTarget.value)}
              />
            ) : (
              <PassphraseField
                label="Passphrase of that time"
                help="The one that opened the casebook when the backup was made."
                value={secret}
                error={isChecked && secret === '' ? 'Type the passphrase.' : undefined}
                onChange={setSecret}
              />
            )}
          </>
        )}
        {isRestoring && <LongWorkProgress work={work} what="Checking and restoring" cancel="Cancel the restore" />}
        {refusalCode(restore.error) !== 'CANCELLED' && <RefusalNotice error={restore.error} />}
        <Group gap="xs">
          <Button type="submit" loading={restore.isPending} disabled={choice === undefined}>
            Restore casebook
          </Button>
          <Button variant="default" onClick={onBack} disabled={restore.isPending}>
            Back
          </Button>
        </Group>
      </form>
    </StartLayout>
  );
}
