import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../../app/client.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { useOpenWhenAimedAt } from '../../../ui/workspace/jump.ts';
import { AddFromTemplate } from './add-from-template.tsx';
import { AddTaskForm } from './add-task-form.tsx';
import { TaskRow } from './task-row.tsx';

/** What is still to be done in the case, by when and why by then; what is done or dropped is a press away. */
export function TaskSection({ caseId }: { caseId: CaseId }) {
  const tasks = useQuery(api.tasks.list.queryOptions({ input: { caseId } }));
  const [isAdding, setAdding] = useOpenWhenAimedAt(anchors.addTask);
  const [isTemplating, setTemplating] = useState(false);
  const [isAll, setAll] = useState(false);
  const open = (tasks.data ?? []).filter((task) => task.state === 'open');
  const ended = (tasks.data ?? []).filter((task) => task.state !== 'open');
  return (
    <section className="panel stack" aria-labelledby="tasks-heading">
      <div className="case-section-head">
        <h3 id="tasks-heading">Tasks</h3>
        {!isAdding && (
          <div className="row">
            <Button variant="subtle" onClick={() => setTemplating(true)}>
              Add tasks from a template
            </Button>
            <Button id={anchors.addTask} variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
              Add a task
            </Button>
          </div>
        )}
      </div>
      {isTemplating && <AddFromTemplate caseId={caseId} onDone={() => setTemplating(false)} />}
      {isAdding && <AddTaskForm caseId={caseId} onDone={() => setAdding(false)} />}
      {tasks.isPending && <LoadingState what="the tasks" />}
      <RefusalNotice error={tasks.error} onRetry={() => void tasks.refetch()} />
      {tasks.data !== undefined && open.length === 0 && (
        <EmptyState title="Nothing is left to do" headingLevel={3} isCompact>
          A task has a date and the reason for that date. It stays on Today until somebody says that it is done.
        </EmptyState>
      )}
      {open.length > 0 && (
        <ul className="plain-list task-list" aria-label="Open tasks">
          {open.map((task) => (
            <TaskRow key={task.id} task={task} />
          ))}
        </ul>
      )}
      {ended.length > 0 && (
        <div>
          <Button variant="subtle" size="compact-sm" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
            {isAll ? 'Hide what is done or dropped' : `Show ${ended.length} done or dropped`}
          </Button>
        </div>
      )}
      {isAll && ended.length > 0 && (
        <ul className="plain-list task-list" aria-label="Tasks done or dropped">
          {ended.map((task) => (
            <TaskRow key={task.id} task={task} />
          ))}
        </ul>
      )}
    </section>
  );
}
