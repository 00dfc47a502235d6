import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SchoolYear } from '#shared/domain/district.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { countAttendanceDays } from '#shared/domain/school-calendar.ts';
import { api, client } from '../../../app/client.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { DistrictRoom } from '../room.tsx';
import { showDistrict } from '../use-district.ts';
import { YearGrid, YearLegend } from './month-grid.tsx';
import { SchoolYearForm } from './school-year-form.tsx';

function YearPanel({ year, mayChange }: { year: SchoolYear; mayChange: boolean }) {
  const [open, setOpen] = useState<'closed' | 'calendar' | 'form'>('closed');
  const remove = useMutation(
    api.district.removeSchoolYear.mutationOptions({
      onSuccess: (settings) => {
        showDistrict(settings);
        const back = () => client.district.recordSchoolYear({ id: null, basedOn: null, year });
        saySo(`The school year ${year.label} is removed.`, undoBy(back, `The school year ${year.label} is back.`));
      },
    }),
  );
  if (open === 'form') {
    return (
      <section className="panel stack" aria-label={`School year ${year.label}`}>
        <h2>{year.label}</h2>
        <SchoolYearForm key={year.id} year={year} onDone={() => setOpen('closed')} />
      </section>
    );
  }
  return (
    <section className="panel stack" aria-label={`School year ${year.label}`}>
      <div className="entry-line">
        <h2 className="entry-name">{year.label}</h2>
        <span className="row">
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={open === 'calendar'}
            onClick={() => setOpen(open === 'calendar' ? 'closed' : 'calendar')}
          >
            {open === 'calendar' ? 'Hide the calendar' : 'Show the calendar'}
          </Button>
          {mayChange && (
            <>
              <Button size="compact-sm" variant="default" aria-label={`Change ${year.label}`} onClick={() => setOpen('form')}>
                Change
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Remove ${year.label}`}
                loading={remove.isPending}
                onClick={() => remove.mutate({ id: year.id, basedOn: year.version })}
              >
                Remove
              </Button>
            </>
          )}
        </span>
      </div>
      <p className="quiet">
        {formatCivilDate(year.firstDay)} to {formatCivilDate(year.lastDay)} · {countAttendanceDays(year)} days of student attendance ·{' '}
        {year.daysOff.length} days without school
      </p>
      <RefusalNotice error={remove.error} />
      {open === 'calendar' && (
        <>
          <YearLegend />
          <YearGrid year={year} />
        </>
      )}
    </section>
  );
}

/** School years with the days on which there is no school, for deadlines that count days of attendance or business days. */
export function CalendarRoom() {
  const [isAdding, setIsAdding] = useState(false);
  return (
    <DistrictRoom
      title="School calendar"
      help="Deadlines that count days of student attendance or business days read it. A school year is pasted in a minute."
    >
      {({ schoolYears, mayChange }) => {
        const isEmpty = schoolYears.length === 0;
        return (
          <>
            {isEmpty && !isAdding && (
              <section className="panel">
                <EmptyState
                  title="No school year is entered"
                  isCompact
                  actions={mayChange && <Button onClick={() => setIsAdding(true)}>Enter a school year</Button>}
                >
                  Its first and last day, and the days between on which there is no school.
                </EmptyState>
              </section>
            )}
            {isAdding && mayChange && (
              <section className="panel stack" aria-labelledby="new-year-heading">
                <h2 id="new-year-heading">New school year</h2>
                <SchoolYearForm year={null} onDone={() => setIsAdding(false)} />
              </section>
            )}
            {!isEmpty && !isAdding && mayChange && (
              <div>
                <Button variant="default" onClick={() => setIsAdding(true)}>
                  Enter another school year
                </Button>
              </div>
            )}
            {schoolYears.map((year) => (
              <YearPanel key={year.id} year={year} mayChange={mayChange} />
            ))}
          </>
        );
      }}
    </DistrictRoom>
  );
}
