import { Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import type { PersonInCase } from '#shared/domain/people-across-matters.ts';
import { api } from '../../../app/client.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { IdentificationHistory } from './identification-history.tsx';

type CorrectNameDialogProps = { caseId: CaseId; person: PersonInCase; onClose: () => void };

/** How a name that was known from the start should be written. The old one stays in the history; issued documents stay as they are. */
export function CorrectNameDialog({ caseId, person, onClose }: CorrectNameDialogProps) {
  const { participantId, displayName, identifications, otherCases } = person;
  const draft = useDraft(`correct-name:${participantId}`, { name: displayName, reason: '' });
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const undo = useMutation(
    api.people.correctName.mutationOptions({
      onSuccess: (_, { name }) => saySo(`The name is ${name} again. Both entries stay on record.`),
    }),
  );
  const correct = useMutation(
    api.people.correctName.mutationOptions({
      onSuccess: (_, { name }) => {
        clear();
        onClose();
        saySo(`The name is now ${name}. Documents issued before stay as they are.`, () =>
          undo.mutate({ caseId, participantId, name: displayName, reason: 'Taken back right after it was entered.' }),
        );
      },
    }),
  );
  const name = value.name.trim();
  const nameProblem =
    name === '' ? 'Enter the name.' : name === displayName ? 'This is the name as it stands. Enter it as it should be.' : '';
  return (
    <Modal opened onClose={onClose} title={`Correct the name of ${displayName}`} closeButtonProps={{ 'aria-label': 'Close' }}>
      <div className="stack">
        <p className="people-note">
          Every place shows the new name from now on{otherCases > 0 && ', other cases of the same person too'}. The old one stays in the
          history, and documents issued before stay as they are.
        </p>
        {identifications.length > 0 && <IdentificationHistory entries={identifications} />}
        <RecordForm
          label="Correct name"
          submit="Correct name"
          draft={draft}
          isComplete={nameProblem === '' && value.reason.trim() !== ''}
          onIncomplete={() => setWasTried(true)}
          isBusy={correct.isPending}
          error={correct.error}
          onRecord={() => correct.mutate({ caseId, participantId, name, reason: value.reason })}
          cancel={{ label: 'Close', onCancel: onClose }}
        >
          <TextInput
            label="New name"
            description="The name alone; the position has a field of its own."
            required
            data-autofocus
            autoComplete="off"
            value={value.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            error={wasTried && nameProblem !== '' ? nameProblem : undefined}
          />
          <TextInput
            label="Reason"
            description="For example: the position was typed into the name."
            required
            value={value.reason}
            onChange={(event) => set({ reason: event.currentTarget.value })}
            error={wasTried && value.reason.trim() === '' ? 'Write why the name is corrected.' : undefined}
          />
        </RecordForm>
      </div>
    </Modal>
  );
}
