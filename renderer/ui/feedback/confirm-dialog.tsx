import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { DraftNotice } from '../drafts/draft-notice.tsx';
import type { Draft } from '../form/use-draft.ts';
import { RefusalNotice } from './refusal-notice.tsx';

type ConfirmDialogProps = {
  isOpen: boolean;
  /** The question itself: "Remove clause 6 from this allegation?" */
  question: string;
  children?: ReactNode;
  /** The buttons answer the question: "Remove clause", "Keep clause". */
  confirm: string;
  decline: string;
  onConfirm: () => void;
  onDecline: () => void;
  isBusy?: boolean;
  isDisabled?: boolean;
  isDestructive?: boolean;
  error?: unknown;
  /** What the dialog keeps of what is typed in it. */
  draft?: Pick<Draft<object>, 'key' | 'isDirty' | 'typedAt' | 'problem'>;
};

/** Asks one question before something that cannot be undone. Escape declines; the focus goes back to where it came from. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    isOpen,
    question,
    children,
    confirm,
    decline,
    onConfirm,
    onDecline,
    isBusy = false,
    isDisabled = false,
    isDestructive = false,
  } = props;
  return (
    <Modal opened={isOpen} onClose={onDecline} title={question} closeButtonProps={{ 'aria-label': decline }}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        {children}
        {props.draft && <DraftNotice draft={props.draft} />}
        <RefusalNotice error={props.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDecline}>
            {decline}
          </Button>
          <Button type="submit" loading={isBusy} disabled={isDisabled} {...(isDestructive ? { color: 'red' } : {})}>
            {confirm}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
