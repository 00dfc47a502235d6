import { Button } from '@mantine/core';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { placeOfAbout } from '#shared/domain/log.ts';
import { dueStateLabels, taskStateLabels, taskStepLabels } from '#shared/domain/log-labels.ts';
import { type DueState, dueStateOf, type Task, type TaskStep } from '#shared/domain/tasks.ts';
import { useSession } from '../../../app/session.ts';
import { showInstant } from '../../../ui/display/shown-values.ts';
import { StateBadge, type StateTone } from '../../../ui/display/state-badge.tsx';
import { useJump } from '../../../ui/workspace/jump.ts';
import { TaskDialog, type TaskMove, taskMoves } from './task-dialog.tsx';

const tones: Record<DueState, StateTone> = { overdue: 'needs', today: 'needs', soon: 'info', later: 'neutral' };

/** One task with what became of it, and what can be done with it. */
export function TaskRow({ task }: { task: Task }) {
  const { today } = useSession();
  const { jump } = useJump();
  const [doing, setDoing] = useState<TaskMove | null>(null);
  const { text, dueOn, dueBecause, doer, about, state, steps } = task;
  const due = dueStateOf(dueOn, today);
  const possible = state === 'open' ? (['finish', 'move', 'handOver', 'drop'] as const) : (['reopen'] as const);
  return (
    <li id={anchors.task(task.id)} className="task-row">
      <div className="task-words">
        <p className={state === 'open' ? 'task-text' : 'task-text quiet'}>{text}</p>
        <p className="small">
          <span className="figures">Due {formatCivilDate(dueOn)}</span>: {dueBecause}
        </p>
        <p className="quiet small">
          {doer.kind === 'outside' ? `Waits for ${doer.name}` : doer.name}
          {about !== null && (
            <>
              {' · about '}
              <button type="button" className="link-button" onClick={() => jump(placeOfAbout(about))}>
                {about.label}
              </button>
            </>
          )}
        </p>
        {steps.length > 0 && (
          <ol className="task-steps">
            {steps.map((step) => (
              <li key={step.id} className="quiet small">
                {stepInWords(step)}
              </li>
            ))}
          </ol>
        )}
      </div>
      <div className="task-state">
        {state === 'open' ? (
          <StateBadge tone={tones[due]} word={dueStateLabels[due]} />
        ) : (
          <StateBadge tone={state === 'done' ? 'ready' : 'neutral'} word={taskStateLabels[state]} />
        )}
      </div>
      <div className="row task-actions">
        {possible.map((move) => (
          <Button key={move} size="compact-sm" variant={move === 'finish' ? 'default' : 'subtle'} onClick={() => setDoing(move)}>
            {taskMoves[move].button}
            <span className="visually-hidden"> the task “{text}”</span>
          </Button>
        ))}
      </div>
      {doing !== null && <TaskDialog move={doing} task={task} onClose={() => setDoing(null)} />}
    </li>
  );
}

function stepInWords({ kind, note, from, to, by, at }: TaskStep): string {
  const moved = from === null || to === null ? '' : ` from ${formatCivilDate(from)} to ${formatCivilDate(to)}`;
  return `${taskStepLabels[kind]}${moved} by ${by}, ${showInstant(at)}${note === '' ? '' : `: ${note}`}`;
}
