import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import { missingFromFactors } from '#shared/domain/speech/seven-factors.ts';
import type { Expression, FactorEntry } from '#shared/domain/speech/speech.ts';
import { factorDirectionLabels, factorStateLabels } from '#shared/domain/speech/speech-labels.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { hasDraft } from '../../../ui/drafts/drafts.ts';
import { useExhibitLabels } from '../../../ui/workspace/exhibit-picker.tsx';
import { focusIn } from '../../../ui/workspace/jump.ts';
import { FactorForm } from './factor-form.tsx';

type RowProps = { caseId: CaseId; expression: Expression; entry: FactorEntry };

function FactorRow({ caseId, expression, entry }: RowProps) {
  const [isOpen, setOpen] = useState(() => hasDraft(`factor:${expression.id}:${entry.factor}`));
  const anchor = `factor-${expression.id}-${entry.factor}`;
  const close = () => {
    setOpen(false);
    focusIn(anchor);
  };
  const labels = useExhibitLabels(caseId)(entry.exhibitIds);
  const isAnswered = entry.state !== 'not-answered';
  return (
    <tbody id={anchor}>
      <tr>
        <th scope="row">
          {entry.factor}. {entry.question}
          {entry.reason !== '' && !isOpen && (
            <p className="serif factor-reason">
              <Prose text={entry.reason} />
            </p>
          )}
        </th>
        <td>
          {factorStateLabels[entry.state]}
          {labels !== '' && <small className="quiet factor-exhibits">{labels}</small>}
        </td>
        <td>{entry.direction === 'not-stated' ? <span className="quiet">not stated</span> : factorDirectionLabels[entry.direction]}</td>
        <td>
          {!isOpen && (
            <Button
              size="compact-sm"
              variant={isAnswered ? 'default' : 'light'}
              aria-label={`${isAnswered ? 'Change' : 'Answer'} factor ${entry.factor}`}
              onClick={() => setOpen(true)}
            >
              {isAnswered ? 'Change' : 'Answer'}
            </Button>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={4}>
            <FactorForm caseId={caseId} expressionId={expression.id} entry={entry} onClose={close} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

type FactorTableProps = { caseId: CaseId; expression: Expression; isReached: boolean };

/** The seven factors: evidence, direction and reason entered by people. Nothing is added up. */
export function FactorTable({ caseId, expression, isReached }: FactorTableProps) {
  const missing = missingFromFactors(expression.factors);
  return (
    <details className="question-part" open={isReached}>
      <summary>The seven factors</summary>
      <div className="ledger-scroller">
        <table className="sheet-table factor-table">
          <caption>A guide and no sum: each factor gets evidence, “no evidence”, or why it is not reached.</caption>
          <thead>
            <tr>
              <th scope="col">Factor</th>
              <th scope="col">Evidence</th>
              <th scope="col">Cuts</th>
              <th scope="col">
                <span className="visually-hidden">Change</span>
              </th>
            </tr>
          </thead>
          {expression.factors.map((entry) => (
            <FactorRow key={entry.factor} caseId={caseId} expression={expression} entry={entry} />
          ))}
        </table>
      </div>
      {isReached && missing.length > 0 && (
        <p className="quiet small">
          Before a yes to S4 counts: {missing.length > 3 ? `${missing.length} of 7 factors are still to be completed.` : missing.join(' ')}
        </p>
      )}
    </details>
  );
}
