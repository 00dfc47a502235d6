/** @file One control for every date as people know it. Typing "about Oct 2021" or "before 10/14/2021" sets the kind by itself. */
import { NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatCivilDate, formatClockTimes, formatFuzzyDate } from '#shared/domain/format-date.ts';
import type { FuzzyDate } from '#shared/domain/fuzzy-date.ts';
import { FieldGroup } from './form-parts.tsx';
import { parseTypedDate, parseTypedTime, splitTypedKind } from './typed-dates.ts';

type Kind = FuzzyDate['kind'];
type Typed = { kind: Kind; date: string; to: string; timeFrom: string; timeTo: string };

const kinds: { value: Kind; label: string }[] = [
  { value: 'exact', label: 'on' },
  { value: 'about', label: 'about' },
  { value: 'before', label: 'before' },
  { value: 'after', label: 'after' },
  { value: 'between', label: 'between' },
  { value: 'unknown', label: 'not known' },
];

function typedFrom(value: FuzzyDate | null): Typed {
  const empty: Typed = { kind: 'exact', date: '', to: '', timeFrom: '', timeTo: '' };
  if (value === null) return empty;
  if (value.kind === 'unknown') return { ...empty, kind: 'unknown' };
  if (value.kind === 'between') return { ...empty, kind: 'between', date: formatCivilDate(value.from), to: formatCivilDate(value.to) };
  const times =
    'timeFrom' in value || 'timeTo' in value
      ? {
          timeFrom: value.timeFrom ? formatClockTimes(value.timeFrom, undefined) : '',
          timeTo: value.timeTo ? formatClockTimes(value.timeTo, undefined) : '',
        }
      : {};
  return { ...empty, kind: value.kind, date: formatCivilDate(value.date), ...times };
}

type Reading = { value: FuzzyDate | null; complaint: string };
const complain = (complaint: string): Reading => ({ value: null, complaint });

function readTimes(typed: Typed): { timeFrom?: string; timeTo?: string } | null {
  const from = typed.timeFrom.trim() === '' ? undefined : parseTypedTime(typed.timeFrom);
  const to = typed.timeTo.trim() === '' ? undefined : parseTypedTime(typed.timeTo);
  if (from === null || to === null || (to && !from)) return null;
  return { ...(from ? { timeFrom: from } : {}), ...(to ? { timeTo: to } : {}) };
}

function read(typed: Typed): Reading {
  if (typed.kind === 'unknown') return { value: { kind: 'unknown' }, complaint: '' };
  if (typed.date.trim() === '') return complain('');
  const date = parseTypedDate(typed.date);
  if (!date) return complain('Enter a date that exists, such as Oct 14, 2021 or 10/14/2021.');
  if (typed.kind === 'before' || typed.kind === 'after') return { value: { kind: typed.kind, date }, complaint: '' };
  if (typed.kind === 'between') {
    if (typed.to.trim() === '') return complain('');
    const to = parseTypedDate(typed.to);
    if (!to || to.length < 10 || date.length < 10) return complain('Both ends need a full date, such as Oct 14, 2021.');
    return to < date
      ? complain('The second date is earlier than the first.')
      : { value: { kind: 'between', from: date, to }, complaint: '' };
  }
  const times = readTimes(typed);
  if (times === null) return complain('Enter times such as 10:20 am, the first one first.');
  if (typed.kind === 'about') return { value: { kind: 'about', date, ...times }, complaint: '' };
  if (date.length < 10) return complain('An exact date needs a day. Choose “about” where only the month or the year is known.');
  return { value: { kind: 'exact', date, ...times }, complaint: '' };
}

type FuzzyDateFieldProps = {
  label: string;
  help?: ReactNode;
  /** The value to start from. The field keeps what is typed itself; give it another `key` to start anew. */
  initial: FuzzyDate | null;
  /** Null while the typed text is empty or is no date. */
  onChange: (value: FuzzyDate | null) => void;
  error?: ReactNode;
  isRequired?: boolean;
  hasTimes?: boolean;
};

/** A fuzzy date by keyboard or mouse, read back in words below so that the reader sees what was understood. */
export function FuzzyDateField({ label, help, initial, onChange, error, isRequired = false, hasTimes = true }: FuzzyDateFieldProps) {
  const [typed, setTyped] = useState(() => typedFrom(initial));
  const [isTouched, setIsTouched] = useState(false);
  const { value, complaint } = read(typed);
  const change = (part: Partial<Typed>): void => {
    const next = { ...typed, ...part };
    setTyped(next);
    onChange(read(next).value);
  };
  const typeDate = (text: string): void => {
    const between = /^between (.+) (?:and|to|–|-) (.+)$/i.exec(text.trim());
    const { kind, rest } = splitTypedKind(text);
    if (/^(unknown|not known)$/i.test(text.trim())) change({ kind: 'unknown', date: '' });
    else if (between?.[1] && between[2]) change({ kind: 'between', date: between[1], to: between[2] });
    else change(kind && parseTypedDate(rest) ? { kind, date: rest } : { date: text });
  };
  const shownError = error ?? (isTouched && complaint ? complaint : undefined);
  const wantsTimes = hasTimes && (typed.kind === 'exact' || typed.kind === 'about');
  return (
    <FieldGroup label={label} help={help} error={shownError} isRequired={isRequired}>
      <div className="fuzzy-date">
        <NativeSelect
          className="fuzzy-date-kind"
          aria-label={`${label}: how well it is known`}
          data={kinds}
          value={typed.kind}
          onChange={(event) => change({ kind: event.currentTarget.value as Kind })}
        />
        {typed.kind !== 'unknown' && (
          <TextInput
            className="fuzzy-date-date"
            aria-label={typed.kind === 'between' ? `${label}: first date` : `${label}: date`}
            placeholder={typed.kind === 'exact' || typed.kind === 'between' ? 'Oct 14, 2021' : 'Oct 14, 2021 or Oct 2021'}
            value={typed.date}
            error={Boolean(shownError)}
            onChange={(event) => typeDate(event.currentTarget.value)}
            onBlur={() => setIsTouched(true)}
          />
        )}
        {typed.kind === 'between' && (
          <>
            <span>and</span>
            <TextInput
              className="fuzzy-date-date"
              aria-label={`${label}: second date`}
              placeholder="Oct 20, 2021"
              value={typed.to}
              error={Boolean(shownError)}
              onChange={(event) => change({ to: event.currentTarget.value })}
              onBlur={() => setIsTouched(true)}
            />
          </>
        )}
        {wantsTimes && (
          <>
            <TextInput
              className="fuzzy-date-time"
              aria-label={`${label}: from (time, may be left empty)`}
              placeholder="10:20 am"
              value={typed.timeFrom}
              onChange={(event) => change({ timeFrom: event.currentTarget.value })}
            />
            <span>to</span>
            <TextInput
              className="fuzzy-date-time"
              aria-label={`${label}: to (time, may be left empty)`}
              placeholder="10:40 am"
              value={typed.timeTo}
              onChange={(event) => change({ timeTo: event.currentTarget.value })}
            />
          </>
        )}
      </div>
      <p className="field-read-back">{value ? `Reads as: ${formatFuzzyDate(value)}` : ''}</p>
    </FieldGroup>
  );
}
