import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Comparator, ComparatorUse } from '#shared/domain/comparators/comparators.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { useDraft } from '../../ui/form/use-draft.ts';

type Asked = Exclude<ComparatorUse, 'undecided'>;

const words: Record<Asked, { question: (called: string) => string; confirm: string; said: (called: string) => string; reason: string }> = {
  compared: {
    question: (called) => `Call ${called} alike?`,
    confirm: 'Call it alike',
    said: (called) => `${called} stands as alike.`,
    reason: 'Reason',
  },
  distinguished: {
    question: (called) => `Tell ${called} apart?`,
    confirm: 'Tell it apart',
    said: (called) => `${called} is told apart and no longer counts.`,
    reason: 'What tells it apart',
  },
  cleared: {
    question: () => 'Record that counsel cleared this matter?',
    confirm: 'Record clearance',
    said: () => 'Counsel’s clearance is recorded. The matter counts now.',
    reason: 'Why it may count',
  },
};

type DecideDialogProps = {
  caseId: CaseId;
  subject: Pick<Comparator, 'kind' | 'id' | 'called' | 'decision' | 'standing'>;
  use: Asked;
  onClose: () => void;
};

/** A person's judgment on one matter, with the reason where one is needed, and who as counsel cleared it. */
export function DecideDialog({ caseId, subject, use, onClose }: DecideDialogProps) {
  const { kind, id, called, decision } = subject;
  const draft = useDraft(`comparator:${caseId}:${id}:${use}`, { reason: '', clearedBy: '' });
  const { reason, clearedBy } = draft.value;
  const isReasonNeeded = use !== 'compared';
  const before = { use: decision?.use ?? 'undecided', reason: decision?.reason ?? '', clearedBy: decision?.clearedBy ?? '' } as const;
  const decide = useMutation(
    api.comparators.decide.mutationOptions({
      onSuccess: ({ comparators }) => {
        draft.clear();
        onClose();
        const now = comparators.find((one) => one.kind === kind && one.id === id)?.standing?.id ?? null;
        saySo(
          words[use].said(called),
          undoBy(() => client.comparators.decide({ caseId, kind, id, ...before, basedOn: now }), 'The matter stands as before.'),
        );
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={words[use].question(called)}
      confirm={words[use].confirm}
      decline="Not now"
      isBusy={decide.isPending}
      isDisabled={(isReasonNeeded && reason.trim() === '') || (use === 'cleared' && clearedBy.trim() === '')}
      error={decide.error}
      draft={draft}
      onConfirm={() => decide.mutate({ caseId, kind, id, use, reason, clearedBy, basedOn: subject.standing?.id ?? null })}
      onDecline={onClose}
    >
      {use === 'cleared' && (
        <TextInput
          label="Who cleared it"
          description="The attorney, by name."
          required
          data-autofocus
          value={clearedBy}
          onChange={(event) => draft.set({ clearedBy: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={words[use].reason}
        {...(isReasonNeeded ? {} : { description: 'May stay empty.' })}
        required={isReasonNeeded}
        {...(use === 'cleared' ? {} : { 'data-autofocus': true })}
        value={reason}
        onChange={(event) => draft.set({ reason: event.currentTarget.value })}
      />
    </ConfirmDialog>
  );
}
