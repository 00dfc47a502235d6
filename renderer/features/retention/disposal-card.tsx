import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCivilDate, formatInstant } from '#shared/domain/format-date.ts';
import { type Disposal, disposalStateLabels } from '#shared/domain/retention/disposal.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/session.ts';
import { StateBadge, type StateTone } from '../../ui/display/state-badge.tsx';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { focusIn } from '../../ui/workspace/jump.ts';
import { BackupsHolding } from './backups-holding.tsx';
import { ApproveDialog, CertifyForm, EraseDialog, keyOf, WithdrawDialog } from './disposal-dialogs.tsx';

type Open = 'certify' | 'approve' | 'erase' | 'withdraw' | null;
const opens = ['certify', 'approve', 'erase', 'withdraw'] as const;

const tones: Record<Disposal['state'], StateTone> = {
  prepared: 'needs',
  certified: 'needs',
  approved: 'ready',
  erased: 'needs',
  complete: 'verified',
  withdrawn: 'neutral',
};

/** One disposal with what was done, by whom and when, and the step that comes next. */
export function DisposalCard({ disposal }: { disposal: Disposal }) {
  const { id, caseNumber, position, state, reason, preparedBy, preparedAt } = disposal;
  const [open, setOpen] = useState<Open>(() => opens.find((step) => hasDraft(keyOf(step, id))) ?? null);
  const rowId = `disposal-${id}`;
  const close = () => {
    setOpen(null);
    focusIn(rowId);
  };
  return (
    <li className="kept-row" id={rowId} tabIndex={-1}>
      <div className="kept-head">
        <strong>
          Disposal {position} · case {caseNumber}
        </strong>
        <StateBadge tone={tones[state]} word={disposalStateLabels[state]} />
      </div>
      <p className="quiet small">
        {disposal.keptUntil.because} {disposal.keptUntil.until !== null && `Kept through ${formatCivilDate(disposal.keptUntil.until)}.`}
      </p>
      <ol className="disposal-steps">
        <li>
          Prepared by {preparedBy}, {formatInstant(preparedAt)}: {reason}
        </li>
        <DisposalSteps disposal={disposal} />
      </ol>
      {open === 'certify' && <CertifyForm disposal={disposal} onClose={close} />}
      {open === null && <DisposalButtons disposal={disposal} onOpen={setOpen} />}
      {state === 'erased' && <BackupsHolding disposal={disposal} />}
      {open === 'approve' && <ApproveDialog disposal={disposal} onClose={close} />}
      {open === 'erase' && <EraseDialog disposal={disposal} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog disposal={disposal} onClose={close} />}
    </li>
  );
}

function DisposalSteps({ disposal: { certificate, approvals, erased, backupsGone, completed, withdrawn } }: { disposal: Disposal }) {
  return (
    <>
      {certificate !== null && (
        <li>
          Certificate {certificate.number} of {formatCivilDate(certificate.on)}, entered by {certificate.by}
        </li>
      )}
      {approvals.map(({ userId, by, at, note }) => (
        <li key={userId}>
          Approved by {by}, {formatInstant(at)}
          {note !== '' && `: ${note}`}
        </li>
      ))}
      {erased !== null && (
        <li>
          Erased by {erased.by}, {formatInstant(erased.at)}: {erased.what.entries} entries, {erased.what.exhibits} exhibits,{' '}
          {erased.what.documents} documents
          {erased.what.kept.length > 0 && `; kept, because another case cites them: ${erased.what.kept.join(', ')}`}
        </li>
      )}
      {backupsGone.map(({ name, how, note, by, at }) => (
        <li key={name}>
          Backup {name} {how === 'removed' ? 'removed' : `destroyed elsewhere (${note})`} by {by}, {formatInstant(at)}
        </li>
      ))}
      {completed !== null && (
        <li>
          Complete: {completed.by}, {formatInstant(completed.at)}
        </li>
      )}
      {withdrawn !== null && (
        <li>
          Withdrawn by {withdrawn.by}, {formatInstant(withdrawn.at)}: {withdrawn.reason}
        </li>
      )}
    </>
  );
}

function DisposalButtons({ disposal, onOpen }: { disposal: Disposal; onOpen: (open: Open) => void }) {
  const takeBack = useMutation(api.retention.takeBackApproval.mutationOptions({ onSuccess: () => saySo('Your approval is taken back.') }));
  const { userId } = useSession().user;
  const { state, caseNumber, id, certificate, approvals } = disposal;
  const hasApproved = approvals.some((approval) => approval.userId === userId);
  if (!['prepared', 'certified', 'approved'].includes(state)) return null;
  const button = (label: string, step: Open) => (
    <Button size="compact-sm" variant="default" aria-label={`${label}: case ${caseNumber}`} onClick={() => onOpen(step)}>
      {label}
    </Button>
  );
  return (
    <>
      <RefusalNotice error={takeBack.error} />
      <div className="row">
        {button(certificate === null ? 'Enter certificate' : 'Enter another certificate', 'certify')}
        {state === 'certified' && !hasApproved && button('Approve disposal', 'approve')}
        {state === 'approved' && button('Erase case', 'erase')}
        {hasApproved && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Take my approval back: case ${caseNumber}`}
            onClick={() => takeBack.mutate({ disposalId: id })}
          >
            Take my approval back
          </Button>
        )}
        {button('Withdraw disposal', 'withdraw')}
      </div>
    </>
  );
}
