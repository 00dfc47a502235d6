import { Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { anchors } from '#shared/domain/anchors.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { packetResponseLabels } from '#shared/domain/corrective-action/labels.ts';
import { type Packet, PacketResponse } from '#shared/domain/corrective-action/pre-deprivation.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { api, client } from '../../../app/client.ts';
import { useSession } from '../../../app/session.ts';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx';
import { ReasonDialog } from '../../../ui/feedback/reason-dialog.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { focusIn } from '../../../ui/workspace/jump.ts';

type DialogProps = { action: CorrectiveAction; packet: Packet; onClose: () => void };
export type PacketStep = 'issue' | 'answer' | 'take-back';
export const stepKey = (action: CorrectiveAction, step: PacketStep): string => `packet-${step}:${action.id}`;

function IssueDialog({ action, packet, onClose }: DialogProps) {
  const { today } = useSession();
  const draft = useDraft(stepKey(action, 'issue'), { issuedOn: today, issuedBy: '', deliveredHow: '' });
  const { value } = draft;
  const issue = useMutation(
    api.levelRecords.issuePacket.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        focusIn(anchors.packet(action.id));
        saySo(
          `The packet is issued as of ${formatCivilDate(value.issuedOn)}. Its charges and the notice of a representative count as given.`,
        );
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question="Record that the packet was issued?"
      confirm="Record issue"
      decline="Not yet"
      isBusy={issue.isPending}
      isDisabled={value.issuedOn === '' || value.issuedBy.trim() === '' || value.deliveredHow.trim() === ''}
      error={issue.error}
      draft={draft}
      onConfirm={() => issue.mutate({ correctiveActionId: action.id, ...value, basedOn: packet.standing.id })}
      onDecline={onClose}
    >
      <p>Once issued it no longer changes. The issue can be taken back with a reason.</p>
      <CivilDateField label="Issued on" isRequired value={value.issuedOn} onChange={(issuedOn) => draft.set({ issuedOn })} />
      <TextInput
        label="Issued by"
        description="By name and office."
        required
        data-autofocus
        value={value.issuedBy}
        onChange={(event) => draft.set({ issuedBy: event.currentTarget.value })}
      />
      <TextInput
        label="How it was delivered"
        required
        value={value.deliveredHow}
        onChange={(event) => draft.set({ deliveredHow: event.currentTarget.value })}
      />
    </ConfirmDialog>
  );
}

function AnswerDialog({ action, packet, onClose }: DialogProps) {
  const { today } = useSession();
  const draft = useDraft(stepKey(action, 'answer'), { kind: 'in-writing' as PacketResponse, on: today, heardBy: '', note: '' });
  const { value } = draft;
  const wasHeard = value.kind === 'in-writing' || value.kind === 'at-a-meeting';
  const record = useMutation(
    api.levelRecords.recordAnswer.mutationOptions({
      onSuccess: (recorded) => {
        draft.clear();
        onClose();
        focusIn(anchors.packet(action.id));
        saySo(
          `The time to answer is closed: ${packetResponseLabels[value.kind].toLowerCase()}.`,
          undoBy(
            () => client.levelRecords.recordAnswer({ correctiveActionId: action.id, answer: null, basedOn: recorded.standing.id }),
            'The time to answer is open again.',
          ),
        );
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question="Close the time to answer?"
      confirm="Record answer"
      decline="Not yet"
      isBusy={record.isPending}
      isDisabled={value.on === '' || (wasHeard && value.heardBy.trim() === '')}
      error={record.error}
      draft={draft}
      onConfirm={() => record.mutate({ correctiveActionId: action.id, answer: value, basedOn: packet.standing.id })}
      onDecline={onClose}
    >
      {packet.respondBy !== null && <p>It was to be answered by {formatCivilDate(packet.respondBy)}.</p>}
      <Radio.Group label="What came" value={value.kind} onChange={(kind) => draft.set({ kind: PacketResponse.parse(kind) })}>
        {PacketResponse.options.map((kind) => (
          <Radio key={kind} value={kind} label={packetResponseLabels[kind]} mt={4} />
        ))}
      </Radio.Group>
      <CivilDateField label="On" isRequired value={value.on} onChange={(on) => draft.set({ on })} />
      {wasHeard && (
        <TextInput
          label="Read or heard by"
          description="Somebody who can still change the outcome."
          required
          value={value.heardBy}
          onChange={(event) => draft.set({ heardBy: event.currentTarget.value })}
        />
      )}
      <ProseField
        label="What was answered"
        description="May stay empty."
        minRows={2}
        value={value.note}
        onChange={(note) => draft.set({ note })}
      />
    </ConfirmDialog>
  );
}

function TakeBackDialog({ action, packet, onClose }: DialogProps) {
  const takeBack = useMutation(
    api.levelRecords.takeBackIssue.mutationOptions({
      onSuccess: () => {
        onClose();
        focusIn(anchors.packet(action.id));
        saySo('The issue is taken back, and the packet is a draft again. Both stay in the log.');
      },
    }),
  );
  return (
    <ReasonDialog
      question="Take the issue of this packet back?"
      confirm="Take issue back"
      decline="Keep it"
      draftKey={stepKey(action, 'take-back')}
      isBusy={takeBack.isPending}
      error={takeBack.error}
      onConfirm={(reason, forget) =>
        takeBack.mutate({ correctiveActionId: action.id, reason, basedOn: packet.standing.id }, { onSuccess: forget })
      }
      onDecline={onClose}
    >
      <p>What came first is open again with it, and an answer that was recorded.</p>
    </ReasonDialog>
  );
}

const dialogs = { issue: IssueDialog, answer: AnswerDialog, 'take-back': TakeBackDialog };

/** Asks what is to be known of a step of the packet. */
export function PacketDialog({ step, ...props }: DialogProps & { step: PacketStep }) {
  const Dialog = dialogs[step];
  return <Dialog {...props} />;
}
