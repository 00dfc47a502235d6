import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { Proposal } from '#shared/domain/deadlines/deadlines.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../../app/client.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { focusIn, useOpenWhenAimedAt } from '../../../ui/workspace/jump.ts';
import { ExportCalendar } from '../export-calendar.tsx';
import { DeadlineForm } from './deadline-form.tsx';
import { DeadlineRow } from './deadline-row.tsx';
import { ProposalList } from './proposal-list.tsx';
import { SetAsideList } from './set-aside-list.tsx';
import '../deadlines.css';

/** What runs, what may run, and what was said not to. Nothing in it ends but by a person who says so. */
export function DeadlineSection({ caseId }: { caseId: CaseId }) {
  const deadlines = useQuery(api.deadlines.list.queryOptions({ input: { caseId } }));
  const [isAdding, setAdding] = useOpenWhenAimedAt(anchors.addDeadline);
  const [entering, setEntering] = useState<Proposal | null>(null);
  const [isAll, setAll] = useState(false);
  const { data } = deadlines;
  const open = (data?.deadlines ?? []).filter(({ state }) => state === 'open');
  const ended = (data?.deadlines ?? []).filter(({ state }) => state !== 'open');
  const isFormOpen = isAdding || entering !== null;
  const close = () => {
    setAdding(false);
    setEntering(null);
    focusIn(anchors.addDeadline);
  };
  return (
    <section id={anchors.deadlines} className="panel stack deadline-section" aria-labelledby="deadlines-heading">
      <div className="case-section-head">
        <h3 id="deadlines-heading">Deadlines</h3>
        <div className="row">
          {open.length > 0 && <ExportCalendar caseId={caseId} />}
          {!isFormOpen && (
            <Button
              id={anchors.addDeadline}
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setAdding(true)}
            >
              Add a deadline
            </Button>
          )}
        </div>
      </div>
      {deadlines.isPending && <LoadingState what="the deadlines" />}
      <RefusalNotice error={deadlines.error} onRetry={() => void deadlines.refetch()} />
      {isFormOpen && <DeadlineForm key={entering?.trigger.id ?? 'own'} caseId={caseId} proposal={entering} onDone={close} />}
      {data !== undefined && !isFormOpen && <ProposalList caseId={caseId} proposals={data.proposals} onEnter={setEntering} />}
      {data !== undefined && open.length === 0 && !isFormOpen && (
        <EmptyState title="No deadline is entered" headingLevel={3} isCompact>
          A deadline keeps its rule, the day as the rule counts it, and the day that you chose. It stays until somebody says otherwise.
        </EmptyState>
      )}
      {open.length > 0 && (
        <ul className="plain-list task-list" aria-label="Open deadlines">
          {open.map((deadline) => (
            <DeadlineRow key={deadline.id} deadline={deadline} />
          ))}
        </ul>
      )}
      {ended.length + (data?.setAside.length ?? 0) > 0 && (
        <div>
          <Button variant="subtle" size="compact-sm" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
            {isAll ? 'Hide what is over or does not run' : `Show ${ended.length + (data?.setAside.length ?? 0)} over or not running`}
          </Button>
        </div>
      )}
      {isAll && ended.length > 0 && (
        <ul className="plain-list task-list" aria-label="Deadlines that are over">
          {ended.map((deadline) => (
            <DeadlineRow key={deadline.id} deadline={deadline} />
          ))}
        </ul>
      )}
      {isAll && data !== undefined && data.setAside.length > 0 && <SetAsideList setAside={data.setAside} />}
    </section>
  );
}
