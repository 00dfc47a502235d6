import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { Task } from '#shared/domain/tasks.ts';
import { api } from '../../../app/client.ts';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { useChoicesAtHand } from '../choices-at-hand.ts';
import { DoerField, doerOf } from './doer-field.tsx';

/** What may be done with a task. `reason` names the line that goes with it. */
export const taskMoves = {
  finish: { button: 'Mark as done', question: 'Is this task done?', confirm: 'Mark as done', reason: 'Note', isReasonNeeded: false },
  move: { button: 'Move', question: 'Move this task to another day?', confirm: 'Move task', reason: 'Reason', isReasonNeeded: true },
  handOver: {
    button: 'Hand over',
    question: 'Give this task to somebody else?',
    confirm: 'Hand over',
    reason: 'Note',
    isReasonNeeded: false,
  },
  drop: { button: 'Drop', question: 'Drop this task?', confirm: 'Drop task', reason: 'Reason', isReasonNeeded: true },
  reopen: { button: 'Open again', question: 'Open this task again?', confirm: 'Open again', reason: 'Reason', isReasonNeeded: true },
} as const;

export type TaskMove = keyof typeof taskMoves;

type TaskDialogProps = { move: TaskMove; task: Task; onClose: () => void };

/** Asks for what goes with a change of a task; what was agreed before is kept in its steps. */
export function TaskDialog({ move, task, onClose }: TaskDialogProps) {
  const { question, confirm, reason, isReasonNeeded } = taskMoves[move];
  const choices = useChoicesAtHand();
  const draft = useDraft(`task-${move}:${task.id}`, { note: '', dueOn: '', doer: '' }, task.steps.at(-1)?.id ?? null);
  const { value, set } = draft;
  const [isMissing, setMissing] = useState(false);
  const { run, isBusy, error } = useTaskMove(task, () => {
    draft.clear();
    onClose();
  });
  const doer = doerOf(value.doer);
  const isComplete =
    (!isReasonNeeded || value.note.trim() !== '') && (move !== 'move' || value.dueOn !== '') && (move !== 'handOver' || doer !== null);
  return (
    <ConfirmDialog
      isOpen
      question={question}
      confirm={confirm}
      decline="Leave it as it is"
      isBusy={isBusy}
      error={error}
      draft={draft}
      onConfirm={() => (isComplete ? run(move, { ...value, basedOn: draft.basedOn, doer }) : setMissing(true))}
      onDecline={onClose}
    >
      <p>
        {task.text}
        <br />
        <span className="quiet">
          Due {formatCivilDate(task.dueOn)}: {task.dueBecause}
        </span>
      </p>
      {move === 'move' && (
        <CivilDateField
          label="New day"
          isRequired
          value={value.dueOn}
          onChange={(dueOn) => set({ dueOn })}
          error={isMissing && value.dueOn === '' ? 'Enter the new day.' : undefined}
        />
      )}
      {move === 'handOver' && (
        <DoerField
          value={value.doer}
          onChange={(next) => set({ doer: next })}
          people={choices.people}
          error={isMissing && doer === null ? 'Say who does it.' : undefined}
        />
      )}
      <TextInput
        label={reason}
        required={isReasonNeeded}
        {...(isReasonNeeded ? {} : { description: 'May stay empty.' })}
        {...(move === 'move' || move === 'handOver' ? {} : { 'data-autofocus': true })}
        error={isMissing && isReasonNeeded && value.note.trim() === '' ? 'Give the reason.' : undefined}
        value={value.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </ConfirmDialog>
  );
}

type Filled = { note: string; dueOn: string; doer: ReturnType<typeof doerOf>; basedOn: string | null };

function useTaskMove(task: Task, onDone: () => void) {
  const said = (sentence: string) => ({ onSuccess: () => saySo(sentence) });
  const undoReopen = useMutation(api.tasks.reopen.mutationOptions(said('The task is open again.')));
  const undoMove = useMutation(api.tasks.move.mutationOptions(said(`The task is due ${formatCivilDate(task.dueOn)} again.`)));
  const reopenLater = (changed: Task) => () =>
    undoReopen.mutate({ taskId: task.id, basedOn: changed.steps.at(-1)?.id ?? null, reason: 'The last step was undone.' });
  const done = (sentence: string, undo: ((changed: Task) => () => void) | null) => ({
    onSuccess: (changed: Task) => {
      onDone();
      saySo(sentence, undo?.(changed) ?? null);
    },
  });
  const finish = useMutation(api.tasks.finish.mutationOptions(done('The task is done.', reopenLater)));
  const drop = useMutation(
    api.tasks.drop.mutationOptions(done('The task was dropped; it stays in the list of what is done or dropped.', reopenLater)),
  );
  const reopen = useMutation(api.tasks.reopen.mutationOptions(done('The task is open again.', null)));
  const handOver = useMutation(api.tasks.handOver.mutationOptions(done('The task was handed over.', null)));
  const move = useMutation(
    api.tasks.move.mutationOptions(
      done(
        'The task was moved; the earlier day stands below it.',
        (changed) => () =>
          undoMove.mutate({
            taskId: task.id,
            basedOn: changed.steps.at(-1)?.id ?? null,
            dueOn: task.dueOn,
            reason: 'The last move was undone.',
          }),
      ),
    ),
  );
  const all = [finish, drop, reopen, handOver, move];
  const run = (which: TaskMove, { note, dueOn, doer, basedOn }: Filled) => {
    const change = { taskId: task.id, basedOn };
    if (which === 'finish') finish.mutate({ ...change, note });
    else if (which === 'drop') drop.mutate({ ...change, reason: note });
    else if (which === 'reopen') reopen.mutate({ ...change, reason: note });
    else if (which === 'move') move.mutate({ ...change, dueOn, reason: note });
    else if (doer !== null) handOver.mutate({ ...change, doer, note });
  };
  return { run, isBusy: all.some((mutation) => mutation.isPending), error: all.find((mutation) => mutation.error !== null)?.error };
}
