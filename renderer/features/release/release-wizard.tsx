import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { ReleaseGround, releaseGrounds } from '#shared/domain/release/grounds.ts';
import { InspectionRequestId } from '#shared/domain/release/ids.ts';
import { isNoticeAsked, type ReleasePlan } from '#shared/domain/release/release.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/session.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { deliverCopy } from '../../ui/workspace/deliver-copy.ts';
import { NoticeFields } from './notice-fields.tsx';
import { ReleaseItems } from './release-items.tsx';
import { choiceOf, emptyRelease, itemsOf, noticeOf, type ReleaseTyping } from './release-typing.ts';

export const wizardKey = (caseId: CaseId): string => `release:${caseId}`;

type WizardProps = { caseId: CaseId; onClose: () => void };

/** To whom and on what ground, record by record what goes and what stays, and the notice to the employee; then it asks once and lets out one file. */
export function ReleaseWizard({ caseId, onClose }: WizardProps) {
  const draft = useDraft<ReleaseTyping>(wizardKey(caseId), emptyRelease);
  const ground = ReleaseGround.parse(draft.value.ground);
  const plan = useQuery(api.release.plan.queryOptions({ input: { caseId, ground } }));
  if (plan.isPending) return <LoadingState what="the records of this case" />;
  if (plan.data === undefined) return <RefusalNotice error={plan.error} onRetry={() => void plan.refetch()} />;
  return <WizardForm key={ground} caseId={caseId} plan={plan.data} ground={ground} draft={draft} onClose={onClose} />;
}

type FormProps = WizardProps & { plan: ReleasePlan; ground: ReleaseGround; draft: ReturnType<typeof useDraft<ReleaseTyping>> };

function WizardForm({ caseId, plan, ground, draft, onClose }: FormProps) {
  const { displayName } = useSession().user;
  const { value, set } = draft;
  const [wasTried, setWasTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const included = plan.candidates.filter((candidate) => choiceOf(value, candidate).standing === 'included');
  const needsNotice = isNoticeAsked(ground, included);
  const hasOld = releaseGrounds[ground].filter === 'applies' && included.some(({ discipline }) => discipline.some(({ isOver }) => isOver));
  const letOut = useMutation(
    api.release.letOut.mutationOptions({
      onSuccess: ({ copy, releaseId }) => {
        setAsking(false);
        saySo(deliverCopy(copy, 'the release'));
        if (releaseId === null) return;
        draft.clear();
        onClose();
      },
      onError: () => setAsking(false),
    }),
  );
  const isComplete = value.recipient.trim() !== '' && included.length > 0 && (!hasOld || value.filterReason.trim() !== '');
  const release = () =>
    letOut.mutate({
      caseId,
      ground,
      recipient: value.recipient,
      askedFor: value.askedFor,
      requestId: ground === 'employee-inspection' && value.requestId !== '' ? InspectionRequestId.parse(value.requestId) : null,
      items: itemsOf(value, plan, displayName),
      notice: noticeOf(value, needsNotice),
      filterReason: hasOld ? value.filterReason : '',
    });
  return (
    <>
      <RecordForm
        label="Release of records"
        submit="Release records…"
        draft={draft}
        isComplete={isComplete}
        onIncomplete={() => setWasTried(true)}
        isBusy={letOut.isPending}
        error={letOut.error}
        onRecord={() => setAsking(true)}
        cancel={{ label: 'Close', onCancel: onClose }}
      >
        <h4>1. To whom, and on what ground</h4>
        <RecipientFields caseId={caseId} ground={ground} draft={draft} wasTried={wasTried} />
        <h4>2. What goes and what stays</h4>
        <ReleaseItems plan={plan} value={value} set={set} />
        {wasTried && included.length === 0 && <p role="alert">Include at least one record.</p>}
        {hasOld && (
          <ProseField
            label="Why discipline more than four years old goes"
            description="Which exception of 820 ILCS 40/8 applies, and who decided so."
            required
            minRows={1}
            value={value.filterReason}
            error={wasTried && value.filterReason.trim() === '' ? 'Say which exception applies.' : undefined}
            onChange={(filterReason) => set({ filterReason })}
          />
        )}
        <h4>3. Notice to the employee</h4>
        <NoticeFields plan={plan} ground={ground} needsNotice={needsNotice} value={value} set={set} />
      </RecordForm>
      <ConfirmDialog
        isOpen={isAsking}
        question={`Let ${included.length} of ${plan.candidates.length} records out to ${value.recipient}?`}
        confirm="Release records"
        decline="Keep them here"
        isBusy={letOut.isPending}
        onConfirm={release}
        onDecline={() => setAsking(false)}
      >
        <p>
          One ZIP file leaves, with a list of contents and the digest of each record. What left stays recorded and cannot be taken back.
        </p>
        <ul>
          {included.map(({ id, label }) => (
            <li key={id}>{label}</li>
          ))}
        </ul>
      </ConfirmDialog>
    </>
  );
}

type RecipientProps = Pick<FormProps, 'caseId' | 'ground' | 'draft'> & { wasTried: boolean };

function RecipientFields({ caseId, ground, draft: { value, set }, wasTried }: RecipientProps) {
  const requests = useQuery({ ...api.release.requests.queryOptions({ input: { caseId } }), enabled: ground === 'employee-inspection' });
  const open = (requests.data ?? []).filter(({ state }) => state === 'open');
  const facts = releaseGrounds[ground];
  return (
    <>
      <FieldRow>
        <TextInput
          label="Recipient"
          description="By name and office."
          required
          value={value.recipient}
          error={wasTried && value.recipient.trim() === '' ? 'Enter who receives the records.' : undefined}
          onChange={(event) => set({ recipient: event.currentTarget.value })}
        />
        <NativeSelect
          label="Ground"
          description={facts.citation}
          data={ReleaseGround.options.map((one) => ({ value: one, label: releaseGrounds[one].label }))}
          value={ground}
          onChange={(event) => set({ ground: event.currentTarget.value, items: {} })}
        />
      </FieldRow>
      <p className="quiet small">
        {facts.filterBecause} {facts.verified}; confirm it with counsel.
      </p>
      {ground === 'employee-inspection' && (
        <NativeSelect
          label="Answers the request"
          data={[
            { value: '', label: 'None on record' },
            ...open.map(({ id, receivedOn }) => ({ value: id as string, label: `Received ${formatCivilDate(receivedOn)}` })),
          ]}
          value={value.requestId}
          onChange={(event) => set({ requestId: event.currentTarget.value })}
        />
      )}
      <ProseField
        label="What was asked for"
        description="May stay empty."
        minRows={1}
        value={value.askedFor}
        onChange={(askedFor) => set({ askedFor })}
      />
    </>
  );
}
