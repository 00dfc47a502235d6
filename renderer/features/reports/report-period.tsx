import { Button, NativeSelect } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { periodKinds, periodOf } from '#shared/domain/documents/casebook/casebook-reports.ts';
import { after, before, type Period, periodInWords, schoolYearName, schoolYearOf } from '#shared/domain/documents/casebook/periods.ts';
import type { CasebookDocumentKind } from '#shared/domain/documents/kinds.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';

type ReportPeriodProps = {
  kind: CasebookDocumentKind;
  day: string;
  today: string;
  firstOpened: string;
  onChange: (day: string) => void;
};

/** The school years in which this casebook has cases, the newest first, and the one that is shown. */
function schoolYears(first: string, today: string, shown: Period): Period[] {
  const years: Period[] = [];
  for (let year = schoolYearOf(today); year.to >= first; year = before(year, 'school-year')) years.push(year);
  if (!years.some(({ from }) => from === shown.from)) years.push(shown);
  return years.sort((one, other) => other.from.localeCompare(one.from));
}

/** Which week or which school year. */
export function ReportPeriod({ kind, day, today, firstOpened, onChange }: ReportPeriodProps) {
  const length = periodKinds[kind];
  const period = periodOf({ kind, day });
  const isLatest = period.to >= today;
  const word = length === 'week' ? 'week' : 'year';
  return (
    <div className="stack stack-tight">
      <p className="report-period" aria-live="polite">
        <strong>{length === 'week' ? periodInWords(period) : `School year ${schoolYearName(period)}`}</strong>
        {length === 'school-year' && <span className="quiet"> {periodInWords(period)}</span>}
      </p>
      <div className="row">
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconChevronLeft size={16} aria-hidden />}
          onClick={() => onChange(before(period, length).from)}
        >
          Earlier {word}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          rightSection={<IconChevronRight size={16} aria-hidden />}
          disabled={isLatest}
          onClick={() => onChange(after(period, length).from)}
        >
          Later {word}
        </Button>
      </div>
      {length === 'week' ? (
        <WeekOfDay key={period.from} onChange={onChange} />
      ) : (
        <NativeSelect
          label="School year"
          value={period.from}
          data={schoolYears(firstOpened, today, period).map((year) => ({ value: year.from, label: schoolYearName(year) }))}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </div>
  );
}

/** A day typed goes to its week; left empty, the week stays. */
function WeekOfDay({ onChange }: { onChange: (day: string) => void }) {
  const [day, setDay] = useState('');
  return (
    <form
      className="week-of-day"
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== '') onChange(day);
      }}
    >
      <CivilDateField label="Go to the week of a day" value={day} onChange={setDay} />
      <Button type="submit" variant="default" disabled={day === ''}>
        Show that week
      </Button>
    </form>
  );
}
