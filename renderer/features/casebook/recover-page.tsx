import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CasebookStatus } from '#shared/contract/casebook.ts';
import { api } from '../../app/client.ts';
import { keepShownCodes } from '../../app/shown-codes.ts';
import { explainError, refusalCode } from '../../ui/feedback/refusal.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { RenewalProgress } from '../../ui/feedback/renewal-progress.tsx';
import { PassphraseField } from '../../ui/form/passphrase-field.tsx';
import { PassphraseStrength, usePassphraseRating } from '../../ui/form/passphrase-strength.tsx';
import { StartLayout } from '../../ui/page/start-layout.tsx';
import { useWait, WaitNotice } from './wait-notice.tsx';

type Locked = Extract<CasebookStatus, { state: 'locked' }>;

type CodeStepProps = {
  casebook: Locked;
  code: string;
  onCode: (code: string) => void;
  error: unknown;
  onBack: () => void;
  onDone: () => void;
};

function CodeStep({ casebook, code, onCode, error, onBack, onDone }: CodeStepProps) {
  const [isMissing, setIsMissing] = useState(false);
  const wait = useWait(casebook.retryAfterSeconds);
  const isWrong = refusalCode(error) === 'WRONG_RECOVERY_CODE';
  const wrong = isWrong ? explainError(error) : null;
  return (
    <StartLayout title="Use a recovery code" above="Step 1 of 3 · The code">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setIsMissing(code.trim() === '');
          if (code.trim() !== '' && wait === 0) onDone();
        }}
      >
        <p>
          A code opens the casebook once. You then choose a new passphrase, a new root key is made, and another code takes the place of this
          one.
        </p>
        <TextInput
          className="code-field"
          label="Recovery code"
          description="Seven groups of four, as written down. Capitals, hyphens and spaces do not matter."
          data-autofocus
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={code}
          error={isMissing && code.trim() === '' ? 'Type the code.' : wrong ? `${wrong.happened} ${wrong.next}` : undefined}
          onChange={(event) => onCode(event.currentTarget.value)}
        />
        {!isWrong && <RefusalNotice error={error} />}
        <WaitNotice seconds={wait} />
        <Group gap="xs">
          <Button type="submit">Go on to the new passphrase</Button>
          <Button variant="default" onClick={onBack}>
            Back to the passphrase
          </Button>
        </Group>
      </form>
    </StartLayout>
  );
}

type PassphraseStepProps = {
  casebook: Locked;
  passphrase: string;
  onPassphrase: (passphrase: string) => void;
  isBusy: boolean;
  error: unknown;
  onBack: () => void;
  onDone: (input: { loginName: string; newPassphrase: string }) => void;
};

function PassphraseStep({ casebook, passphrase, onPassphrase, isBusy, error, onBack, onDone }: PassphraseStepProps) {
  const people = casebook.people.filter(({ loginName }) => casebook.recoverable.includes(loginName));
  const [loginName, setLoginName] = useState(people[0]?.loginName ?? '');
  const [isChecked, setIsChecked] = useState(false);
  const name = people.find((person) => person.loginName === loginName)?.displayName ?? '';
  const { rating, isCurrent } = usePassphraseRating(passphrase, casebook.name, name);
  const isRefused = passphrase === '' || (isCurrent && !rating?.acceptable);
  return (
    <StartLayout title="A new passphrase" above="Step 2 of 3 · Whose, and which">
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsChecked(true);
          if (!isRefused && !isBusy) onDone({ loginName, newPassphrase: passphrase });
        }}
      >
        <NativeSelect
          label="Whose passphrase is set anew"
          description="An administrator’s. They can then give others a new passphrase."
          data={people.map((person) => ({ value: person.loginName, label: person.displayName }))}
          value={loginName}
          disabled={isBusy}
          onChange={(event) => setLoginName(event.currentTarget.value)}
        />
        <PassphraseField
          label="New passphrase"
          help="At least 15 characters. Several unrelated words work well. You type it once here, so look at it before you go on. You need it each time you open the casebook; nobody can look it up."
          hasAutofocus
          value={passphrase}
          error={isChecked && isRefused ? 'Choose a longer or less common passphrase.' : undefined}
          onChange={onPassphrase}
        />
        <PassphraseStrength rating={rating} />
        <RefusalNotice error={error} />
        {isBusy && <RenewalProgress cancel="Stop, and leave all as it was" />}
        <Group gap="xs">
          <Button type="submit" loading={isBusy}>
            Open the casebook
          </Button>
          <Button variant="default" disabled={isBusy} onClick={onBack}>
            Back to the code
          </Button>
        </Group>
      </form>
    </StartLayout>
  );
}

/** The way in by a recovery code. What was typed survives going back; a wrong code leads back to it. */
export function RecoverPage({ casebook, onBack }: { casebook: Locked; onBack: () => void }) {
  const queryClient = useQueryClient();
  const statusKey = api.casebook.status.queryKey();
  const [code, setCode] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [step, setStep] = useState<1 | 2>(1);
  const recover = useMutation(
    api.casebook.unlockWithRecoveryCode.mutationOptions({
      onSuccess: ({ status, recoveryCode, ordinal, stillOpened }) => {
        keepShownCodes({ because: 'recovered', codes: [{ ordinal, code: recoveryCode }], stillOpened });
        queryClient.setQueryData(statusKey, status);
      },
      onError: (error) => {
        if (['WRONG_RECOVERY_CODE', 'TOO_MANY_TRIES'].includes(refusalCode(error) ?? '')) setStep(1);
        void queryClient.invalidateQueries({ queryKey: statusKey });
      },
    }),
  );
  if (step === 1) {
    return (
      <CodeStep
        casebook={casebook}
        code={code}
        error={recover.error}
        onCode={(typed) => {
          setCode(typed);
          recover.reset();
        }}
        onBack={onBack}
        onDone={() => {
          recover.reset();
          setStep(2);
        }}
      />
    );
  }
  return (
    <PassphraseStep
      casebook={casebook}
      passphrase={passphrase}
      onPassphrase={setPassphrase}
      isBusy={recover.isPending}
      error={recover.error}
      onBack={() => {
        recover.reset();
        setStep(1);
      }}
      onDone={(input) => recover.mutate({ code, ...input })}
    />
  );
}
