import { useMutation } from '@tanstack/react-query';
import type { CaseId } from '#shared/domain/ids.ts';
import type { SignOff } from '#shared/domain/sign-off/sign-off.ts';
import { api } from '../../app/client.ts';
import { ReasonDialog } from '../../ui/feedback/reason-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';

/** Asks why a word is taken back; it stays among the earlier ones. */
export function TakeBackDialog({ caseId, word, onClose }: { caseId: CaseId; word: SignOff; onClose: () => void }) {
  const takeBack = useMutation(api.signOff.takeBack.mutationOptions());
  return (
    <ReasonDialog
      question={`Take your word on “${word.subject}” back?`}
      confirm="Take back"
      decline="Keep it"
      draftKey={`take-back-sign-off:${word.id}`}
      isBusy={takeBack.isPending}
      error={takeBack.error}
      onDecline={onClose}
      onConfirm={(reason, forget) =>
        takeBack.mutate(
          { caseId, signOffId: word.id, reason },
          {
            onSuccess: () => {
              forget();
              onClose();
              saySo('Your word is taken back. It stays in the record with your reason.');
            },
          },
        )
      }
    />
  );
}
