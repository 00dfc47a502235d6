import { Button, Textarea, TextInput } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Exclusion } from '#shared/domain/sign-off/exclusions.ts';
import { api } from '../../app/client.ts';
import { showInstant } from '../../ui/display/shown-values.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { ReasonDialog } from '../../ui/feedback/reason-dialog.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import './sign-off.css';

function ExcludeForm({ caseId, onClose }: { caseId: CaseId; onClose: () => void }) {
  const draft = useDraft(`exclude:${caseId}`, { name: '', reason: '' });
  const [isMarked, setIsMarked] = useState(false);
  const exclude = useMutation(
    api.signOff.exclude.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo('They are excluded from reviewing and deciding this case. What they had of it to review is withdrawn.');
      },
    }),
  );
  const { name, reason } = draft.value;
  const missing = (value: string, sentence: string) => (isMarked && value.trim() === '' ? sentence : undefined);
  return (
    <RecordForm
      label="Exclude a person"
      submit="Exclude person"
      isComplete={name.trim() !== '' && reason.trim() !== ''}
      onIncomplete={() => setIsMarked(true)}
      onRecord={() => exclude.mutate({ caseId, name, reason })}
      isBusy={exclude.isPending}
      error={exclude.error}
      cancel={{ label: 'Close', onCancel: onClose }}
      draft={draft}
    >
      <TextInput
        label="Who"
        description="As they are called as a reviewer, in the office or in the case."
        required
        autoFocus
        value={name}
        error={missing(name, 'Say who.')}
        onChange={(event) => draft.set({ name: event.currentTarget.value })}
      />
      <Textarea
        label="Why"
        required
        autosize
        minRows={2}
        value={reason}
        error={missing(reason, 'Say why.')}
        onChange={(event) => draft.set({ reason: event.currentTarget.value })}
      />
    </RecordForm>
  );
}

function LiftDialog({ caseId, exclusion, onClose }: { caseId: CaseId; exclusion: Exclusion; onClose: () => void }) {
  const lift = useMutation(api.signOff.lift.mutationOptions());
  return (
    <ReasonDialog
      question={`Lift the exclusion of ${exclusion.name}?`}
      confirm="Lift exclusion"
      decline="Keep it"
      draftKey={`lift:${exclusion.id}`}
      isBusy={lift.isPending}
      error={lift.error}
      onDecline={onClose}
      onConfirm={(reason, forget) =>
        lift.mutate(
          { caseId, exclusionId: exclusion.id, reason },
          {
            onSuccess: () => {
              forget();
              onClose();
              saySo('The exclusion is lifted. It stays on the list with your reason.');
            },
          },
        )
      }
    />
  );
}

/** Who takes no part in reviewing or deciding this case: its parties by themselves, and whoever is put on the list. */
export function ExclusionsPanel({ caseId }: { caseId: CaseId }) {
  const read = useQuery(api.signOff.exclusions.queryOptions({ input: { caseId } }));
  const [isAdding, setIsAdding] = useState(false);
  const [lifting, setLifting] = useState<Exclusion | null>(null);
  if (read.isPending) return <LoadingState what="who is excluded" />;
  if (read.data === undefined) return <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />;
  const { parties, listed, witnesses } = read.data;
  return (
    <section className="panel stack stack-tight" id={anchors.exclusions} aria-labelledby="exclusions-heading">
      <h3 id="exclusions-heading">Who takes no part</h3>
      <p className="quiet review-note">
        Nobody on this list can be given the case to review, be named its decision-maker, approve its corrective action or sign off on it.
      </p>
      <ul className="sign-off-words">
        {parties.map(({ name, role }) => (
          <li key={`${name} ${role}`}>
            <strong>{name}</strong> <span className="quiet">· {role}, by their part in the case</span>
          </li>
        ))}
        {listed.map((exclusion) => (
          <li key={exclusion.id}>
            <p>
              <strong>{exclusion.name}</strong>{' '}
              <span className="quiet">
                · {exclusion.liftedAt === null ? 'excluded' : 'was excluded'} by {exclusion.excludedBy}, {showInstant(exclusion.excludedAt)}
              </span>
            </p>
            <p className="sign-off-reason">{exclusion.reason}</p>
            {exclusion.liftedAt === null ? (
              <Button variant="subtle" size="compact-md" onClick={() => setLifting(exclusion)}>
                Lift exclusion<span className="visually-hidden"> of {exclusion.name}</span>
              </Button>
            ) : (
              <p className="quiet small">
                Lifted by {exclusion.liftedBy}, {showInstant(exclusion.liftedAt)}: {exclusion.liftedReason}
              </p>
            )}
          </li>
        ))}
      </ul>
      {witnesses.map(({ name }) => (
        <p key={name} className="quiet small">
          {name} is a witness in the case and may review or decide it. Whether they should is for you to weigh.
        </p>
      ))}
      {isAdding ? (
        <ExcludeForm caseId={caseId} onClose={() => setIsAdding(false)} />
      ) : (
        <div>
          <Button variant="default" leftSection={<IconUserOff size={16} aria-hidden />} onClick={() => setIsAdding(true)}>
            Exclude a person
          </Button>
        </div>
      )}
      {lifting && <LiftDialog caseId={caseId} exclusion={lifting} onClose={() => setLifting(null)} />}
    </section>
  );
}
