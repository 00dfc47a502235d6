import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDraft } from '../form/use-draft.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

type ReasonDialogProps = {
  question: string;
  confirm: string;
  decline: string;
  /** Of the form and the thing it is about. */
  draftKey: string;
  isBusy: boolean;
  error: unknown;
  /** Gets the reason; `forget` drops the typing once it is recorded. */
  onConfirm: (reason: string, forget: () => void) => void;
  onDecline: () => void;
  children?: ReactNode;
};

/** Asks one question that needs a reason of a line, such as taking an entry back. */
export function ReasonDialog({ draftKey, onConfirm, children, ...dialog }: ReasonDialogProps) {
  const draft = useDraft(draftKey, { reason: '' });
  const { reason } = draft.value;
  return (
    <ConfirmDialog isOpen {...dialog} isDisabled={reason.trim() === ''} draft={draft} onConfirm={() => onConfirm(reason, draft.clear)}>
      {children}
      <TextInput
        label="Reason"
        required
        data-autofocus
        value={reason}
        onChange={(event) => draft.set({ reason: event.currentTarget.value })}
      />
    </ConfirmDialog>
  );
}
