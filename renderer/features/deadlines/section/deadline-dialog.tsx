import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Deadline } from '#shared/domain/deadlines/deadlines.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { api } from '../../../app/client.ts';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

/** What may be done with a deadline. */
export const deadlineMoves = {
  finish: {
    button: 'Enter the day it was done',
    question: 'On which day was this done?',
    confirm: 'Enter the day',
    reason: 'Note',
    isReasonNeeded: false,
  },
  change: { button: 'Change', question: 'Change this deadline?', confirm: 'Change deadline', reason: 'Reason', isReasonNeeded: true },
  setAside: {
    button: 'Set aside',
    question: 'Does this deadline not run?',
    confirm: 'Set deadline aside',
    reason: 'Reason',
    isReasonNeeded: true,
  },
  reopen: { button: 'Open again', question: 'Open this deadline again?', confirm: 'Open again', reason: 'Reason', isReasonNeeded: true },
} as const;

export type DeadlineMove = keyof typeof deadlineMoves;

type DeadlineDialogProps = { move: DeadlineMove; deadline: Deadline; onClose: () => void };

/** Asks for what goes with a change of a deadline; what stood before is kept in its steps, and a field left empty changes nothing. */
export function DeadlineDialog({ move, deadline, onClose }: DeadlineDialogProps) {
  const { question, confirm, reason, isReasonNeeded } = deadlineMoves[move];
  const draft = useDraft(
    `deadline-${move}:${deadline.id}`,
    { note: '', day: '', dueBecause: '', softOn: '', softBecause: '', waitsFor: '' },
    deadline.steps.at(-1)?.id ?? null,
  );
  const { value, set } = draft;
  const [isMissing, setMissing] = useState(false);
  const { run, isBusy, error } = useDeadlineMove(deadline, () => {
    draft.clear();
    onClose();
  });
  const isComplete = (!isReasonNeeded || value.note.trim() !== '') && (move !== 'finish' || value.day !== '');
  return (
    <ConfirmDialog
      isOpen
      question={question}
      confirm={confirm}
      decline="Leave it as it is"
      isBusy={isBusy}
      error={error}
      draft={draft}
      onConfirm={() => (isComplete ? run(move, { ...value, basedOn: draft.basedOn }) : setMissing(true))}
      onDecline={onClose}
    >
      <p>
        {deadline.text}
        <br />
        <span className="quiet">Last day {formatCivilDate(deadline.dueOn)}</span>
      </p>
      {move === 'finish' && (
        <CivilDateField
          label="Done on"
          isFirst
          help="The day alone is recorded. Whether it was in time is not for the application to say."
          isRequired
          value={value.day}
          onChange={(day) => set({ day })}
          error={isMissing && value.day === '' ? 'Enter the day on which it was done.' : undefined}
        />
      )}
      {move === 'change' && (
        <>
          <CivilDateField
            label="New last day"
            isFirst
            help={`Empty: it stays ${formatCivilDate(deadline.dueOn)}.`}
            value={value.day}
            onChange={(day) => set({ day })}
          />
          <TextInput
            label="Why that is the last day"
            description={`Empty: it stays “${deadline.dueBecause}”`}
            value={value.dueBecause}
            onChange={(event) => set({ dueBecause: event.currentTarget.value })}
          />
          <CivilDateField
            label="New warning"
            help={deadline.softOn === null ? 'None so far. It may stay so.' : `Empty: it stays ${formatCivilDate(deadline.softOn)}.`}
            value={value.softOn}
            onChange={(softOn) => set({ softOn })}
          />
          <TextInput
            label="Why the warning comes then"
            description={deadline.softBecause === '' ? 'Needed with a first warning.' : `Empty: it stays “${deadline.softBecause}”`}
            value={value.softBecause}
            onChange={(event) => set({ softBecause: event.currentTarget.value })}
          />
          <TextInput
            label="Who has to act"
            description={deadline.waitsFor === '' ? 'May stay empty.' : `Empty: it stays “${deadline.waitsFor}”.`}
            value={value.waitsFor}
            onChange={(event) => set({ waitsFor: event.currentTarget.value })}
          />
        </>
      )}
      <TextInput
        label={reason}
        required={isReasonNeeded}
        {...(isReasonNeeded ? {} : { description: 'May stay empty.' })}
        {...(move === 'setAside' || move === 'reopen' ? { 'data-autofocus': true } : {})}
        error={isMissing && isReasonNeeded && value.note.trim() === '' ? 'Give the reason.' : undefined}
        value={value.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </ConfirmDialog>
  );
}

type Filled = {
  note: string;
  day: string;
  dueBecause: string;
  softOn: string;
  softBecause: string;
  waitsFor: string;
  basedOn: string | null;
};

function useDeadlineMove(deadline: Deadline, onDone: () => void) {
  const undoReopen = useMutation(api.deadlines.reopen.mutationOptions({ onSuccess: () => saySo('The deadline is open again.') }));
  const undoChange = useMutation(api.deadlines.change.mutationOptions({ onSuccess: () => saySo('The deadline is as it was.') }));
  const reopen = (changed: Deadline) => () =>
    undoReopen.mutate({ deadlineId: deadline.id, basedOn: changed.steps.at(-1)?.id ?? null, reason: 'The last step was undone.' });
  const restore = (changed: Deadline) => {
    const before = changed.steps.at(-1)?.before ?? {};
    // A warning that was not there before cannot be taken away, only set aside with the deadline.
    return Object.values(before).some((part) => part === null || part === '')
      ? null
      : () =>
          undoChange.mutate({
            deadlineId: deadline.id,
            basedOn: changed.steps.at(-1)?.id ?? null,
            change: before,
            reason: 'The last change was undone.',
          });
  };
  const done = (sentence: string, undo: (changed: Deadline) => (() => void) | null) => ({
    onSuccess: (changed: Deadline) => {
      onDone();
      saySo(sentence, undo(changed));
    },
  });
  const finish = useMutation(api.deadlines.finish.mutationOptions(done('The day is entered.', reopen)));
  const setAside = useMutation(
    api.deadlines.setAside.mutationOptions(done('The deadline was set aside; it stays below with its reason.', reopen)),
  );
  const again = useMutation(api.deadlines.reopen.mutationOptions(done('The deadline is open again.', () => null)));
  const change = useMutation(api.deadlines.change.mutationOptions(done('The deadline was changed; what it was stands below it.', restore)));
  const all = [finish, setAside, again, change];
  const run = (which: DeadlineMove, { note, day, dueBecause, softOn, softBecause, waitsFor, basedOn }: Filled) => {
    const to = { deadlineId: deadline.id, basedOn };
    if (which === 'finish') finish.mutate({ ...to, doneOn: day, note });
    else if (which === 'setAside') setAside.mutate({ ...to, reason: note });
    else if (which === 'reopen') again.mutate({ ...to, reason: note });
    else
      change.mutate({
        ...to,
        reason: note,
        change: { dueOn: day === '' ? null : day, dueBecause, softOn: softOn === '' ? null : softOn, softBecause, waitsFor },
      });
  };
  return { run, isBusy: all.some(({ isPending }) => isPending), error: all.find((mutation) => mutation.error !== null)?.error };
}
