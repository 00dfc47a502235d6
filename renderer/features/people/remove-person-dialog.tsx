import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';
import type { Participant } from '#shared/domain/people.ts';
import { api } from '../../app/client.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { focusIn } from '../../ui/workspace/jump.ts';

type RemovePersonDialogProps = { caseId: CaseId; participant: Participant; onClose: () => void };

/** Takes a person's role in the incident away. What they gave stays, and so does the record that they were in it. */
export function RemovePersonDialog({ caseId, participant, onClose }: RemovePersonDialogProps) {
  const [reason, setReason] = useState('');
  const remove = useMutation(
    api.cases.removeParticipant.mutationOptions({
      onSuccess: () => {
        onClose();
        focusIn(anchors.addParticipant);
        saySo(`${participant.displayName} is no longer in the case. The reason is in the log.`);
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`Remove ${participant.displayName} from the case?`}
      confirm="Remove person"
      decline="Keep person"
      isDestructive
      isBusy={remove.isPending}
      isDisabled={reason.trim() === ''}
      error={remove.error}
      onConfirm={() => remove.mutate({ caseId, participantId: participant.id, reason })}
      onDecline={onClose}
    >
      <p>
        The role of {participantRoleLabels[participant.role].toLowerCase()} ends. Evidence and the log keep what they say about this person.
      </p>
      <TextInput label="Reason" required data-autofocus value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </ConfirmDialog>
  );
}
