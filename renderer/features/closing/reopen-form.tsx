import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseVersions } from '#shared/domain/after/closing.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/session.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

export const reopenKey = (caseId: CaseId): string => `reopen-case:${caseId}`;

/** Day and reason; begins the next version. */
export function ReopenForm({ caseId, versions, onClose }: { caseId: CaseId; versions: CaseVersions; onClose: () => void }) {
  const { today } = useSession();
  const draft = useDraft(reopenKey(caseId), { reopenedOn: today, because: '' });
  const { value, set } = draft;
  const [wasTried, setWasTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const reopen = useMutation(
    api.closing.reopen.mutationOptions({
      onSuccess: ({ current }) => {
        draft.clear();
        setAsking(false);
        onClose();
        saySo(`The case is open again as version ${current}. Version ${current - 1} stays as it was closed.`);
      },
      onError: () => setAsking(false),
    }),
  );
  const error = (text: string, sentence: string) => (wasTried && text.trim() === '' ? sentence : undefined);
  return (
    <>
      <RecordForm
        label="Reopen the case"
        submit="Reopen case"
        draft={draft}
        isComplete={value.reopenedOn !== '' && value.because.trim() !== ''}
        onIncomplete={() => setWasTried(true)}
        isBusy={reopen.isPending}
        error={reopen.error}
        onRecord={() => setAsking(true)}
        cancel={{ label: 'Keep it closed', onCancel: onClose }}
      >
        <CivilDateField
          label="Reopened on"
          isRequired
          value={value.reopenedOn}
          error={error(value.reopenedOn, 'Enter the day.')}
          onChange={(reopenedOn) => set({ reopenedOn })}
        />
        <ProseField
          label="Reopened because"
          description="It stands in the header of the case from now on."
          required
          minRows={2}
          value={value.because}
          error={error(value.because, 'Say why the case is reopened.')}
          onChange={(because) => set({ because })}
        />
      </RecordForm>
      <ConfirmDialog
        isOpen={isAsking}
        question={`Reopen the case as version ${versions.current + 1}?`}
        confirm="Reopen case"
        decline="Not yet"
        isBusy={reopen.isPending}
        onConfirm={() => reopen.mutate({ caseId, ...value })}
        onDecline={() => setAsking(false)}
      >
        <p>
          Version {versions.current} stays as it was closed, with its issued reports and addenda. A reopening cannot be undone, only closed
          again.
        </p>
      </ConfirmDialog>
    </>
  );
}
