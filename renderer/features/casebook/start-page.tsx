import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { startDisclaimer } from '#shared/messages/notices.ts';
import { api } from '../../app/client.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { FolderField } from '../../ui/form/folder-field.tsx';
import { StartLayout } from '../../ui/page/start-layout.tsx';
import { CreateForm } from './create-form.tsx';
import { OpenSealedFile } from './open-sealed-file.tsx';
import './casebook.css';

/** `isQuiet` where something else is the first thing to do. */
function OpenForm({ isQuiet }: { isQuiet: boolean }) {
  const queryClient = useQueryClient();
  const [folder, setFolder] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const recent = useQuery(api.casebook.recent.queryOptions());
  const select = useMutation(
    api.casebook.select.mutationOptions({ onSuccess: (status) => queryClient.setQueryData(api.casebook.status.queryKey(), status) }),
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setIsChecked(true);
        if (folder.trim() !== '') select.mutate({ folder: folder.trim() });
      }}
    >
      {recent.data && recent.data.length > 0 && (
        <div>
          <h2 style={{ marginTop: 0 }}>Opened before</h2>
          <ul className="recent-list">
            {recent.data.map((casebook) => (
              <li key={casebook.folder}>
                <button type="button" onClick={() => select.mutate({ folder: casebook.folder })}>
                  <strong>{casebook.name}</strong>
                  <span>{casebook.folder}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <FolderField
        label="Casebook folder"
        help="The folder whose name ends in .casebook."
        purpose="open"
        value={folder}
        error={isChecked && folder.trim() === '' ? 'Enter the path of a casebook folder.' : undefined}
        onChange={(chosen) => {
          setFolder(chosen);
          select.reset();
        }}
      />
      <RefusalNotice error={select.error ?? recent.error} />
      <div>
        <Button type="submit" variant={isQuiet ? 'default' : 'filled'} loading={select.isPending}>
          Open casebook
        </Button>
      </div>
    </form>
  );
}

/** Before any casebook is chosen: open one, or create one. */
export function StartPage({ onRestore }: { onRestore: () => void }) {
  const [isCreating, setIsCreating] = useState(false);
  const capabilities = useQuery(api.casebook.capabilities.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  const recent = useQuery(api.casebook.recent.queryOptions());
  const isFirst = recent.data?.length === 0;
  if (isCreating) {
    return <CreateForm suggestedFolder={capabilities.data?.suggestedFolder ?? ''} onBack={() => setIsCreating(false)} />;
  }
  return (
    <StartLayout
      title={isFirst ? 'Begin with a casebook' : 'Open a casebook'}
      footer={
        <>
          <p>{startDisclaimer}</p>
          {capabilities.data && <p>Due Course {capabilities.data.version}</p>}
        </>
      }
    >
      {isFirst && (
        <div className="stack">
          <p>
            A casebook is one encrypted folder that holds a district’s cases. Nothing was opened on this computer before, so make one first.
          </p>
          <div>
            <Button onClick={() => setIsCreating(true)}>Create a casebook</Button>
          </div>
          <h2>Or open one that is here already</h2>
        </div>
      )}
      <OpenForm isQuiet={isFirst} />
      <div className="start-or">
        {!isFirst && (
          <>
            <p style={{ marginTop: 0 }}>No casebook yet? A casebook is one encrypted folder that holds a district’s cases.</p>
            <Button variant="default" onClick={() => setIsCreating(true)}>
              Create a casebook
            </Button>
          </>
        )}
        <p>Is a casebook lost or damaged? A backup of it makes one anew, in a folder of its own.</p>
        <Button variant="default" onClick={onRestore}>
          Restore from a backup
        </Button>
        <OpenSealedFile />
      </div>
    </StartLayout>
  );
}
