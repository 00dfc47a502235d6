import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Allegation } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import { hasDraft, useStaysOpen } from '../../ui/drafts/drafts.ts';
import { useJump, useOpenWhenAimedAt } from '../../ui/workspace/jump.ts';
import { AddExpressionForm } from './add-expression-form.tsx';
import { ExpressionSheet } from './expression-sheet.tsx';

type AllegationExpressionsProps = { caseId: CaseId; allegation: Allegation; expressions: readonly Expression[] };

/** The expressions of one allegation, one open at a time, and the form for another. */
export function AllegationExpressions({ caseId, allegation, expressions }: AllegationExpressionsProps) {
  const anchor = anchors.addExpression(allegation.id);
  const [isAdding, setAdding] = useOpenWhenAimedAt(anchor, hasDraft(`expression:${allegation.id}`));
  useStaysOpen(`expression:${allegation.id}`, expressions.length === 0, setAdding);
  const { target } = useJump();
  const [chosenId, setChosenId] = useState(expressions[0]?.id ?? null);
  useEffect(() => {
    const aimed = expressions.find((expression) => target?.anchor.startsWith(`question-${expression.id}-`));
    if (aimed !== undefined) setChosenId(aimed.id);
  }, [target, expressions]);
  const open = expressions.find((expression) => expression.id === chosenId) ?? expressions[0];
  const headingId = `speech-${allegation.id}-heading`;
  return (
    <section className="stack" aria-labelledby={headingId}>
      <div className="case-section-head">
        <h3 id={headingId}>Allegation {allegation.position}</h3>
        {expressions.length > 0 && !isAdding && (
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            Add expression
          </Button>
        )}
      </div>
      {(expressions.length === 0 || isAdding) && (
        <AddExpressionForm
          allegation={allegation}
          anchor={anchor}
          isFirst={expressions.length === 0}
          onDone={(expression) => {
            setAdding(false);
            setChosenId(expression.id);
          }}
          onCancel={() => setAdding(false)}
        />
      )}
      {expressions.length > 1 && (
        <nav className="expression-switch" aria-label={`Expressions of allegation ${allegation.position}`}>
          {expressions.map((expression, place) => (
            <button
              key={expression.id}
              type="button"
              aria-current={expression.id === open?.id ? 'true' : undefined}
              onClick={() => setChosenId(expression.id)}
            >
              <span>Expression {place + 1}</span>
              <span className="serif">{expression.exactWords}</span>
            </button>
          ))}
        </nav>
      )}
      {open && <ExpressionSheet key={open.id} caseId={caseId} expression={open} />}
    </section>
  );
}
