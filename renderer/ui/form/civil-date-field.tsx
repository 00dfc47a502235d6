import { TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { parseTypedDate } from './typed-dates.ts';

type CivilDateFieldProps = {
  label: string;
  help?: ReactNode;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  /** Gets `YYYY-MM-DD`, or an empty text while what is typed is no full date. */
  onChange: (value: string) => void;
  error?: ReactNode;
  isRequired?: boolean;
  /** The first field of a dialog: it has the focus when that opens. */
  isFirst?: boolean;
};

const fullDate = (typed: string): string => {
  const date = parseTypedDate(typed);
  return date && date.length === 10 ? date : '';
};

/** One day, typed as people type it; shown as "Oct 14, 2021" once the field is left. */
export function CivilDateField({ label, help, value, onChange, error, isRequired = false, isFirst = false }: CivilDateFieldProps) {
  const [typed, setTyped] = useState(value ? formatCivilDate(value) : '');
  const [isTouched, setIsTouched] = useState(false);
  useEffect(() => {
    setTyped((before) => (value && fullDate(before) !== value ? formatCivilDate(value) : before));
  }, [value]);
  const complaint =
    isTouched && typed.trim() !== '' && fullDate(typed) === '' ? 'Enter a date that exists, such as Oct 14, 2021.' : undefined;
  return (
    <TextInput
      className="date-field"
      label={label}
      description={help}
      placeholder="such as Oct 14, 2021"
      required={isRequired}
      {...(isFirst ? { 'data-autofocus': true } : {})}
      error={complaint ?? error}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(fullDate(event.currentTarget.value));
      }}
      onBlur={() => {
        setIsTouched(true);
        const date = fullDate(typed);
        if (date) setTyped(formatCivilDate(date));
      }}
    />
  );
}
