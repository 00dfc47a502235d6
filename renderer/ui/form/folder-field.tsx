import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { FolderPurpose } from '#shared/domain/folder-purpose.ts';
import { api, client } from '../../app/client.ts';
import { RefusalNotice } from '../feedback/refusal-notice.tsx';
import './folder-field.css';

type FolderFieldProps = {
  label: string;
  help: string;
  purpose: FolderPurpose;
  value: string;
  onChange: (folder: string) => void;
  error?: string | undefined;
};

/** A folder by its typed path, and by the system's own dialog where the host has one. */
export function FolderField({ label, help, purpose, value, onChange, error }: FolderFieldProps) {
  const capabilities = useQuery(api.casebook.capabilities.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  const choose = useMutation({
    mutationFn: () => client.casebook.chooseFolder({ purpose }),
    onSuccess: ({ folder }) => {
      if (folder !== null) onChange(folder);
    },
  });
  return (
    <div>
      <div className="folder-field">
        <TextInput
          label={label}
          description={help}
          error={error}
          value={value}
          spellCheck={false}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {capabilities.data?.nativeDialogs && (
          <Button variant="default" loading={choose.isPending} onClick={() => choose.mutate()}>
            Choose…
          </Button>
        )}
      </div>
      <RefusalNotice error={choose.error} />
    </div>
  );
}
