import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../app/client.ts';
import { useSession } from '../../../app/session.ts';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { PageHeader } from '../../../ui/page/page-header.tsx';
import { ExportCalendar } from '../export-calendar.tsx';
import { AgreementDaysPanel } from './agreement-days-panel.tsx';
import { DatedList } from './dated-list.tsx';
import { MonthView } from './month-view.tsx';
import { RulesPanel } from './rules-panel.tsx';
import { TemplatesPanel } from './templates-panel.tsx';
import '../deadlines.css';

const views = [
  { value: 'list', label: 'List' },
  { value: 'month', label: 'Calendar' },
  { value: 'rules', label: 'Rules' },
  { value: 'templates', label: 'Task templates' },
];

/** Every date of every case, as a list and as a calendar; the rules by which days are counted; templates for tasks. */
export function DeadlinesPage() {
  const { today } = useSession();
  const [view, setView] = useState('list');
  const [month, setMonth] = useState(today.slice(0, 7));
  const overview = useQuery({ ...api.deadlines.overview.queryOptions({ input: { month } }), placeholderData: (before) => before });
  const { data } = overview;
  const isDates = view === 'list' || view === 'month';
  return (
    <div className="page">
      <PageHeader title="Deadlines" windowTitle="Deadlines">
        <p className="quiet">Looking at a date clears nothing. Every day here is one that a person entered; confirm it with counsel.</p>
      </PageHeader>
      <div className="deadline-views">
        <SegmentedControl aria-label="What to show" data={views} value={view} onChange={setView} />
        {isDates && (data?.items.length ?? 0) > 0 && <ExportCalendar caseId={null} />}
      </div>
      {isDates && overview.isPending && <LoadingState what="the dates" />}
      {isDates && <RefusalNotice error={overview.error} onRetry={() => void overview.refetch()} />}
      {view === 'list' && data !== undefined && <DatedList items={data.items} today={data.today} hasMore={data.hasMore} />}
      {view === 'month' && data !== undefined && (
        <MonthView month={month} onMonth={setMonth} items={data.items} marked={data.marked} today={data.today} />
      )}
      {view === 'rules' && (
        <>
          <RulesPanel />
          <AgreementDaysPanel />
        </>
      )}
      {view === 'templates' && <TemplatesPanel />}
    </div>
  );
}
