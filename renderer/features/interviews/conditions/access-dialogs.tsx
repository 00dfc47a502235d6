import { Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type CaseId, UserId } from '#shared/domain/ids.ts';
import type { OpenInterview } from '#shared/domain/interviews/interviews.ts';
import { api } from '../../../app/client.ts';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { ReasonDialog } from '../../../ui/feedback/reason-dialog.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { FieldGroup } from '../../../ui/form/form-parts.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

type AccessDialogProps = { caseId: CaseId; interview: OpenInterview; onClose: () => void };

/** Chooses who alone may read what was asked and said, and why. Whoever makes the list stays on it. */
export function AccessDialog({ caseId, interview, onClose }: AccessDialogProps) {
  const { access, id, label } = interview;
  const draft = useDraft(
    `interview-readers:${id}`,
    { userIds: (access?.readers ?? []).map(({ userId }) => userId as string), reason: access?.reason ?? '' },
    access?.id ?? null,
  );
  const { userIds, reason } = draft.value;
  const colleagues = useQuery(api.evidence.colleagues.queryOptions());
  const self = colleagues.data?.find(({ isSelf }) => isSelf)?.userId;
  const chosen = [...new Set([...(self === undefined ? [] : [self as string]), ...userIds])];
  const restrict = useMutation(
    api.interviews.restrict.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo(`${label} is kept to the people on its list. The others see with whom and when it is held.`);
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`Who may read ${label.toLowerCase()}?`}
      confirm="Keep to these people"
      decline={access === null ? 'Leave it open' : 'Keep the list'}
      isBusy={restrict.isPending}
      isDisabled={reason.trim() === '' || self === undefined}
      error={restrict.error}
      draft={draft}
      onConfirm={() =>
        restrict.mutate({ caseId, interviewId: id, userIds: chosen.map((one) => UserId.parse(one)), reason, basedOn: draft.basedOn })
      }
      onDecline={onClose}
    >
      <p>The others see that it exists, with whom and when, and no word of what was asked or said. Administrators are not exempt.</p>
      {colleagues.isPending && <LoadingState what="the people with a key" />}
      <RefusalNotice error={colleagues.error} onRetry={() => void colleagues.refetch()} />
      <FieldGroup label="People on the list">
        <div className="stack stack-tight">
          {(colleagues.data ?? []).map(({ userId, displayName, role, isSelf }) => (
            <Checkbox
              key={userId}
              label={`${displayName}, ${role}${isSelf ? ' (you stay on the list)' : ''}`}
              checked={isSelf || userIds.includes(userId)}
              disabled={isSelf}
              onChange={(event) =>
                draft.set({ userIds: event.currentTarget.checked ? [...userIds, userId] : userIds.filter((one) => one !== userId) })
              }
            />
          ))}
        </div>
      </FieldGroup>
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

/** Everybody with a key may read it again; not offered for a compelled one. */
export function OpenDialog({ caseId, interview, onClose }: AccessDialogProps) {
  const open = useMutation(api.interviews.openToEverybody.mutationOptions());
  return (
    <ReasonDialog
      question={`Open ${interview.label.toLowerCase()} to everybody with a key?`}
      confirm="Open interview"
      decline="Keep the list"
      draftKey={`interview-open:${interview.id}`}
      isBusy={open.isPending}
      error={open.error}
      onDecline={onClose}
      onConfirm={(reason, forget) =>
        open.mutate(
          { caseId, interviewId: interview.id, reason, basedOn: interview.access?.id ?? null },
          {
            onSuccess: () => {
              forget();
              onClose();
              saySo(`${interview.label} is open to everybody with a key.`);
            },
          },
        )
      }
    />
  );
}
