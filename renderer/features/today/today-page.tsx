import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { Today } from '#shared/domain/today.ts';
import { api } from '../../app/client.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { ChangedSection } from './changed-section.tsx';
import { DueSection } from './due-section.tsx';
import { EmptyCasebook } from './empty-casebook.tsx';
import { LastCases } from './last-cases.tsx';
import { WaitingSection } from './waiting-section.tsx';
import './today.css';

/** What is due, what waits for whom, and what changed. `guide` stands first in a casebook without a case, and last from then on. */
export function TodayPage({ guide }: { guide?: ReactNode }) {
  const today = useQuery({ ...api.today.read.queryOptions(), refetchOnMount: 'always' });
  return (
    <div className="page">
      <PageHeader title="Today" windowTitle="Today">
        {today.data !== undefined && <p>{longDate(today.data.today)}</p>}
      </PageHeader>
      {today.data?.hasCases === false && guide}
      {today.isPending && <LoadingState what="what is due" />}
      <RefusalNotice error={today.error} onRetry={() => void today.refetch()} />
      {today.data !== undefined && (today.data.hasCases ? <Day today={today.data} /> : <EmptyCasebook />)}
      {today.data?.hasCases === true && <div className="today-guide">{guide}</div>}
    </div>
  );
}

function Day({ today }: { today: Today }) {
  return (
    <div className="today-columns">
      <div className="stack today-main">
        <DueSection due={today.due} count={today.dueCount} today={today.today} />
        <ChangedSection changes={today.changes} />
      </div>
      <div className="stack today-side">
        <LastCases cases={today.lastCases} />
        <WaitingSection waiting={today.waiting} count={today.waitingCount} />
      </div>
    </div>
  );
}

/** "Monday, Mar 2, 2026" */
function longDate(date: string): string {
  const weekday = new Intl.DateTimeFormat('en-US', { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
  return `${weekday}, ${formatCivilDate(date)}`;
}
