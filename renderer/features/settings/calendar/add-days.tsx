import { Button, FileButton, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type DayWithoutSchool, DayWithoutSchoolKind } from '#shared/domain/district.ts';
import { dayWithoutSchoolLabels } from '#shared/domain/district-labels.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { readDaysOff } from './typed-days.ts';

type AddDaysProps = {
  firstDay: string;
  typed: string;
  kind: DayWithoutSchoolKind;
  onType: (part: { typed?: string; kind?: DayWithoutSchoolKind }) => void;
  onAdd: (days: DayWithoutSchool[], left: string) => void;
};

const kinds = DayWithoutSchoolKind.options.map((value) => ({ value, label: dayWithoutSchoolLabels[value] }));

/** Takes days in by the line: typed, pasted, or out of a CSV file. What cannot be read stays in the field. */
export function AddDays({ firstDay, typed, kind, onType, onAdd }: AddDaysProps) {
  const [unread, setUnread] = useState(0);
  const add = (text: string) => {
    const { days, unread: left } = readDaysOff(text, firstDay, kind);
    setUnread(left.length);
    onAdd(days, left.join('\n'));
    if (days.length > 0) saySo(`${days.length === 1 ? '1 day is' : `${days.length} days are`} on the calendar, not recorded yet.`);
  };
  return (
    <div className="stack stack-tight">
      <Textarea
        label="Add days without school"
        description="One day or range a line, with its reason. A column of dates, or rows of a spreadsheet, can be pasted."
        placeholder={'Sep 1 Labor Day\nOct 10 Institute day\nDec 22 – Jan 2 Winter break'}
        minRows={4}
        maxRows={14}
        value={typed}
        error={
          unread > 0
            ? `${unread === 1 ? 'This line' : `These ${unread} lines`} could not be read as a day. Begin each with a date, such as Sep 1.`
            : undefined
        }
        onChange={(event) => {
          setUnread(0);
          onType({ typed: event.currentTarget.value });
        }}
      />
      <div className="row add-days-row">
        <NativeSelect
          label="Where a reason does not say it, a day is"
          data={kinds}
          value={kind}
          onChange={(event) => onType({ kind: DayWithoutSchoolKind.parse(event.currentTarget.value) })}
        />
        <Button variant="default" disabled={typed.trim() === '' || firstDay === ''} onClick={() => add(typed)}>
          Put these days on the calendar
        </Button>
        <FileButton accept=".csv,.txt,text/csv,text/plain" onChange={(file) => void file?.text().then(add)}>
          {(props) => (
            <Button {...props} variant="default" disabled={firstDay === ''}>
              Read a CSV file…
            </Button>
          )}
        </FileButton>
      </div>
      {firstDay === '' && <p className="quiet">Enter the first day of school above; dates without a year need it.</p>}
    </div>
  );
}
