import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { CollateralDuty } from '#shared/domain/corrective-action/collateral-duties.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { api } from '../../../app/client.ts';
import { hasDraft } from '../../../ui/drafts/drafts.ts';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { focusIn } from '../../../ui/workspace/jump.ts';
import { keyed } from '../../../ui/workspace/keyed.ts';
import { AsideDialog, asideKey, TaskForm, taskKey } from './duty-forms.tsx';

type DutyRowProps = { action: CorrectiveAction; duty: CollateralDuty; place: number };

function standingOf({ standing, task, reason }: CollateralDuty): string {
  if (task !== null) {
    const became = { open: '', done: ', done', dropped: ', dropped' }[task.state];
    return `Task due ${formatCivilDate(task.dueOn)}, ${task.doer}${became}`;
  }
  return standing === 'not-needed' ? `Does not apply: ${reason}` : 'Open';
}

function DutyRow({ action, duty, place }: DutyRowProps) {
  const [open, setOpen] = useState<'task' | 'aside' | null>(() => {
    if (hasDraft(taskKey(action, place))) return 'task';
    return hasDraft(asideKey(action, place)) ? 'aside' : null;
  });
  const takeBack = useMutation(
    api.levelRecords.recordDuty.mutationOptions({
      onSuccess: () => saySo(duty.task === null ? 'The duty is open again.' : 'The duty is open again, and its task is dropped.'),
    }),
  );
  const rowId = `duty-${action.id}-${place}`;
  const close = () => {
    setOpen(null);
    focusIn(rowId);
  };
  return (
    <li className="prerequisite duty" id={rowId}>
      <div className="prerequisite-words">
        <p>{duty.duty}</p>
        <p className="quiet small">{standingOf(duty)}</p>
        <RefusalNotice error={takeBack.error} />
        {open === 'task' && <TaskForm action={action} duty={duty} place={place} onClose={close} />}
        {open === 'aside' && <AsideDialog action={action} duty={duty} place={place} onClose={close} />}
      </div>
      {open === null && duty.standing === 'open' && (
        <div className="row">
          <Button size="compact-sm" variant="light" aria-label={`Make it a task: ${duty.duty}`} onClick={() => setOpen('task')}>
            Make it a task
          </Button>
          <Button size="compact-sm" variant="default" aria-label={`Does not apply: ${duty.duty}`} onClick={() => setOpen('aside')}>
            Does not apply
          </Button>
        </div>
      )}
      {open === null && duty.standing !== 'open' && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`Take back: ${duty.duty}`}
          loading={takeBack.isPending}
          onClick={() =>
            takeBack.mutate({ correctiveActionId: action.id, duty: duty.duty, standing: 'open', basedOn: duty.entry?.id ?? null })
          }
        >
          Take back
        </Button>
      )}
    </li>
  );
}

/** What comes with the level: each duty a dated task, or a reason why it does not apply. */
export function DutiesPanel({ action, duties }: { action: CorrectiveAction; duties: readonly CollateralDuty[] }) {
  if (duties.length === 0) return null;
  return (
    <section id={anchors.duties(action.id)} aria-label={`Duties that come with ${action.level.name}`} className="level-record">
      <h4>What comes with it</h4>
      <ul className="plain-list">
        {keyed(duties.map(({ duty }) => duty)).map(({ key, item }, place) => {
          const duty = duties.find((candidate) => candidate.duty === item);
          return duty === undefined ? null : <DutyRow key={key} action={action} duty={duty} place={place} />;
        })}
      </ul>
    </section>
  );
}
