import { ActionIcon } from '@mantine/core';
import { IconBold, IconItalic, IconList, IconListNumbers } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { shownKeys } from '../page/shortcuts.ts';
import type { Form } from './rich-editing.ts';

const buttons = [
  { form: 'strong', label: 'Strong', keys: 'Ctrl+B', Icon: IconBold },
  { form: 'italic', label: 'Italic', keys: 'Ctrl+I', Icon: IconItalic },
  { form: 'dashes', label: 'List', keys: 'Ctrl+Shift+8', Icon: IconList },
  { form: 'numbers', label: 'Numbered list', keys: 'Ctrl+Shift+7', Icon: IconListNumbers },
] as const;

/** Which form the keys ask for; null for any other keys. */
export function formOfKeys({ ctrlKey, metaKey, altKey, shiftKey, key, code }: KeyboardEvent): Form | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (shiftKey) return code === 'Digit8' ? 'dashes' : code === 'Digit7' ? 'numbers' : null;
  return key.toLowerCase() === 'b' ? 'strong' : key.toLowerCase() === 'i' ? 'italic' : null;
}

/** Beside a field's label while one writes in it. The keyboard has its keys, so the buttons take no stop of the Tab key. */
export function FormButtons({ onForm, isDisabled }: { onForm: (form: Form) => void; isDisabled: boolean }) {
  if (isDisabled) return null;
  return (
    <div className="form-buttons">
      {buttons.map(({ form, label, keys, Icon }) => (
        <ActionIcon
          key={form}
          variant="subtle"
          size="sm"
          tabIndex={-1}
          aria-label={`${label} (${shownKeys(keys)})`}
          title={`${label} (${shownKeys(keys)})`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onForm(form)}
        >
          <Icon size={15} aria-hidden />
        </ActionIcon>
      ))}
    </div>
  );
}
