import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import { formatCents, type LossLine, totalOf } from '#shared/domain/corrective-action/losses.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { ReasonDialog } from '../../ui/feedback/reason-dialog.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { useExhibitLabels } from '../../ui/workspace/exhibit-picker.tsx';
import { focusIn } from '../../ui/workspace/jump.ts';
import { LossForm, lossKey } from './loss-form.tsx';
import '../../ui/workspace/case-parts.css';
import './losses.css';

const BUTTONS = 'losses-buttons';

function TakeBackDialog({ line, onClose }: { line: LossLine; onClose: () => void }) {
  const takeBack = useMutation(
    api.losses.takeBack.mutationOptions({
      onSuccess: () => {
        onClose();
        focusIn(BUTTONS);
        saySo(
          'The line is taken back. It and your reason stay in the log.',
          undoBy(() => client.losses.restore({ lossLineId: line.id }), 'The line stands in the ledger again.'),
        );
      },
    }),
  );
  return (
    <ReasonDialog
      question={`Take the line of ${formatCents(line.amountCents)} back?`}
      confirm="Take line back"
      decline="Keep it"
      draftKey={`take-back-loss:${line.id}`}
      isBusy={takeBack.isPending}
      error={takeBack.error}
      onConfirm={(reason, forget) => takeBack.mutate({ lossLineId: line.id, reason }, { onSuccess: forget })}
      onDecline={onClose}
    />
  );
}

function LossRow({ caseId, line }: { caseId: CaseId; line: LossLine }) {
  const [open, setOpen] = useState<'restate' | 'take-back' | null>(() => {
    if (hasDraft(lossKey(caseId, line))) return 'restate';
    return hasDraft(`take-back-loss:${line.id}`) ? 'take-back' : null;
  });
  const labels = useExhibitLabels(caseId);
  const rowId = `loss-${line.id}`;
  const named = `${line.payee}, ${formatCents(line.amountCents)}`;
  const close = () => {
    setOpen(null);
    focusIn(rowId);
  };
  if (open === 'restate') {
    return (
      <tr>
        <td colSpan={6}>
          <LossForm caseId={caseId} line={line} onClose={close} />
        </td>
      </tr>
    );
  }
  return (
    <tr id={rowId}>
      <td className="loss-day">{formatCivilDate(line.incurredOn)}</td>
      <td>
        {line.payee}
        {line.invoice !== '' && <span className="quiet small"> · {line.invoice}</span>}
      </td>
      <td className="kept-lines">
        <Prose text={line.causation} />
        {line.mitigation !== '' && (
          <p className="quiet small">
            Kept small by: <Prose text={line.mitigation} />
          </p>
        )}
      </td>
      <td>{line.receiptExhibitId === null ? <span className="quiet">none yet</span> : labels([line.receiptExhibitId])}</td>
      <td className="loss-amount">{formatCents(line.amountCents)}</td>
      <td>
        <div className="row">
          <Button size="compact-sm" variant="default" aria-label={`Restate: ${named}`} onClick={() => setOpen('restate')}>
            Restate
          </Button>
          <Button size="compact-sm" variant="default" aria-label={`Take back: ${named}`} onClick={() => setOpen('take-back')}>
            Take back
          </Button>
        </div>
        {open === 'take-back' && <TakeBackDialog line={line} onClose={() => setOpen(null)} />}
      </td>
    </tr>
  );
}

function Ledger({ caseId, lines }: { caseId: CaseId; lines: readonly LossLine[] }) {
  return (
    <div className="loss-scroll">
      <table className="sheet-table">
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Payee</th>
            <th scope="col">How the conduct caused it</th>
            <th scope="col">Receipt</th>
            <th scope="col" className="loss-amount">
              Amount
            </th>
            <th scope="col">
              <span className="visually-hidden">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LossRow key={line.id} caseId={caseId} line={line} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              Total
            </th>
            <td className="loss-amount">
              <strong>{formatCents(totalOf(lines))}</strong>
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** What the conduct cost, line by line, for counsel. It makes no claim, and nothing can be set against pay. */
export function LossesPanel({ caseId }: { caseId: CaseId }) {
  const losses = useQuery(api.losses.list.queryOptions({ input: { caseId } }));
  const [isEntering, setEntering] = useState(() => hasDraft(lossKey(caseId, null)));
  const close = () => {
    setEntering(false);
    focusIn(BUTTONS);
  };
  return (
    <section className="panel stack stack-tight record-panel" id={anchors.losses} aria-labelledby="losses-heading">
      <div className="case-section-head">
        <h3 id="losses-heading">Ledger of losses</h3>
        <span className="loss-held">
          <IconLock size={16} aria-hidden /> Held for counsel
        </span>
      </div>
      <p className="quiet">
        Where a policy speaks of losses, costs and fees. The ledger only lists; whether anything is claimed is for the Board and its
        counsel, and nothing in it can be set against pay.
      </p>
      {losses.isPending && <LoadingState what="the ledger" />}
      <RefusalNotice error={losses.error} onRetry={() => void losses.refetch()} />
      {losses.data?.length === 0 && !isEntering && <p>No loss is entered.</p>}
      {losses.data && losses.data.length > 0 && <Ledger caseId={caseId} lines={losses.data} />}
      {losses.data && isEntering && <LossForm caseId={caseId} line={null} onClose={close} />}
      {losses.data && !isEntering && (
        <div className="row" id={BUTTONS}>
          <Button variant="default" onClick={() => setEntering(true)}>
            Enter a loss
          </Button>
        </div>
      )}
    </section>
  );
}
