import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Disposal } from '#shared/domain/retention/disposal.ts';
import { api } from '../../app/client.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { ReasonDialog } from '../../ui/feedback/reason-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

type StepProps = { disposal: Disposal; onClose: () => void };

export const keyOf = (step: 'certify' | 'approve' | 'erase' | 'withdraw', id: string): string => `${step}-disposal:${id}`;

/** The certificate of the Local Records Commission. Another one takes approvals back, and says so. */
export function CertifyForm({ disposal, onClose }: StepProps) {
  const { id, certificate, approvals } = disposal;
  const draft = useDraft(keyOf('certify', id), { certificateNumber: certificate?.number ?? '', certificateOn: certificate?.on ?? '' });
  const { value, set } = draft;
  const [wasTried, setWasTried] = useState(false);
  const certify = useMutation(
    api.retention.certify.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo('The certificate is entered. Two different people approve next.');
      },
    }),
  );
  return (
    <RecordForm
      label="Certificate of disposal"
      submit="Enter certificate"
      draft={draft}
      isComplete={value.certificateNumber.trim() !== '' && value.certificateOn !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={certify.isPending}
      error={certify.error}
      onRecord={() => certify.mutate({ disposalId: id, ...value })}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      {approvals.length > 0 && <p>Approvals that were given under certificate {certificate?.number} no longer count then.</p>}
      <FieldRow>
        <TextInput
          label="Certificate number"
          required
          value={value.certificateNumber}
          error={wasTried && value.certificateNumber.trim() === '' ? 'Enter the number of the certificate.' : undefined}
          onChange={(event) => set({ certificateNumber: event.currentTarget.value })}
        />
        <CivilDateField
          label="Dated"
          isRequired
          value={value.certificateOn}
          error={wasTried && value.certificateOn === '' ? 'Enter the day of the certificate.' : undefined}
          onChange={(certificateOn) => set({ certificateOn })}
        />
      </FieldRow>
    </RecordForm>
  );
}

export function ApproveDialog({ disposal, onClose }: StepProps) {
  const draft = useDraft(keyOf('approve', disposal.id), { note: '' });
  const approve = useMutation(
    api.retention.approve.mutationOptions({
      onSuccess: ([now]) => {
        draft.clear();
        onClose();
        saySo(
          now?.state === 'approved'
            ? 'Your approval is recorded. Both are there now.'
            : 'Your approval is recorded. Somebody else gives the second.',
        );
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`Approve the disposal of case ${disposal.caseNumber} under certificate ${disposal.certificate?.number ?? ''}?`}
      confirm="Approve disposal"
      decline="Do not approve"
      draft={draft}
      isBusy={approve.isPending}
      error={approve.error}
      onConfirm={() => approve.mutate({ disposalId: disposal.id, note: draft.value.note })}
      onDecline={onClose}
    >
      <p>You approve as yourself. The second approval is for somebody else, signed in with their own passphrase.</p>
      <TextInput
        label="Note"
        description="What you checked. May stay empty."
        data-autofocus
        value={draft.value.note}
        onChange={(event) => draft.set({ note: event.currentTarget.value })}
      />
    </ConfirmDialog>
  );
}

export function EraseDialog({ disposal, onClose }: StepProps) {
  const [typed, setTyped] = useState('');
  const erase = useMutation(
    api.retention.erase.mutationOptions({
      onSuccess: () => {
        onClose();
        saySo(`Case ${disposal.caseNumber} is erased here. The disposal is complete once no backup from before holds it.`);
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`Erase case ${disposal.caseNumber} for good?`}
      confirm="Erase case"
      decline="Keep the case"
      isDestructive
      isBusy={erase.isPending}
      isDisabled={typed.trim() !== disposal.caseNumber}
      error={erase.error}
      onConfirm={() => erase.mutate({ disposalId: disposal.id, typedCaseNumber: typed })}
      onDecline={onClose}
    >
      <p>
        The keys of every exhibit and document go, and the words of its entries. What stays says that the case was here, and under which
        certificate it went. Nobody can bring it back. It takes a while: the whole database is written anew.
      </p>
      <TextInput
        label={`Type the number of the case, ${disposal.caseNumber}, to confirm`}
        required
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

export function WithdrawDialog({ disposal, onClose }: StepProps) {
  const withdraw = useMutation(
    api.retention.withdraw.mutationOptions({
      onSuccess: () => {
        onClose();
        saySo(`The disposal of case ${disposal.caseNumber} is withdrawn. It can be prepared anew.`);
      },
    }),
  );
  return (
    <ReasonDialog
      question={`Withdraw the disposal of case ${disposal.caseNumber}?`}
      confirm="Withdraw disposal"
      decline="Go on with it"
      draftKey={keyOf('withdraw', disposal.id)}
      isBusy={withdraw.isPending}
      error={withdraw.error}
      onConfirm={(reason, forget) => withdraw.mutate({ disposalId: disposal.id, reason }, { onSuccess: forget })}
      onDecline={onClose}
    />
  );
}
