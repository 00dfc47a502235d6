import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Workspace } from '#shared/contract/cases.ts';
import type { Track } from '#shared/domain/cases.ts';
import { trackInWords } from '#shared/domain/labels.ts';
import { isRaise } from '#shared/domain/tracks.ts';
import { api } from '../../../app/client.ts';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { trackWords } from '../track-words.ts';

type ChangeTrackDialogProps = { workspace: Workspace; to: Track; isOpen: boolean; onClose: () => void };

/** Asks for a reason and for nothing else: whatever was typed goes along and is not asked again. */
export function ChangeTrackDialog({ workspace, to, isOpen, onClose }: ChangeTrackDialogProps) {
  const { id: caseId, track: from } = workspace.summary;
  const draft = useDraft(`change-track:${caseId}`, { reason: '' });
  const isUp = isRaise(from, to);
  const undo = useMutation(
    api.cases.changeTrack.mutationOptions({
      onSuccess: () => saySo(`The matter is ${trackInWords[from]} again.`),
    }),
  );
  const change = useMutation(
    api.cases.changeTrack.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo(`The matter is now ${trackInWords[to]}. Everything that was recorded came along.`, () =>
          undo.mutate({ caseId, from: to, to: from, reason: 'Taken back right after it was changed.' }),
        );
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen={isOpen}
      question={`${isUp ? 'Raise' : 'Lower'} this to ${trackInWords[to]}?`}
      confirm={isUp ? 'Raise matter' : 'Lower matter'}
      decline={`Keep it ${trackInWords[from]}`}
      onConfirm={() => change.mutate({ caseId, from, to, reason: draft.value.reason })}
      onDecline={onClose}
      draft={draft}
      isBusy={change.isPending}
      isDisabled={draft.value.reason.trim() === ''}
      error={change.error}
    >
      <p>
        {isUp
          ? `Everything that was recorded comes along; nothing is typed again. Added: ${trackWords[to].holds.toLowerCase()}`
          : 'Nothing is hidden: a tab that holds something stays, and every entry is kept. The rail asks for less.'}
      </p>
      <Textarea
        label="Reason"
        description="One sentence. It is kept with your name and the time."
        required
        data-autofocus
        autosize
        minRows={2}
        value={draft.value.reason}
        onChange={(event) => draft.set({ reason: event.currentTarget.value })}
      />
    </ConfirmDialog>
  );
}
