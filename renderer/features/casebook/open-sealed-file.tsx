import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../../app/client.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';

/** A file's name as it is shown; a longer one is cut. */
const SHOWN_LENGTH = 200;

/** For a reviewer who was sent a sealed file and has no casebook: the file and their passphrase are all they need. */
export function OpenSealedFile() {
  const queryClient = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const select = useMutation(
    api.casebook.selectSealedFile.mutationOptions({
      onSuccess: (status) => queryClient.setQueryData(api.casebook.status.queryKey(), status),
    }),
  );
  return (
    <div className="stack stack-tight">
      <p>Was a sealed summary sent to you, to read and answer? You need the file and your passphrase, and no casebook.</p>
      <div>
        <Button variant="default" loading={select.isPending} onClick={() => field.current?.click()}>
          Open the file sent to you
        </Button>
        <input
          ref={field}
          type="file"
          hidden
          aria-label="File sent to you"
          onChange={(event) => {
            const [bytes] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (bytes !== undefined) select.mutate({ fileName: bytes.name.slice(0, SHOWN_LENGTH), bytes });
          }}
        />
      </div>
      <RefusalNotice error={select.error} />
    </div>
  );
}
