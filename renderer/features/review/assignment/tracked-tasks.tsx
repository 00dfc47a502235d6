import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { ReviewTaskState, TrackedTask } from '#shared/domain/review/case-review.ts';
import { reviewTaskStateLabels } from '#shared/domain/review/review-labels.ts';
import { api } from '../../../app/client.ts';
import { StateBadge, type StateTone } from '../../../ui/display/state-badge.tsx';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

const tones: Record<ReviewTaskState, StateTone> = { open: 'neutral', done: 'ready', closed: 'neutral', withdrawn: 'neutral' };

function detailOf(task: TrackedTask): string {
  if (task.state === 'done') {
    const when = task.doneOn === null ? '' : `on ${formatCivilDate(task.doneOn)}`;
    return [when, task.doneNote].filter(Boolean).join(': ');
  }
  if (task.state === 'closed') return `${task.closedBy ?? ''}: ${task.closedReason ?? ''}`;
  return task.dueOn === null ? '' : `by ${formatCivilDate(task.dueOn)}`;
}

function CloseTaskDialog({ caseId, task, onClose }: { caseId: CaseId; task: TrackedTask; onClose: () => void }) {
  const draft = useDraft(`close-task:${task.id}`, { reason: '' });
  const close = useMutation(
    api.review.closeTask.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo('The task is closed. Should the reviewer still mark it as done, you are asked which counts.');
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question="Close this task without waiting for the reviewer?"
      confirm="Close task"
      decline="Keep waiting"
      isBusy={close.isPending}
      isDisabled={draft.value.reason.trim() === ''}
      error={close.error}
      onConfirm={() => close.mutate({ caseId, taskId: task.id, reason: draft.value.reason })}
      onDecline={onClose}
      draft={draft}
    >
      <p>{task.text}</p>
      <p>A closed task cannot be opened again. A new version of the assignment can ask for it anew.</p>
      <Textarea
        label="Reason"
        required
        data-autofocus
        value={draft.value.reason}
        onChange={(event) => draft.set({ reason: event.currentTarget.value })}
      />
    </ConfirmDialog>
  );
}

/** What was asked and how far it is. */
export function TrackedTasks({ caseId, tasks }: { caseId: CaseId; tasks: readonly TrackedTask[] }) {
  const [closing, setClosing] = useState<TrackedTask | null>(null);
  if (tasks.length === 0) return null;
  return (
    <>
      <table className="sheet-table">
        <caption className="visually-hidden">Tasks</caption>
        <thead>
          <tr>
            <th scope="col">Task</th>
            <th scope="col">State</th>
            <th scope="col">
              <span className="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task.id}>
              <th scope="row">{task.text}</th>
              <td>
                <StateBadge tone={tones[task.state]} word={reviewTaskStateLabels[task.state]} />{' '}
                <span className="quiet small">{detailOf(task)}</span>
              </td>
              <td>
                {task.state === 'open' && (
                  <Button variant="subtle" size="compact-sm" onClick={() => setClosing(task)}>
                    Close<span className="visually-hidden"> the task “{task.text}”</span>
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {closing && <CloseTaskDialog caseId={caseId} task={closing} onClose={() => setClosing(null)} />}
    </>
  );
}
