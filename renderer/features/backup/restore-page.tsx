import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FoundBackup } from '#shared/contract/backup.ts';
import { api } from '../../app/client.ts';
import { showInstant } from '../../ui/display/shown-values.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { FolderField } from '../../ui/form/folder-field.tsx';
import { StartLayout } from '../../ui/page/start-layout.tsx';
import { RestoreForm } from './restore-form.tsx';

type Restored = { folder: string; madeAt: string; epoch: number; headNumber: number; headHash: string };

function ChooseBackup({ onBack, onFound }: { onBack: () => void; onFound: (backups: FoundBackup[]) => void }) {
  const [folder, setFolder] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const look = useMutation(api.backup.look.mutationOptions({ onSuccess: onFound }));
  return (
    <StartLayout title="Restore from a backup" above="Step 1 of 2 · The backup">
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsChecked(true);
          if (folder.trim() !== '') look.mutate({ folder: folder.trim() });
        }}
      >
        <FolderField
          label="Folder of the backups"
          help="The folder that was chosen for backups, or the one in it whose name ends in .backup."
          purpose="backup-folder"
          value={folder}
          error={isChecked && folder.trim() === '' ? 'Enter the path of a folder.' : undefined}
          onChange={(chosen) => {
            setFolder(chosen);
            look.reset();
          }}
        />
        <RefusalNotice error={look.error} />
        <Group gap="xs">
          <Button type="submit" loading={look.isPending}>
            Look for backups
          </Button>
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
        </Group>
      </form>
    </StartLayout>
  );
}

function Done({ restored }: { restored: Restored }) {
  const queryClient = useQueryClient();
  const select = useMutation(
    api.casebook.select.mutationOptions({ onSuccess: (status) => queryClient.setQueryData(api.casebook.status.queryKey(), status) }),
  );
  return (
    <StartLayout title="The casebook is restored">
      <div className="stack">
        <p role="status">
          It is as it was on {showInstant(restored.madeAt)}, and every file of it was checked. Its log goes on in epoch {restored.epoch}.
        </p>
        <dl className="facts">
          <dt>Folder</dt>
          <dd>{restored.folder}</dd>
          <dt>Head of the log in the backup</dt>
          <dd>
            <code>
              {restored.epoch - 1}:{restored.headNumber}:{restored.headHash}
            </code>
          </dd>
        </dl>
        <p className="quiet">
          Compare this head with one that was printed or noted later: what was recorded after the backup is not in this casebook.
        </p>
        <RefusalNotice error={select.error} />
        <div>
          <Button autoFocus data-autofocus loading={select.isPending} onClick={() => select.mutate({ folder: restored.folder })}>
            Go on to unlock it
          </Button>
        </div>
      </div>
    </StartLayout>
  );
}

/** From a folder of backups to a casebook of its own, in two steps and an end. Needs no open casebook and touches none. */
export function RestorePage({ suggestedFolder, onBack }: { suggestedFolder: string; onBack: () => void }) {
  const [backups, setBackups] = useState<FoundBackup[] | null>(null);
  const [restored, setRestored] = useState<Restored | null>(null);
  if (restored !== null) return <Done restored={restored} />;
  if (backups === null) return <ChooseBackup onBack={onBack} onFound={setBackups} />;
  return <RestoreForm backups={backups} suggestedFolder={suggestedFolder} onBack={() => setBackups(null)} onRestored={setRestored} />;
}
