import { Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { CaseId } from '#shared/domain/ids.ts';
import type { SignOffDecision, SignOffSubject } from '#shared/domain/sign-off/sign-off.ts';
import { INVESTIGATOR_DECIDED } from '#shared/domain/sign-off/sign-off-labels.ts';
import { api } from '../../app/client.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

type SignOffDialogProps = {
  caseId: CaseId;
  subject: SignOffSubject;
  decision: SignOffDecision;
  isInvestigator: boolean;
  onClose: () => void;
};

/** Asks for the reason and in what office, and says whose word it will be. */
export function SignOffDialog({ caseId, subject, decision, isInvestigator, onClose }: SignOffDialogProps) {
  const status = useQuery(api.casebook.status.queryOptions());
  const user = status.data?.state === 'unlocked' ? status.data.user : null;
  const mine = subject.current.find(({ signedById }) => signedById === user?.userId);
  const draft = useDraft(`sign-off:${subject.id}`, { reason: '', capacity: mine?.capacity ?? '' }, mine?.id ?? null);
  const isSignOff = decision === 'signed-off';
  const give = useMutation(
    api.signOff.give.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo(
          isSignOff
            ? `${subject.name} is signed off. Should it change, your word stands on the earlier wording alone.`
            : `${subject.name} is sent back with your reason.`,
        );
      },
    }),
  );
  const { reason, capacity } = draft.value;
  return (
    <ConfirmDialog
      isOpen
      question={isSignOff ? `Sign off on “${subject.name}”?` : `Send “${subject.name}” back?`}
      confirm={isSignOff ? 'Sign off' : 'Send back'}
      decline="Not now"
      isBusy={give.isPending}
      isDisabled={reason.trim() === ''}
      error={give.error}
      draft={draft}
      onDecline={onClose}
      onConfirm={() =>
        give.mutate({
          caseId,
          subjectKind: subject.kind,
          subjectId: subject.id,
          sha256: subject.sha256,
          decision,
          reason,
          capacity,
          basedOn: draft.basedOn,
        })
      }
    >
      <p>
        It is the word of {user?.displayName ?? 'the person signed in'}
        {isInvestigator && `, who ${INVESTIGATOR_DECIDED}`}.{' '}
        {isSignOff && subject.kind !== 'document' && 'The reason is printed in the corrective action memo.'}
      </p>
      <Textarea
        label="Reason"
        required
        autosize
        minRows={3}
        data-autofocus
        value={reason}
        onChange={(event) => draft.set({ reason: event.currentTarget.value })}
      />
      <TextInput
        label="In what office"
        description="Superintendent, for example. May stay empty."
        value={capacity}
        onChange={(event) => draft.set({ capacity: event.currentTarget.value })}
      />
    </ConfirmDialog>
  );
}
