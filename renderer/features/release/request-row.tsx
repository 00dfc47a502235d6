import { Button, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import {
  InspectionEnd,
  type InspectionRequest,
  inspectionFormLabels,
  inspectionHowLabels,
  inspectionStateLabels,
  REQUESTS_A_YEAR,
} from '#shared/domain/release/inspection.ts';
import { api, client } from '../../app/client.ts';
import { useSession } from '../../app/session.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { ReasonDialog } from '../../ui/feedback/reason-dialog.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { focusIn } from '../../ui/workspace/jump.ts';
import { RequestForm, requestKey } from './request-form.tsx';

type RowProps = { caseId: CaseId; request: InspectionRequest };
type Open = 'restate' | 'settle' | 'extend' | 'take-back' | null;

const settleKey = (id: string): string => `settle-inspection:${id}`;
const extendKey = (id: string): string => `extend-inspection:${id}`;
const takeBackKey = (id: string): string => `take-back-inspection:${id}`;

const opensWith = ({ caseId, request }: RowProps): Open => {
  if (hasDraft(requestKey(caseId, request))) return 'restate';
  if (hasDraft(settleKey(request.id))) return 'settle';
  if (hasDraft(extendKey(request.id))) return 'extend';
  return hasDraft(takeBackKey(request.id)) ? 'take-back' : null;
};

/** One request with its day, and what can be done about it. */
export function RequestRow({ caseId, request }: RowProps) {
  const [open, setOpen] = useState<Open>(() => opensWith({ caseId, request }));
  const close = () => {
    setOpen(null);
    focusIn(anchors.inspection(request.id));
  };
  const named = `request of ${formatCivilDate(request.receivedOn)}`;
  return (
    <li className="release-item" id={anchors.inspection(request.id)} tabIndex={-1}>
      <RequestFacts request={request} />
      {open === 'restate' && <RequestForm caseId={caseId} request={request} onClose={close} />}
      {open === 'settle' && <SettleForm request={request} onClose={close} />}
      {open === null && <RequestButtons request={request} named={named} onOpen={setOpen} />}
      {open === 'extend' && <ExtendDialog request={request} onClose={close} />}
      {open === 'take-back' && <TakeBackDialog request={request} onClose={close} />}
    </li>
  );
}

function RequestFacts({ request }: { request: InspectionRequest }) {
  const { today } = useSession();
  const isLate = request.state === 'open' && request.dueOn < today;
  return (
    <>
      <div className="release-item-head">
        <strong>Received {formatCivilDate(request.receivedOn)}</strong>
        <StateBadge
          tone={request.state === 'open' ? (isLate ? 'needs' : 'ready') : 'neutral'}
          word={
            request.state === 'open'
              ? `${isLate ? 'Was due' : 'Due'} ${formatCivilDate(request.dueOn)}`
              : inspectionStateLabels[request.state]
          }
        />
        {request.numberInYear > REQUESTS_A_YEAR && (
          <StateBadge tone="info" word={`Number ${request.numberInYear} of this calendar year; the Act grants ${REQUESTS_A_YEAR}`} />
        )}
      </div>
      <p>
        <Prose text={request.wanted} />
      </p>
      <p className="quiet small">
        {request.askedBy === 'employee' ? 'From the employee' : `From ${request.representative}, for the employee`} ·{' '}
        {inspectionHowLabels[request.how]} · {inspectionFormLabels[request.form]} · {request.rule.citation}, as of{' '}
        {formatCivilDate(request.rule.asOf)}
      </p>
      {request.extendedBecause !== '' && (
        <p className="quiet small">
          Longer time taken: <Prose text={request.extendedBecause} />
        </p>
      )}
      {request.settledOn !== null && (
        <p className="quiet small">
          {inspectionStateLabels[request.state]} on {formatCivilDate(request.settledOn)}
          {request.settledNote !== '' && (
            <>
              {': '}
              <Prose text={request.settledNote} />
            </>
          )}
        </p>
      )}
    </>
  );
}

function RequestButtons({ request, named, onOpen }: { request: InspectionRequest; named: string; onOpen: (open: Open) => void }) {
  const reopen = useMutation(
    api.release.reopenRequest.mutationOptions({ onSuccess: () => saySo('The request is open again, with the day it had.') }),
  );
  const button = (label: string, run: () => void) => (
    <Button size="compact-sm" variant="default" aria-label={`${label}: ${named}`} onClick={run}>
      {label}
    </Button>
  );
  if (request.state !== 'open') {
    return (
      <>
        <RefusalNotice error={reopen.error} />
        <div className="row">{button('Open again', () => reopen.mutate({ requestId: request.id, basedOn: request.standing.id }))}</div>
      </>
    );
  }
  return (
    <div className="row">
      {button('Record how it ended', () => onOpen('settle'))}
      {request.extendedBecause === '' && button('Take the longer time', () => onOpen('extend'))}
      {button('Restate', () => onOpen('restate'))}
      {button('Take back', () => onOpen('take-back'))}
    </div>
  );
}

function SettleForm({ request, onClose }: { request: InspectionRequest; onClose: () => void }) {
  const draft = useDraft(settleKey(request.id), { state: 'answered' as string, settledOn: '', note: '' }, request.standing.id);
  const { value, set } = draft;
  const [wasTried, setWasTried] = useState(false);
  const settle = useMutation(
    api.release.settleRequest.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo(
          'How the request ended is recorded.',
          undoBy(() => client.release.reopenRequest({ requestId: request.id }), 'The request is open again.'),
        );
      },
    }),
  );
  return (
    <RecordForm
      label="How the request ended"
      submit="Record end"
      draft={draft}
      isComplete={value.settledOn !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={settle.isPending}
      error={settle.error}
      onRecord={() =>
        settle.mutate({
          requestId: request.id,
          state: InspectionEnd.parse(value.state),
          settledOn: value.settledOn,
          note: value.note,
          basedOn: draft.basedOn,
        })
      }
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <FieldRow>
        <NativeSelect
          label="It was"
          data={InspectionEnd.options.map((state) => ({ value: state, label: inspectionStateLabels[state] }))}
          value={value.state}
          onChange={(event) => set({ state: event.currentTarget.value })}
        />
        <CivilDateField
          label="On"
          isRequired
          value={value.settledOn}
          error={wasTried && value.settledOn === '' ? 'Enter the day on which it ended.' : undefined}
          onChange={(settledOn) => set({ settledOn })}
        />
      </FieldRow>
      <ProseField
        label="Note"
        description="Who looked at what, where; or why it is not owed. A release that answers the request ends it by itself."
        minRows={1}
        value={value.note}
        onChange={(note) => set({ note })}
      />
    </RecordForm>
  );
}

