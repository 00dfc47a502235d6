import { PasswordInput } from '@mantine/core';
import { type KeyboardEvent, type Ref, useState } from 'react';

type PassphraseFieldProps = {
  label: string;
  help?: string;
  value: string;
  onChange: (passphrase: string) => void;
  error?: string | undefined;
  hasAutofocus?: boolean;
  ref?: Ref<HTMLInputElement>;
};

/** A passphrase with a reveal button and a hint when Caps Lock is on. Pasting is allowed. */
export function PassphraseField({ label, help, value, onChange, error, hasAutofocus = false, ref }: PassphraseFieldProps) {
  const [hasCapsLock, setHasCapsLock] = useState(false);
  const noticeCapsLock = (event: KeyboardEvent): void => setHasCapsLock(event.getModifierState('CapsLock'));
  return (
    <div>
      <PasswordInput
        {...(ref ? { ref } : {})}
        label={label}
        description={help}
        value={value}
        error={error}
        autoComplete="off"
        spellCheck={false}
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the passphrase', tabIndex: 0 }}
        {...(hasAutofocus ? { autoFocus: true, 'data-autofocus': true } : {})}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={noticeCapsLock}
        onKeyUp={noticeCapsLock}
      />
      <p className="field-read-back" role="status">
        {hasCapsLock ? 'Caps Lock is on.' : ''}
      </p>
    </div>
  );
}
