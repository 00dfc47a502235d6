import { Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import type { PersonInCase } from '#shared/domain/people-across-matters.ts';
import { api } from '../../../app/client.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { PrintedNameField } from './printed-name-field.tsx';

type PrintedNameDialogProps = { caseId: CaseId; person: PersonInCase; onClose: () => void };

/** Chooses what documents print of a parent; it can be chosen again at any time. */
export function PrintedNameDialog({ caseId, person, onClose }: PrintedNameDialogProps) {
  const { participantId, displayName, documentName, asParent } = person;
  const [printsName, setPrintsName] = useState(asParent?.isChosen === true ? documentName === displayName : null);
  const choose = useMutation(
    api.people.choosePrintedName.mutationOptions({
      onSuccess: ({ people }) => {
        const printed = people.find((one) => one.participantId === participantId)?.documentName ?? displayName;
        onClose();
        saySo(`Documents print ${displayName} as ${printed} from now on. Documents issued before stay as they are.`);
      },
    }),
  );
  return (
    <Modal opened onClose={onClose} title={`How documents name ${displayName}`} closeButtonProps={{ 'aria-label': 'Close' }}>
      <RecordForm
        label={`How documents name ${displayName}`}
        submit="Record choice"
        isComplete={printsName !== null}
        isBusy={choose.isPending}
        error={choose.error}
        onRecord={() => printsName !== null && choose.mutate({ caseId, participantId, printsName })}
        cancel={{ label: 'Close', onCancel: onClose }}
      >
        <PrintedNameField name={displayName} wording={asParent?.wording ?? ''} value={printsName} onChange={setPrintsName} />
      </RecordForm>
    </Modal>
  );
}
