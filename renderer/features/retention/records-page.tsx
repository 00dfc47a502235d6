import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../app/client.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { DisposalCard } from './disposal-card.tsx';
import { KeptCase } from './kept-case.tsx';
import { SchedulePanel } from './schedule-panel.tsx';
import '../../ui/workspace/case-parts.css';
import './retention.css';

const views = [
  { value: 'kept', label: 'Closed cases' },
  { value: 'disposals', label: 'Destruction log' },
  { value: 'schedule', label: 'Schedule' },
];

/** Until when closed cases are kept, the disposals with their steps, and the schedule that both rest on. */
export function RecordsPage() {
  const [view, setView] = useState('kept');
  return (
    <div className="page">
      <PageHeader title="Records">
        <p className="quiet">
          Nothing here goes by itself. A day that has passed is no reason to destroy a record; a litigation hold wins over every date.
        </p>
      </PageHeader>
      <div className="records-views">
        <SegmentedControl aria-label="What to show" data={views} value={view} onChange={setView} />
      </div>
      {view === 'kept' && <Kept onPrepared={() => setView('disposals')} />}
      {view === 'disposals' && <Disposals />}
      {view === 'schedule' && <SchedulePanel />}
    </div>
  );
}

function Kept({ onPrepared }: { onPrepared: () => void }) {
  const kept = useQuery(api.retention.kept.queryOptions());
  const schedule = useQuery(api.retention.schedule.queryOptions());
  return (
    <section className="panel stack stack-tight record-panel" aria-labelledby="kept-heading">
      <h2 id="kept-heading">Closed cases by the day until which they are kept</h2>
      {(kept.isPending || schedule.isPending) && <LoadingState what="the closed cases" />}
      <RefusalNotice error={kept.error ?? schedule.error} onRetry={() => void Promise.all([kept.refetch(), schedule.refetch()])} />
      {kept.data?.length === 0 && (
        <EmptyState title="No case is closed" headingLevel={3} isCompact>
          A closed case stands here with the day until which the schedule keeps it.
        </EmptyState>
      )}
      {kept.data && schedule.data && kept.data.length > 0 && (
        <ul className="kept-list" aria-label="Closed cases">
          {kept.data.map((one) => (
            <KeptCase key={one.caseId} kept={one} schedule={schedule.data.series} onPrepared={onPrepared} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Disposals() {
  const disposals = useQuery(api.retention.disposals.queryOptions());
  return (
    <section className="panel stack stack-tight record-panel" aria-labelledby="disposals-heading">
      <h2 id="disposals-heading">Destruction log</h2>
      <p className="quiet">
        Each disposal goes by certificate, two approvals of different people, the erasing of every key, and the end of the backups from
        before.
      </p>
      {disposals.isPending && <LoadingState what="the disposals" />}
      <RefusalNotice error={disposals.error} onRetry={() => void disposals.refetch()} />
      {disposals.data?.length === 0 && (
        <EmptyState title="Nothing was disposed of" headingLevel={3} isCompact>
          A disposal is prepared under Closed cases, once the day of a case has passed.
        </EmptyState>
      )}
      {disposals.data && disposals.data.length > 0 && (
        <ul className="kept-list" aria-label="Disposals">
          {disposals.data.map((disposal) => (
            <DisposalCard key={disposal.id} disposal={disposal} />
          ))}
        </ul>
      )}
    </section>
  );
}
