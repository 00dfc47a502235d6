import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { LogLine } from '#shared/domain/log.ts';
import { api } from '../../app/client.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

type DialogProps = { line: LogLine; onDone: () => void };

/** Taking a line back cannot be taken back itself, so it is asked. */
export function WithdrawDialog({ line, onDone }: DialogProps) {
  const withdraw = useMutation(
    api.log.withdraw.mutationOptions({
      onSuccess: () => {
        onDone();
        saySo(`Line ${line.position} was withdrawn. Its number stays in the log, marked.`);
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`Withdraw line ${line.position}?`}
      confirm="Withdraw line"
      decline="Keep line"
      isBusy={withdraw.isPending}
      error={withdraw.error}
      onConfirm={() => withdraw.mutate({ lineId: line.id })}
      onDecline={onDone}
    >
      <p>
        It stays in this list, struck out, and a printed log says only that a line of this number was entered and withdrawn. A withdrawn
        line cannot be brought back; what is right goes into a new one.
      </p>
    </ConfirmDialog>
  );
}

/** Marks a line as privileged or takes the mark off, with a reason. The words of the line stay as they are. */
export function MarkDialog({ line, onDone }: DialogProps) {
  const draft = useDraft(`log-mark:${line.id}`, { reason: '' });
  const back = useMutation(
    api.log.mark.mutationOptions({
      onSuccess: (changed) =>
        saySo(`Line ${line.position} is ${changed.isPrivileged ? 'marked as privileged again' : 'no longer marked'}.`),
    }),
  );
  const isMarking = !line.isPrivileged;
  const mark = useMutation(
    api.log.mark.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onDone();
        const undo = () => back.mutate({ lineId: line.id, isPrivileged: !isMarking, reason: 'The last change of the mark was undone.' });
        saySo(isMarking ? `Printed logs now withhold line ${line.position}.` : `Printed logs now show line ${line.position}.`, undo);
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={isMarking ? `Mark line ${line.position} as privileged?` : `Take the mark of privilege off line ${line.position}?`}
      confirm={isMarking ? 'Mark line' : 'Take mark off'}
      decline="Leave it as it is"
      isBusy={mark.isPending}
      isDisabled={draft.value.reason.trim() === ''}
      error={mark.error}
      draft={draft}
      onConfirm={() => mark.mutate({ lineId: line.id, isPrivileged: isMarking, reason: draft.value.reason })}
      onDecline={onDone}
    >
      <p>
        {isMarking
          ? 'A printed log then gives its number, its date and how it was done, and says that the words are withheld.'
          : 'A printed log then gives the words of this line and of its addenda.'}
      </p>
      <TextInput
        label="Reason"
        required
        data-autofocus
        value={draft.value.reason}
        onChange={(event) => draft.set({ reason: event.currentTarget.value })}
      />
    </ConfirmDialog>
  );
}
