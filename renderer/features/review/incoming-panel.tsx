import { Button } from '@mantine/core';
import { IconFileImport, IconInbox } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { CollectOutcome } from '#shared/domain/review/case-review.ts';
import { api } from '../../app/client.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';

function said({ taken, conflicts }: CollectOutcome): string {
  if (taken === 0) return 'No new response has come.';
  const responses = taken === 1 ? 'One response was taken in' : `${taken} responses were taken in`;
  if (conflicts === 0) return `${responses}.`;
  return `${responses}; ${conflicts === 1 ? 'one conflict waits' : `${conflicts} conflicts wait`} for you.`;
}

/** Responses that lie in the casebook's folder are taken in at each unlock; here on demand, or from a file that came another way. */
export function IncomingPanel() {
  const field = useRef<HTMLInputElement>(null);
  const done = { onSuccess: (outcome: CollectOutcome) => saySo(said(outcome)) };
  const collect = useMutation(api.review.collect.mutationOptions(done));
  const takeIn = useMutation(api.review.takeIn.mutationOptions(done));
  const refused = collect.data?.refused ?? [];
  return (
    <section className="panel stack stack-tight" aria-labelledby="incoming">
      <h3 id="incoming">Responses</h3>
      <p className="quiet">Responses in the casebook’s folder, for any case, are taken in each time the casebook is unlocked.</p>
      <div className="row">
        <Button
          variant="default"
          leftSection={<IconInbox size={16} aria-hidden />}
          loading={collect.isPending}
          onClick={() => {
            takeIn.reset();
            collect.mutate({});
          }}
        >
          Look for responses now
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileImport size={16} aria-hidden />}
          loading={takeIn.isPending}
          onClick={() => field.current?.click()}
        >
          Take in a response file
        </Button>
        <input
          ref={field}
          type="file"
          hidden
          aria-label="Response file"
          onChange={(event) => {
            const [bytes] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            collect.reset();
            if (bytes !== undefined) takeIn.mutate({ bytes });
          }}
        />
      </div>
      <RefusalNotice error={collect.error ?? takeIn.error} />
      {refused.length > 0 && (
        <Notice tone="needs" title={refused.length === 1 ? 'One file was not taken in' : `${refused.length} files were not taken in`}>
          {refused.map(({ file, happened, next }) => (
            <p key={file}>
              <code>review/{file}…</code> {happened} {next}
            </p>
          ))}
        </Notice>
      )}
    </section>
  );
}
