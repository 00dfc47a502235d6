import { Button } from '@mantine/core';
import { IconSquare, IconSquareCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AfterDecisionEntry, AfterStep } from '#shared/domain/after/after-decision.ts';
import { api, client } from '../../app/client.ts';
import { useSession } from '../../app/session.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { showInstant } from '../../ui/display/shown-values.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { ReasonDialog } from '../../ui/feedback/reason-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { StepForm, stepKey } from './step-form.tsx';
import { stepInput, stepInWords, stepName, typedStep } from './step-words.ts';

type StepRowProps = { entry: AfterDecisionEntry; step: AfterStep };

/** One step with its dates, what came of it, and how it read before. */
export function StepRow({ entry, step }: StepRowProps) {
  const { today } = useSession();
  const [open, setOpen] = useState<'form' | 'take-back' | null>(() => (hasDraft(stepKey(entry.id, step.stepId)) ? 'form' : null));
  const takeBack = useMutation(api.afterDecision.takeBackStep.mutationOptions());
  const name = stepName(step);
  const isDone = step.doneOn !== null;
  const isOverdue = !isDone && step.dueOn !== null && step.dueOn < today && entry.concluded === null;
  return (
    <li className="after-step">
      {isDone ? <IconSquareCheck size={20} role="img" aria-label="Done" /> : <IconSquare size={20} role="img" aria-label="Not done" />}
      <div className="after-step-words">
        <p>
          <strong>{name}</strong> <span className="after-step-dates">{stepInWords(step)}</span>
          {isOverdue && <StateBadge tone="needs" word="Date has passed" />}
        </p>
        {step.note !== '' && (
          <p className="serif kept-lines">
            <Prose text={step.note} />
          </p>
        )}
        {step.history.length > 0 && (
          <details className="after-history">
            <summary>
              {step.history.length === 1 ? 'It read otherwise before' : `It read otherwise ${step.history.length} times before`}
            </summary>
            <ul>
              {step.history.map((before) => (
                <li key={before.id}>
                  {showInstant(before.recordedAt)}, {before.recordedBy}: {stepName(before)}, {stepInWords(before)}
                  {before.note !== '' && (
                    <>
                      {'; '}
                      <Prose text={before.note} />
                    </>
                  )}
                </li>
              ))}
            </ul>
          </details>
        )}
        {open === 'form' && <StepForm entry={entry} step={step} onClose={() => setOpen(null)} />}
      </div>
      {entry.concluded === null && open !== 'form' && (
        <div className="row after-step-buttons">
          <Button
            size="compact-sm"
            variant={isDone ? 'default' : 'light'}
            aria-label={`${isDone ? 'Change' : 'Record'}: ${name}`}
            onClick={() => setOpen('form')}
          >
            {isDone ? 'Change' : 'Record'}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" aria-label={`Take back: ${name}`} onClick={() => setOpen('take-back')}>
            Take back
          </Button>
        </div>
      )}
      {open === 'take-back' && (
        <ReasonDialog
          question={`Take “${name}” back?`}
          confirm="Take step back"
          decline="Keep step"
          draftKey={`after-take-back:${step.stepId}`}
          isBusy={takeBack.isPending}
          error={takeBack.error}
          onDecline={() => setOpen(null)}
          onConfirm={(reason, forget) =>
            takeBack.mutate(
              { entryId: entry.id, stepId: step.stepId, reason },
              {
                onSuccess: () => {
                  forget();
                  setOpen(null);
                  saySo(
                    'The step is taken back. It stays in the log with your reason.',
                    undoBy(
                      () => client.afterDecision.recordStep({ entryId: entry.id, stepId: step.stepId, step: stepInput(typedStep(step)) }),
                      'The step stands again.',
                    ),
                  );
                },
              },
            )
          }
        />
      )}
    </li>
  );
}
