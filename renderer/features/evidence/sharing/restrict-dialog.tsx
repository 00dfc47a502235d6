import { Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Exhibit } from '#shared/domain/evidence.ts';
import { UserId } from '#shared/domain/ids.ts';
import { api, client } from '../../../app/client.ts';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { FieldGroup } from '../../../ui/form/form-parts.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

type RestrictDialogProps = { exhibit: Exhibit; onClose: () => void };

/** Chooses who alone may see the exhibit, and why. The person who restricts stays on the list. */
export function RestrictDialog({ exhibit, onClose }: RestrictDialogProps) {
  const { access, id, label } = exhibit;
  const draft = useDraft(
    `restrict:${id}`,
    { userIds: (access?.readers ?? []).map(({ userId }) => userId as string), reason: access?.reason ?? '' },
    access?.id ?? null,
  );
  const { userIds, reason } = draft.value;
  const colleagues = useQuery(api.evidence.colleagues.queryOptions());
  const cited = useQuery(api.evidence.citations.queryOptions({ input: { exhibitId: id } }));
  const self = colleagues.data?.find(({ isSelf }) => isSelf)?.userId;
  const chosen = [...new Set([...(self === undefined ? [] : [self as string]), ...userIds])];
  const restrict = useMutation(
    api.evidence.restrict.mutationOptions({
      onSuccess: (restricted) => {
        draft.clear();
        onClose();
        const names = (restricted.access?.readers ?? []).map(({ displayName }) => displayName).join(', ');
        const basedOn = restricted.access?.id ?? null;
        const undo = undoBy(
          () => client.evidence.openToEverybody({ exhibitId: id, reason: 'Restricted by mistake.', basedOn }),
          `${label} is open to everybody with a key again.`,
        );
        saySo(`${label} is restricted to ${names}. The others see that it is there, and its digest.`, access === null ? undo : null);
      },
    }),
  );
  const openElsewhere = (cited.data?.citations ?? []).filter(({ exhibitId, isRestricted }) => exhibitId !== id && !isRestricted);
  return (
    <ConfirmDialog
      isOpen
      question={`Who may see ${label}?`}
      confirm="Restrict exhibit"
      decline={access === null ? 'Leave it open' : 'Keep the list'}
      isBusy={restrict.isPending}
      isDisabled={reason.trim() === '' || self === undefined}
      error={restrict.error}
      draft={draft}
      onConfirm={() => restrict.mutate({ exhibitId: id, userIds: chosen.map((one) => UserId.parse(one)), reason, basedOn: draft.basedOn })}
      onDecline={onClose}
    >
      <p>
        The others see that {label} exists and its digest: no name, no content, no custody. Administrators are not exempt. This is a wall
        inside the office, kept by the application; it is no lock of its own.
      </p>
      {openElsewhere.length > 0 && (
        <p>
          The same item stays open as {openElsewhere.map((one) => `${one.label} of ${one.caseNumber}`).join(', ')}. Restrict it there too.
        </p>
      )}
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
                draft.set({
                  userIds: event.currentTarget.checked ? [...userIds, userId] : userIds.filter((one) => one !== userId),
                })
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
