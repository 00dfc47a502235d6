import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { missingFromEffects } from '#shared/domain/speech/ledger/disruption-ledger.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import { affiliationLabels, causedByLabels, effectNatureLabels } from '#shared/domain/speech/speech-labels.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { hasDraft } from '../../../ui/drafts/drafts.ts';
import { useExhibitLabels } from '../../../ui/workspace/exhibit-picker.tsx';
import { focusIn } from '../../../ui/workspace/jump.ts';
import { EffectForm } from './effect-form.tsx';

type DisruptionLedgerProps = { caseId: CaseId; expression: Expression; isReached: boolean };

/** Effects that happened and effects that are feared, line by line, never a sum. */
export function DisruptionLedger({ caseId, expression, isReached }: DisruptionLedgerProps) {
  const [isAdding, setAdding] = useState(() => hasDraft(`effect:${expression.id}`));
  const labelsOf = useExhibitLabels(caseId);
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
        <div className="ledger-scroller">
          <table className="sheet-table ledger">
            <caption>What happened and what is predicted stand apart; nothing is added up.</caption>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Effect</th>
                <th scope="col">Felt by</th>
                <th scope="col">Caused by</th>
                <th scope="col">Source</th>
              </tr>
            </thead>
            <tbody>
              {expression.effects.map((effect) => (
                <tr key={effect.id}>
                  <td className="figures">
                    {effectNatureLabels[effect.nature]}
                    <small className="quiet">{effect.occurredOn === null ? 'no date' : formatCivilDate(effect.occurredOn)}</small>
                  </td>
                  <th scope="row">
                    <Prose text={effect.effect} />
                  </th>
                  <td>
                    {effect.experiencedBy}
                    <small className="quiet">{affiliationLabels[effect.affiliation]}</small>
                  </td>
                  <td>{causedByLabels[effect.causedBy]}</td>
                  <td>
                    {effect.source || <span className="quiet">none given</span>}
                    <small className="quiet">{labelsOf(effect.exhibitIds)}</small>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {missing.length > 0 && <p className="quiet small">Before a yes to S5 counts: {missing.join(' ')}</p>}
      {isAdding ? (
        <EffectForm caseId={caseId} expressionId={expression.id} onClose={close} />
      ) : (
        <Button size="compact-sm" variant="default" id={buttonId} onClick={() => setAdding(true)}>
          Add effect
        </Button>
      )}
    </details>
  );
}
