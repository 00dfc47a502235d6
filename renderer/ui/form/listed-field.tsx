import { Autocomplete } from '@mantine/core';
import type { ReactNode } from 'react';

export type ListedFieldProps = {
  label: string;
  /** The text as it is to be recorded; empty for none. */
  value: string;
  onChange: (value: string) => void;
  help?: ReactNode;
  placeholder?: string;
  error?: ReactNode;
  isRequired?: boolean;
};

/**
 * One line of text with a list to choose from: arrows and Enter choose, typing narrows the list, and what is not on it can be typed all the same.
 */
export function ListedField({ offered, ...props }: ListedFieldProps & { offered: readonly string[] }) {
  const { label, value, onChange, help, placeholder, error, isRequired = false } = props;
  return (
    <Autocomplete
      label={label}
      description={help}
      placeholder={placeholder ?? ''}
      error={error}
      required={isRequired}
      data={[...offered]}
      value={value}
      limit={50}
      maxDropdownHeight={280}
      comboboxProps={{ shadow: 'xs', transitionProps: { duration: 0 } }}
      onChange={onChange}
    />
  );
}
