import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { type RetentionSeries, retentionClockLabels, retentionCoverLabels } from '#shared/domain/retention/schedule.ts';
import { api, client } from '../../app/client.ts';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { focusIn } from '../../ui/workspace/jump.ts';
import { SeriesForm, seriesKey } from './series-form.tsx';

const BUTTONS = 'schedule-buttons';

/** The series that the Commission approved for the District, as it entered them. */
export function SchedulePanel() {
  const schedule = useQuery(api.retention.schedule.queryOptions());
  const [isEntering, setEntering] = useState(() => hasDraft(seriesKey(null)));
  const close = () => {
    setEntering(false);
    focusIn(BUTTONS);
  };
  const { data } = schedule;
  return (
    <section className="panel stack stack-tight record-panel" aria-labelledby="schedule-heading">
      <h2 id="schedule-heading">Retention schedule</h2>
      <p className="quiet">
        As the Local Records Commission approved it for the District (50 ILCS 205). None ships with the application: enter each series from
        the approved application.
      </p>
      {schedule.isPending && <LoadingState what="the schedule" />}
      <RefusalNotice error={schedule.error} onRetry={() => void schedule.refetch()} />
      {data?.series.length === 0 && !isEntering && (
        <EmptyState title="No series is entered" headingLevel={3} isCompact>
          Without one every case is kept.
        </EmptyState>
      )}
      {data && data.series.length > 0 && (
        <ul className="kept-list" aria-label="Series">
          {data.series.map((series) => (
            <SeriesRow key={series.id} series={series} mayChange={data.mayChange} />
          ))}
        </ul>
      )}
      {data && isEntering && <SeriesForm series={null} onClose={close} />}
      {data && !data.mayChange && <p className="quiet">An administrator changes the schedule.</p>}
      {data?.mayChange && !isEntering && (
        <div className="row" id={BUTTONS}>
          <Button variant="default" onClick={() => setEntering(true)}>
            Enter a series
          </Button>
        </div>
      )}
    </section>
  );
}

function SeriesRow({ series, mayChange }: { series: RetentionSeries; mayChange: boolean }) {
  const [isChanging, setChanging] = useState(() => hasDraft(seriesKey(series)));
  const id = `series-${series.id}`;
  const close = () => {
    setChanging(false);
    focusIn(id);
  };
  const takeBack = useMutation(
    api.retention.takeBackSeries.mutationOptions({
      onSuccess: () =>
        saySo(
          `“${series.title}” is out of the schedule.`,
          undoBy(() => client.retention.restoreSeries({ seriesId: series.id }), `“${series.title}” is in the schedule again.`),
        ),
    }),
  );
  const { title, itemNumber, approvedOn, covers, years, clock, note } = series;
  return (
    <li className="kept-row" id={id} tabIndex={-1}>
      <div className="kept-head">
        <strong>{title}</strong>
        <span>{years === null ? 'for good' : `${years} ${years === 1 ? 'year' : 'years'} ${retentionClockLabels[clock]}`}</span>
      </div>
      <p className="quiet small">
        {itemNumber}
        {approvedOn !== null && `, approved ${formatCivilDate(approvedOn)}`} ·{' '}
        {covers.map((cover) => retentionCoverLabels[cover]).join('; ')}
        {note !== '' && ` · ${note}`}
      </p>
      <RefusalNotice error={takeBack.error} />
      {isChanging && <SeriesForm series={series} onClose={close} />}
      {mayChange && !isChanging && (
        <div className="row">
          <Button size="compact-sm" variant="default" aria-label={`Change: ${title}`} onClick={() => setChanging(true)}>
            Change
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Take out: ${title}`}
            onClick={() => takeBack.mutate({ seriesId: series.id })}
          >
            Take out
          </Button>
        </div>
      )}
    </li>
  );
}
