import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';
import type { PersonInCase } from '#shared/domain/people-across-matters.ts';
import { api } from '../../app/client.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { focusIn } from '../../ui/workspace/jump.ts';

type RemovePersonDialogProps = { caseId: CaseId; person: PersonInCase; onClose: () => void };

/** Takes a person's role in the incident away. What they gave stays, and so does the record that they were in it. */
export function RemovePersonDialog({ caseId, person, onClose }: RemovePersonDialogProps) {
  const { participantId, displayName, role } = person;
  const draft = useDraft(`remove-person:${participantId}`, { reason: '' });
  const { value, set, clear } = draft;
  const restore = useMutation(
    api.people.restore.mutationOptions({ onSuccess: () => saySo(`${displayName} is in the case again, as ${roleWord(person)}.`) }),
  );
  const remove = useMutation(
    api.cases.removeParticipant.mutationOptions({
      onSuccess: () => {
        clear();
        onClose();
        focusIn(anchors.addParticipant);
        saySo(`${displayName} is no longer in the case. The reason is in the log.`, () => restore.mutate({ caseId, participantId }));
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`Remove ${displayName} from the case?`}
      confirm="Remove person"
      decline="Keep person"
      isDestructive
      isBusy={remove.isPending}
      isDisabled={value.reason.trim() === ''}
      error={remove.error}
      onConfirm={() => remove.mutate({ caseId, participantId, reason: value.reason })}
      onDecline={onClose}
      draft={draft}
    >
      <p>The role of {participantRoleLabels[role].toLowerCase()} ends. Evidence and the log keep what they say about this person.</p>
      <TextInput
        label="Reason"
        required
        data-autofocus
        value={value.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
    </ConfirmDialog>
  );
}

const roleWord = ({ role }: PersonInCase): string => participantRoleLabels[role].toLowerCase();
