import { useState } from 'react';
import { useSession } from '../../app/session.ts';
import { PassphraseField } from '../../ui/form/passphrase-field.tsx';
import { PassphraseStrength, usePassphraseRating } from '../../ui/form/passphrase-strength.tsx';

/** A new passphrase as it is typed; `isRefused` while it cannot be taken, as far as the window knows. The application has the last word. */
export type NewPassphrase = {
  value: string;
  isRefused: boolean;
  set: (value: string) => void;
  fields: (isChecked: boolean) => React.ReactNode;
};

type Options = { label: string; help: string; displayName: string };

/** The field with its meter. `displayName` is whose passphrase it will be. */
export function useNewPassphrase({ label, help, displayName }: Options): NewPassphrase {
  const { name } = useSession();
  const [value, set] = useState('');
  const { rating, isCurrent } = usePassphraseRating(value, name, displayName);
  const isRefused = value === '' || (isCurrent && !rating?.acceptable);
  return {
    value,
    isRefused,
    set,
    fields: (isChecked) => (
      <>
        <PassphraseField
          label={label}
          help={help}
          value={value}
          error={isChecked && isRefused ? 'Choose a longer or less common passphrase.' : undefined}
          onChange={set}
        />
        <PassphraseStrength rating={rating} />
      </>
    ),
  };
}
