import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { IncidentChange, IncidentFile } from '#shared/domain/incidents.ts';
import { client } from '../../../app/client.ts';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

type TakeBackDialogProps = { file: IncidentFile; change: IncidentChange; onClose: () => void };

/** The inverse of a split is a merger, and of a merger a split into the original. Either is recorded as what it is, with a reason. */
async function takeBack({ incident }: IncidentFile, change: IncidentChange, reason: string): Promise<void> {
  const incidentId = incident.id;
  const caseIds = change.cases.map(({ id }) => id);
  if (change.undo === 'split-back') {
    await client.incidents.split({ incidentId, caseIds, leftParticipantIds: [], into: change.other.incidentId, reason });
    return;
  }
  const [caseId] = caseIds;
  if (caseId !== undefined) await client.incidents.merge({ incidentId, caseId, keptApartIds: [], reason });
}

/** Asks once more before cases move back, and why. */
export function TakeBackDialog({ file, change, onClose }: TakeBackDialogProps) {
  const draft = useDraft(`take-back:${change.id}`, { reason: '' });
  const { reason } = draft.value;
  const numbers = change.cases.map(({ number }) => number).join(', ');
  const isSplit = change.kind === 'split';
  const back = useMutation({
    mutationFn: () => takeBack(file, change, reason),
    onSuccess: () => {
      draft.clear();
      onClose();
      saySo(isSplit ? `${numbers} and this incident are one again.` : `${numbers} went back to the original incident.`);
    },
  });
  return (
    <ConfirmDialog
      isOpen
      question={isSplit ? 'Put the incident together again?' : 'Take the merger back?'}
      confirm={isSplit ? 'Merge again' : 'Split again'}
      decline="Leave it"
      isBusy={back.isPending}
      isDisabled={reason.trim() === ''}
      error={back.error}
      draft={draft}
      onConfirm={() => back.mutate()}
      onDecline={onClose}
    >
      <p>
        {isSplit
          ? `All cases of the other incident come back: ${change.other.numbers.join(', ')}. It stays as an emptied original.`
          : `${numbers} goes back to the incident it came from, with its people and what evidence it alone cites.`}
      </p>
      <Textarea
        label="Reason"
        required
        data-autofocus
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => draft.set({ reason: event.currentTarget.value })}
      />
    </ConfirmDialog>
  );
}
