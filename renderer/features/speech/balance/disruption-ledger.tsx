import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { effectTypeLabels, firstHandLabels } from '#shared/domain/speech/cause-labels.ts';
import { missingFromEffects } from '#shared/domain/speech/ledger/disruption-ledger.ts';
import type { DisruptionEffect, Expression } from '#shared/domain/speech/speech.ts';
import { affiliationLabels, causedByLabels, effectNatureLabels } from '#shared/domain/speech/speech-labels.ts';
import { api, client } from '../../../app/client.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { hasDraft } from '../../../ui/drafts/drafts.ts';
import { ReasonDialog } from '../../../ui/feedback/reason-dialog.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { useExhibitLabels } from '../../../ui/workspace/exhibit-picker.tsx';
import { focusIn } from '../../../ui/workspace/jump.ts';
import { DisruptionPlot } from './disruption-plot.tsx';
import { EffectForm } from './effect-form.tsx';

type DisruptionLedgerProps = { caseId: CaseId; expression: Expression; isReached: boolean };

/** Effects that happened and effects that are feared, line by line, never a sum. */
export function DisruptionLedger({ caseId, expression, isReached }: DisruptionLedgerProps) {
  const [isAdding, setAdding] = useState(() => hasDraft(`effect:${expression.id}`));
  const [leaving, setLeaving] = useState<DisruptionEffect | null>(null);
  const takeBack = useMutation(api.speech.takeBackEffect.mutationOptions());
  const buttonId = `add-effect-${expression.id}`;
  const close = () => {
    setAdding(false);
    focusIn(buttonId);
  };
  const missing = missingFromEffects(expression.effects);
  return (
    <details className="question-part" open={isReached}>
      <summary>The disruption ledger</summary>
      {expression.effects.length === 0 ? (
        <p className="quiet">No effect is entered. Where none is claimed, the ledger stays empty and S5 is answered with that.</p>
      ) : (
        <>
          <div className="ledger-scroller">
            <table className="sheet-table ledger">
              <caption>What happened and what is predicted stand apart; nothing is added up.</caption>
              <thead>
                <tr>
                  <th scope="col">When</th>
                  <th scope="col">Effect</th>
                  <th scope="col">Felt by</th>
                  <th scope="col">Source</th>
                  <th scope="col">
                    <span className="visually-hidden">Change or take back</span>
                  </th>
                </tr>
              </thead>
              {expression.effects.map((effect, place) => (
                <EffectRow
                  key={effect.id}
                  caseId={caseId}
                  expression={expression}
                  effect={effect}
                  number={place + 1}
                  onTakeBack={() => setLeaving(effect)}
                />
              ))}
            </table>
          </div>
          <DisruptionPlot effects={expression.effects} />
        </>
      )}
      {missing.length > 0 && <p className="quiet small">Before a yes to S5 counts: {missing.join(' ')}</p>}
      {isAdding ? (
        <EffectForm caseId={caseId} expression={expression} effect={null} onClose={close} />
      ) : (
        <Button size="compact-sm" variant="default" id={buttonId} onClick={() => setAdding(true)}>
          Add effect
        </Button>
      )}
      {leaving !== null && (
        <ReasonDialog
          question="Take this line of the ledger back?"
          confirm="Take it back"
          decline="Keep it"
          draftKey={`effect-back:${leaving.id}`}
          isBusy={takeBack.isPending}
          error={takeBack.error}
          onDecline={() => setLeaving(null)}
          onConfirm={(reason, forget) =>
            takeBack.mutate(
              { effectId: leaving.id, reason },
              {
                onSuccess: () => {
                  forget();
                  setLeaving(null);
                  saySo(
                    'The line is taken back. It stays in the record.',
                    undoBy(() => client.speech.restoreEffect({ effectId: leaving.id }), 'The line is in the ledger again.'),
                  );
                },
              },
            )
          }
        >
          <p>It leaves the ledger, the plot and the shares, and stays in the record with your reason.</p>
        </ReasonDialog>
      )}
    </details>
  );
}

type RowProps = { caseId: CaseId; expression: Expression; effect: DisruptionEffect; number: number; onTakeBack: () => void };

function EffectRow({ caseId, expression, effect, number, onTakeBack }: RowProps) {
  const [isOpen, setOpen] = useState(() => hasDraft(`effect-change:${effect.id}`));
  const labelsOf = useExhibitLabels(caseId);
  const buttonId = `change-effect-${effect.id}`;
  const repeats = expression.effects.findIndex(({ id }) => id === effect.repeats);
  const close = () => {
    setOpen(false);
    focusIn(buttonId);
  };
  return (
    <tbody>
      <tr>
        <td className="figures">
          {number}. {effectNatureLabels[effect.nature]}
          <small className="quiet">
            {effect.occurredOn === null ? 'no date' : formatCivilDate(effect.occurredOn)}
            {effect.occurredAt !== '' && `, ${effect.occurredAt}`}
          </small>
        </td>
        <th scope="row">
          <Prose text={effect.effect} />
          <small className="quiet">
            {[effect.effectType === 'not-said' ? '' : effectTypeLabels[effect.effectType], effect.duration, effect.cost]
              .filter((part) => part !== '')
              .join(' · ')}
          </small>
          <small className="quiet">
            Caused by: {causedByLabels[effect.causedBy].toLowerCase()}
            {effect.firstHand !== 'not-known' && ` · ${firstHandLabels[effect.firstHand].toLowerCase()}`}
          </small>
        </th>
        <td>
          {effect.experiencedBy}
          {effect.people > 1 && ` (${effect.people})`}
          <small className="quiet">{affiliationLabels[effect.affiliation]}</small>
          {effect.affiliationDisputed !== '' && <small className="quiet">Disputed: {effect.affiliationDisputed}</small>}
          {repeats >= 0 && <small className="quiet">The same as in line {repeats + 1}</small>}
        </td>
        <td>
          {effect.source || <span className="quiet">none given</span>}
          <small className="quiet">{labelsOf(effect.exhibitIds)}</small>
        </td>
        <td className="ledger-actions">
          {!isOpen && (
            <>
              <Button size="compact-xs" variant="default" id={buttonId} aria-label={`Change line ${number}`} onClick={() => setOpen(true)}>
                Change
              </Button>
              <Button size="compact-xs" variant="subtle" color="gray" aria-label={`Take back line ${number}`} onClick={onTakeBack}>
                Take back
              </Button>
            </>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={5}>
            <EffectForm caseId={caseId} expression={expression} effect={effect} onClose={close} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
