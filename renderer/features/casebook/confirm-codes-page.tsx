import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CasebookStatus } from '#shared/contract/casebook.ts';
import type { RecoveryCodeOrdinal } from '#shared/domain/access.ts';
import { api } from '../../app/client.ts';
import { copyText } from '../../app/clipboard.ts';
import { forgetShownCodes, keepShownCodes, type ShownCodes, useShownCodes } from '../../app/shown-codes.ts';
import { BackupsStillOpened } from '../../ui/display/backups-still-opened.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { StartLayout } from '../../ui/page/start-layout.tsx';
import './casebook.css';

const above: Record<ShownCodes['because'], string> = {
  created: 'Step 3 of 3 · If the passphrase is lost',
  recovered: 'Step 3 of 3 · In the place of the code that was used',
  replaced: 'A new recovery code',
};

const keepers: Record<RecoveryCodeOrdinal, string> = {
  1: 'First code, for your own safe place',
  2: 'Second code, for somebody the board names, such as its secretary',
};
const fieldLabels: Record<RecoveryCodeOrdinal, string> = { 1: 'First code', 2: 'Second code' };

function ShowCodes({ shown, onDone }: { shown: ShownCodes; onDone: () => void }) {
  const isOne = shown.codes.length === 1;
  const copy = (): void => {
    copyText(shown.codes.map(({ code }) => code).join('\n')).then(
      () =>
        saySo(`${isOne ? 'The code is' : 'Both codes are'} on the clipboard. Other programs can read it: paste, then copy something else.`),
      () => saySo('The clipboard could not be used. Write it down instead.'),
    );
  };
  return (
    <StartLayout title={isOne ? 'A new recovery code' : 'Two recovery codes'} above={above[shown.because]}>
      {shown.because === 'recovered' && (
        <p>
          The casebook is open, with a new root key and your new passphrase. The code that you used opens nothing any more; this one takes
          its place.
        </p>
      )}
      <p>
        {isOne ? 'This code' : 'Either code'} opens the casebook on the day when nobody can give the passphrase: “Use a recovery code” on
        the unlock screen. {isOne ? 'It is' : 'They are'} shown only until you have typed {isOne ? 'it' : 'them'} back.
      </p>
      <ol className="codes">
        {shown.codes.map(({ ordinal, code }) => (
          <li key={ordinal}>
            {keepers[ordinal]}
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>
        Write {isOne ? 'it' : 'them'} on paper and keep {isOne ? 'it' : 'them'} apart from this computer
        {isOne ? '' : ' and from each other'}. In the next step you type {isOne ? 'it' : 'them'} back from the paper.
      </p>
      <BackupsStillOpened backups={shown.stillOpened} by="the secrets before these" />
      <Group gap="xs" className="codes-buttons">
        <Button onClick={onDone}>{isOne ? 'I have it on paper' : 'I have both on paper'}</Button>
        <Button variant="default" onClick={() => window.print()}>
          Print the {isOne ? 'code' : 'codes'}
        </Button>
        <Button variant="default" onClick={copy}>
          Copy the {isOne ? 'code' : 'codes'}
        </Button>
      </Group>
    </StartLayout>
  );
}

/** For whoever comes back to this page without having the codes: they were shown once, to a page that is gone. */
function LostCodes({ awaited }: { awaited: readonly RecoveryCodeOrdinal[] }) {
  const [isLost, setIsLost] = useState(false);
  const isOne = awaited.length === 1;
  const replace = useMutation(
    api.access.replaceRecoveryCodes.mutationOptions({
      onSuccess: ({ codes, stillOpened }) => keepShownCodes({ because: 'replaced', codes, stillOpened }),
    }),
  );
  return (
    <Notice>
      <p>
        {isOne ? 'This code was' : 'The codes were'} shown before this window was opened anew. If nobody has {isOne ? 'it' : 'them'} on
        paper, have {isOne ? 'another' : 'others'} made.
      </p>
      <Group gap="xs" mt="xs">
        <Checkbox
          label={`Nobody has ${isOne ? 'the code' : 'the codes'}`}
          checked={isLost}
          onChange={(event) => setIsLost(event.currentTarget.checked)}
        />
        <Button
          size="compact-sm"
          variant="default"
          disabled={!isLost}
          loading={replace.isPending}
          onClick={() => replace.mutate({ ordinals: [...awaited], renew: false })}
        >
          Make {isOne ? 'another code' : 'other codes'}
        </Button>
      </Group>
      <RefusalNotice error={replace.error} />
    </Notice>
  );
}

type TypeCodesProps = { awaited: readonly RecoveryCodeOrdinal[]; shown: ShownCodes | null; onShow: () => void };

function TypeCodes({ awaited, shown, onShow }: TypeCodesProps) {
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState<Partial<Record<RecoveryCodeOrdinal, string>>>({});
  const isOne = awaited.length === 1;
  const keepStatus = { onSuccess: (status: CasebookStatus) => queryClient.setQueryData(api.casebook.status.queryKey(), status) };
  const confirm = useMutation(
    api.casebook.confirmRecoveryCodes.mutationOptions({
      onSuccess: (status) => {
        keepStatus.onSuccess(status);
        forgetShownCodes();
        saySo(isOne ? 'The recovery code is right. The casebook is ready.' : 'Both recovery codes are right. The casebook is ready.');
      },
    }),
  );
  const lock = useMutation(api.casebook.lock.mutationOptions(keepStatus));
  const codes = awaited.map((ordinal) => typed[ordinal] ?? '');
  return (
    <StartLayout title={isOne ? 'Type the code back' : 'Type the two codes back'} above={above[shown?.because ?? 'replaced']}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          confirm.mutate({ codes });
        }}
      >
        {shown === null && <LostCodes awaited={awaited} />}
        {awaited.map((ordinal, index) => (
          <TextInput
            key={ordinal}
            className="code-field"
            label={fieldLabels[ordinal]}
            {...(index === 0 ? { autoFocus: true, 'data-autofocus': true } : {})}
            autoComplete="off"
            spellCheck={false}
            value={typed[ordinal] ?? ''}
            onChange={(event) => setTyped({ ...typed, [ordinal]: event.currentTarget.value })}
          />
        ))}
        <RefusalNotice error={confirm.error ?? lock.error} />
        <Group gap="xs">
          <Button type="submit" loading={confirm.isPending} disabled={codes.some((code) => code.trim() === '')}>
            {isOne ? 'Check the code' : 'Check both codes'}
          </Button>
          {shown === null ? (
            <Button variant="default" loading={lock.isPending} onClick={() => lock.mutate({})}>
              Lock the casebook
            </Button>
          ) : (
            <Button variant="default" onClick={onShow}>
              Show the {isOne ? 'code' : 'codes'} again
            </Button>
          )}
        </Group>
      </form>
    </StartLayout>
  );
}

/** New recovery codes, shown once and typed back before any case. `awaited` names those that wait; it is never empty. */
export function ConfirmCodesPage({ awaited }: { awaited: readonly RecoveryCodeOrdinal[] }) {
  const shown = useShownCodes();
  const [typing, setTyping] = useState<ShownCodes | null>(null);
  // Codes made since are shown first, also where others were being typed.
  if (shown !== null && typing !== shown) return <ShowCodes shown={shown} onDone={() => setTyping(shown)} />;
  return <TypeCodes awaited={awaited} shown={shown} onShow={() => setTyping(null)} />;
}
