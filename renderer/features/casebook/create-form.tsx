import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../app/client.ts';
import { keepShownCodes } from '../../app/shown-codes.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { FolderField } from '../../ui/form/folder-field.tsx';
import { PassphraseField } from '../../ui/form/passphrase-field.tsx';
import { PassphraseStrength, usePassphraseRating } from '../../ui/form/passphrase-strength.tsx';
import { StartLayout } from '../../ui/page/start-layout.tsx';

type About = { district: string; name: string; folder: string };

type AboutStepProps = { initial: About; onBack: () => void; onDone: (about: About) => void };

function AboutStep({ initial, onBack, onDone }: AboutStepProps) {
  const [about, setAbout] = useState(initial);
  const [isNameOwn, setIsNameOwn] = useState(initial.name !== initial.district);
  const [isChecked, setIsChecked] = useState(false);
  const missing = (value: string, sentence: string): string | undefined => (isChecked && value.trim() === '' ? sentence : undefined);
  return (
    <StartLayout title="Create a casebook" above="Step 1 of 3 · The casebook">
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsChecked(true);
          if (Object.values(about).every((value) => value.trim() !== '')) onDone(about);
        }}
      >
        <TextInput
          label="School district"
          description="Stands at the head of every document."
          data-autofocus
          autoFocus
          value={about.district}
          error={missing(about.district, 'Enter the district’s name.')}
          onChange={(event) => {
            const district = event.currentTarget.value;
            setAbout({ ...about, district, ...(isNameOwn ? {} : { name: district }) });
          }}
        />
        <TextInput
          label="Casebook name"
          description="Names the folder. Change it if the district keeps several."
          value={about.name}
          error={missing(about.name, 'Enter a name for the casebook.')}
          onChange={(event) => {
            setIsNameOwn(true);
            setAbout({ ...about, name: event.currentTarget.value });
          }}
        />
        <FolderField
          label="Where to keep it"
          help="A folder on this computer, not a synchronized or shared one. The casebook’s own folder is made in it."
          purpose="create"
          value={about.folder}
          error={missing(about.folder, 'Enter a folder.')}
          onChange={(folder) => setAbout({ ...about, folder })}
        />
        <Group gap="xs">
          <Button type="submit">Go on to your passphrase</Button>
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
        </Group>
      </form>
    </StartLayout>
  );
}

type OwnerStepProps = { about: About; onBack: () => void };

function OwnerStep({ about, onBack }: OwnerStepProps) {
  const queryClient = useQueryClient();
  const [userName, setUserName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const { rating, isCurrent } = usePassphraseRating(passphrase, about.name, userName);
  // The meter may lag behind quick hands; the application rates the passphrase again and has the last word.
  const isRefused = passphrase === '' || (isCurrent && !rating?.acceptable);
  const create = useMutation(
    api.casebook.create.mutationOptions({
      onSuccess: ({ status, recoveryCodes }) => {
        const codes = ([1, 2] as const).map((ordinal) => ({ ordinal, code: recoveryCodes[ordinal - 1] ?? '' }));
        keepShownCodes({ because: 'created', codes, stillOpened: [] });
        queryClient.setQueryData(api.casebook.status.queryKey(), status);
      },
    }),
  );
  return (
    <StartLayout title="You and your passphrase" above="Step 2 of 3 · Who unlocks it">
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsChecked(true);
          if (userName.trim() !== '' && !isRefused) create.mutate({ ...about, folder: about.folder.trim(), userName, passphrase });
        }}
      >
        <TextInput
          label="Your name"
          description="Printed as the investigator on documents."
          data-autofocus
          autoFocus
          value={userName}
          error={isChecked && userName.trim() === '' ? 'Enter your name.' : undefined}
          onChange={(event) => setUserName(event.currentTarget.value)}
        />
        <PassphraseField
          label="Passphrase"
          help="At least 15 characters. Several unrelated words work well. You type it once here, so look at it before you go on. You need it each time you open the casebook; nobody can look it up."
          value={passphrase}
          error={isChecked && isRefused ? 'Choose a longer or less common passphrase.' : undefined}
          onChange={setPassphrase}
        />
        <PassphraseStrength rating={rating} />
        <RefusalNotice error={create.error} />
        <Group gap="xs">
          <Button type="submit" loading={create.isPending}>
            Create casebook
          </Button>
          <Button variant="default" onClick={onBack} disabled={create.isPending}>
            Back
          </Button>
        </Group>
      </form>
    </StartLayout>
  );
}

type CreateFormProps = { suggestedFolder: string; onBack: () => void };

/** A new casebook in two short steps; the third, the recovery codes, follows once it exists. Going back keeps what was typed. */
export function CreateForm({ suggestedFolder, onBack }: CreateFormProps) {
  const [about, setAbout] = useState<About>({ district: '', name: '', folder: suggestedFolder });
  const [step, setStep] = useState<1 | 2>(1);
  if (step === 1) {
    return (
      <AboutStep
        initial={about}
        onBack={onBack}
        onDone={(done) => {
          setAbout(done);
          setStep(2);
        }}
      />
    );
  }
  return <OwnerStep about={about} onBack={() => setStep(1)} />;
}
