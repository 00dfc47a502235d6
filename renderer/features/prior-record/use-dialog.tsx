import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Prior } from '#shared/domain/after/prior-record.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { useDraft } from '../../ui/form/use-draft.ts';

type UseDialogProps = { caseId: CaseId; prior: Prior; use: 'counted' | 'left-out'; onClose: () => void };

/** A person's judgment on one entry for this case, with the reason where one is needed. */
export function UseDialog({ caseId, prior, use, onClose }: UseDialogProps) {
  const draft = useDraft(`prior-use:${caseId}:${prior.id}:${use}`, { reason: '' });
  const { reason } = draft.value;
  const isReasonNeeded = use === 'left-out' || prior.expiry.isPast;
  const before = prior.decision;
  const decide = useMutation(
    api.priorRecord.decideUse.mutationOptions({
      onSuccess: ({ priors }) => {
        draft.clear();
        onClose();
        const now = priors.find(({ id }) => id === prior.id)?.decision?.id ?? null;
        const back = {
          caseId,
          kind: prior.kind,
          priorId: prior.id,
          use: before?.use ?? 'undecided',
          reason: before?.reason ?? '',
        } as const;
        saySo(
          use === 'counted' ? 'It counts in this case and prints in the memo.' : 'It is left out of this case and does not print.',
          undoBy(() => client.priorRecord.decideUse({ ...back, basedOn: now }), 'The entry stands as before.'),
        );
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={use === 'counted' ? `Let “${prior.level}” count in this case?` : `Leave “${prior.level}” out of this case?`}
      confirm={use === 'counted' ? 'Let it count' : 'Leave it out'}
      decline="Not now"
      isBusy={decide.isPending}
      isDisabled={isReasonNeeded && reason.trim() === ''}
      error={decide.error}
      draft={draft}
      onConfirm={() => decide.mutate({ caseId, kind: prior.kind, priorId: prior.id, use, reason, basedOn: prior.decision?.id ?? null })}
      onDecline={onClose}
    >
      {prior.expiry.isPast && prior.expiry.on !== null && use === 'counted' && (
        <p>
          The agreement’s date for it passed on {formatCivilDate(prior.expiry.on)}
          {prior.expiry.source === '' ? '' : ` (${prior.expiry.source})`}. Your name and reason print with it.
        </p>
      )}
      <TextInput
        label="Reason"
        {...(isReasonNeeded ? {} : { description: 'May stay empty.' })}
        required={isReasonNeeded}
        data-autofocus
        value={reason}
        onChange={(event) => draft.set({ reason: event.currentTarget.value })}
      />
    </ConfirmDialog>
  );
}
