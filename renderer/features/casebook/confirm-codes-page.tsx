import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../app/client.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { StartLayout } from './start-layout.tsx';

export type RecoveryCodes = readonly [string, string];

function ShowCodes({ codes, onDone }: { codes: RecoveryCodes; onDone: () => void }) {
  const copy = (): void => {
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => saySo('Both codes are on the clipboard. Other programs can read it: paste them, then copy something else.'),
      () => saySo('The clipboard could not be used. Write the codes down instead.'),
    );
  };
  return (
    <StartLayout title="Two recovery codes" above="Step 3 of 3 · If the passphrase is lost">
      <p>
        Either code is a key to the casebook for the day when nobody can give the passphrase. This version does not take one at the unlock
        screen yet; a later one will. They are shown now and never again.
      </p>
      <ol className="codes">
        <li>
          First code, for your own safe place
          <code>{codes[0]}</code>
        </li>
        <li>
          Second code, for the board’s custodian
          <code>{codes[1]}</code>
        </li>
      </ol>
      <p>
        Write them on paper and keep them apart from this computer and from each other. In the next step you type them back from the paper.
      </p>
      <Group gap="xs" className="codes-buttons">
        <Button onClick={onDone}>I have both on paper</Button>
        <Button variant="default" onClick={() => window.print()}>
          Print the codes
        </Button>
        <Button variant="default" onClick={copy}>
          Copy the codes
        </Button>
      </Group>
    </StartLayout>
  );
}

function TypeCodes({ onShow, onConfirmed }: { onShow: (() => void) | null; onConfirmed: () => void }) {
  const queryClient = useQueryClient();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const keepStatus = { onSuccess: (status: Parameters<typeof setStatus>[0]) => setStatus(status) };
  function setStatus(status: Awaited<ReturnType<typeof api.casebook.lock.call>>): void {
    queryClient.setQueryData(api.casebook.status.queryKey(), status);
  }
  const confirm = useMutation(
    api.casebook.confirmRecoveryCodes.mutationOptions({
      onSuccess: (status) => {
        onConfirmed();
        setStatus(status);
        saySo('Both recovery codes are right. The casebook is ready.');
      },
    }),
  );
  const lock = useMutation(api.casebook.lock.mutationOptions(keepStatus));
  return (
    <StartLayout title="Type the two codes back" above="Step 3 of 3 · If the passphrase is lost">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          confirm.mutate({ codes: [first, second] });
        }}
      >
        {onShow === null && (
          <Notice>
            <p>
              The codes were shown when this casebook was created. If nobody has them, create another casebook: this one holds no case yet.
            </p>
          </Notice>
        )}
        <TextInput
          className="code-field"
          label="First code"
          data-autofocus
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={first}
          onChange={(event) => setFirst(event.currentTarget.value)}
        />
        <TextInput
          className="code-field"
          label="Second code"
          autoComplete="off"
          spellCheck={false}
          value={second}
          onChange={(event) => setSecond(event.currentTarget.value)}
        />
        <RefusalNotice error={confirm.error ?? lock.error} />
        <Group gap="xs">
          <Button type="submit" loading={confirm.isPending} disabled={first.trim() === '' || second.trim() === ''}>
            Check both codes
          </Button>
          {onShow ? (
            <Button variant="default" onClick={onShow}>
              Show the codes again
            </Button>
          ) : (
            <Button variant="default" loading={lock.isPending} onClick={() => lock.mutate({})}>
              Lock the casebook
            </Button>
          )}
        </Group>
      </form>
    </StartLayout>
  );
}

/** Both recovery codes, shown once and typed back before the first case. `codes` is null when the window was opened anew since. */
export function ConfirmCodesPage({ codes, onConfirmed }: { codes: RecoveryCodes | null; onConfirmed: () => void }) {
  const [isTyping, setIsTyping] = useState(codes === null);
  if (codes && !isTyping) return <ShowCodes codes={codes} onDone={() => setIsTyping(true)} />;
  return <TypeCodes onShow={codes ? () => setIsTyping(false) : null} onConfirmed={onConfirmed} />;
}
