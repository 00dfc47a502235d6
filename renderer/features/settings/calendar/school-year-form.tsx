import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { DayWithoutSchool, DayWithoutSchoolKind, SchoolYear } from '#shared/domain/district.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { countAttendanceDays, isWeekend, withDaysOff } from '#shared/domain/school-calendar.ts';
import { api, client } from '../../../app/client.ts';
import { ChangedMeanwhile } from '../../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { showDistrict } from '../use-district.ts';
import { AddDays } from './add-days.tsx';
import { DaysOffList } from './days-off-list.tsx';
import { YearGrid, YearLegend } from './month-grid.tsx';
import { stretchesOf } from './stretches.ts';

type YearDraft = {
  label: string;
  firstDay: string;
  lastDay: string;
  daysOff: DayWithoutSchool[];
  typed: string;
  kind: DayWithoutSchoolKind;
};

const nothing: YearDraft = { label: '', firstDay: '', lastDay: '', daysOff: [], typed: '', kind: 'closed' };

/** "2026–27" for a year that begins in 2026. */
const labelFor = (firstDay: string): string =>
  firstDay === '' ? '' : `${firstDay.slice(0, 4)}–${String((Number(firstDay.slice(0, 4)) + 1) % 100).padStart(2, '0')}`;

/** School, closed, no students, school again; on a weekend closed or nothing. */
function toggled(daysOff: readonly DayWithoutSchool[], day: string): DayWithoutSchool[] {
  const present = daysOff.find((entry) => entry.day === day);
  const others = daysOff.filter((entry) => entry.day !== day);
  if (present === undefined) return withDaysOff(others, [{ day, kind: 'closed', reason: '' }]);
  if (present.kind === 'closed' && !isWeekend(day)) return withDaysOff(others, [{ ...present, kind: 'no-attendance' }]);
  return [...others];
}

const told = ({ label, firstDay, lastDay, daysOff }: YearDraft) => [
  { label: 'Name', text: label || labelFor(firstDay) },
  { label: 'First day', text: firstDay && formatCivilDate(firstDay) },
  { label: 'Last day', text: lastDay && formatCivilDate(lastDay) },
  {
    label: 'Days without school',
    text: stretchesOf(daysOff)
      .map(({ first, reason }) => `${formatCivilDate(first)} ${reason}`)
      .join('; '),
  },
];

/** Enters a school year, or changes one: its first and last day, and every day between on which there is no school. */
export function SchoolYearForm({ year, onDone }: { year: SchoolYear | null; onDone: () => void }) {
  const standing: YearDraft =
    year === null ? nothing : { ...nothing, label: year.label, firstDay: year.firstDay, lastDay: year.lastDay, daysOff: year.daysOff };
  const draft = useDraft<YearDraft>(`school-year:${year?.id ?? 'new'}`, standing, year?.version ?? null);
  const { value, set } = draft;
  const [isChecked, setIsChecked] = useState(false);
  const isComplete = value.firstDay !== '' && value.lastDay !== '' && value.typed.trim() === '';
  const label = value.label.trim() || labelFor(value.firstDay);
  const hasCalendar = value.firstDay !== '' && value.lastDay > value.firstDay;
  const save = useMutation(
    api.district.recordSchoolYear.mutationOptions({
      onSuccess: (settings) => {
        showDistrict(settings);
        draft.clear();
        const saved = settings.schoolYears.find((candidate) => candidate.label === label);
        if (saved === undefined) return onDone();
        const inverse = () =>
          year === null
            ? client.district.removeSchoolYear({ id: saved.id, basedOn: saved.version })
            : client.district.recordSchoolYear({ id: year.id, basedOn: saved.version, year });
        saySo(`The school year ${label} is recorded.`, undoBy(inverse, `The school year ${label} is as it was before.`));
        onDone();
      },
    }),
  );
  return (
    <RecordForm
      label={year === null ? 'New school year' : `School year ${year.label}`}
      submit="Record school year"
      isBusy={save.isPending}
      error={save.error}
      draft={draft}
      isComplete={isComplete}
      onIncomplete={() => setIsChecked(true)}
      cancel={{ label: 'Close', onCancel: onDone }}
      onRecord={() =>
        save.mutate({
          id: year?.id ?? null,
          basedOn: year === null ? null : draft.basedOn,
          year: { label, firstDay: value.firstDay, lastDay: value.lastDay, daysOff: value.daysOff },
        })
      }
    >
      {year !== null && <ChangedMeanwhile draft={draft} standing={year.version} recorded={{ fields: told(standing) }} tell={told} />}
      <FieldRow>
        <CivilDateField
          label="First day of school"
          isRequired
          value={value.firstDay}
          error={isChecked && value.firstDay === '' ? 'Enter the first day of student attendance.' : undefined}
          onChange={(firstDay) => set({ firstDay })}
        />
        <CivilDateField
          label="Last day of school"
          isRequired
          value={value.lastDay}
          error={isChecked && value.lastDay === '' ? 'Enter the last day of student attendance.' : undefined}
          onChange={(lastDay) => set({ lastDay })}
        />
        <TextInput
          label="Name"
          placeholder={labelFor(value.firstDay) || 'such as 2026–27'}
          value={value.label}
          onChange={(event) => set({ label: event.currentTarget.value })}
        />
      </FieldRow>
      <AddDays
        firstDay={value.firstDay}
        typed={value.typed}
        kind={value.kind}
        onType={set}
        onAdd={(days, typed) => set({ daysOff: withDaysOff(value.daysOff, days), typed })}
      />
      {isChecked && value.typed.trim() !== '' && (
        <p className="field-error" role="alert">
          Put the typed days on the calendar first, or empty the field.
        </p>
      )}
      {hasCalendar && (
        <>
          <p>
            <span className="figures">{countAttendanceDays(value)}</span> days of student attendance,{' '}
            <span className="figures">{value.daysOff.length}</span> days without school. A press on a day changes it: school, closed, no
            students.
          </p>
          <YearLegend />
          <YearGrid year={value} onToggle={(day) => set({ daysOff: toggled(value.daysOff, day) })} />
          <DaysOffList daysOff={value.daysOff} onChange={(daysOff) => set({ daysOff })} />
        </>
      )}
    </RecordForm>
  );
}