function ExtendDialog({ request, onClose }: { request: InspectionRequest; onClose: () => void }) {
  const extend = useMutation(
    api.release.extendRequest.mutationOptions({
      onSuccess: (requests) => {
        onClose();
        const due = requests.find(({ id }) => id === request.id)?.dueOn ?? request.dueOn;
        saySo(`The longer time is taken; the request is due on ${formatCivilDate(due)}.`);
      },
    }),
  );
  return (
    <ReasonDialog
      question="Take seven calendar days more?"
      confirm="Take longer time"
      decline="Keep the day"
      draftKey={extendKey(request.id)}
      isBusy={extend.isPending}
      error={extend.error}
      onConfirm={(because, forget) =>
        extend.mutate({ requestId: request.id, because, basedOn: request.standing.id }, { onSuccess: forget })
      }
      onDecline={onClose}
    >
      <p>Where the seven working days cannot reasonably be kept. Say why, as the employee is told it.</p>
    </ReasonDialog>
  );
}

function TakeBackDialog({ request, onClose }: { request: InspectionRequest; onClose: () => void }) {
  const takeBack = useMutation(
    api.release.takeBackRequest.mutationOptions({
      onSuccess: () => {
        onClose();
        saySo(
          'The request is taken back. It and your reason stay in the log.',
          undoBy(() => client.release.reopenRequest({ requestId: request.id }), 'The request is open again.'),
        );
      },
    }),
  );
  return (
    <ReasonDialog
      question={`Take the request of ${formatCivilDate(request.receivedOn)} back?`}
      confirm="Take request back"
      decline="Keep it"
      draftKey={takeBackKey(request.id)}
      isBusy={takeBack.isPending}
      error={takeBack.error}
      onConfirm={(reason, forget) =>
        takeBack.mutate({ requestId: request.id, reason, basedOn: request.standing.id }, { onSuccess: forget })
      }
      onDecline={onClose}
    />
  );
}
