import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AfterDecisionEntry, AfterStep } from '#shared/domain/after/after-decision.ts';
import { afterDecisionWords } from '#shared/domain/after/after-decision-kinds.ts';
import { api, client } from '../../app/client.ts';
import { ChangedMeanwhile } from '../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { StepFields } from './step-fields.tsx';
import { missingInStep, type StepTyping, stepInput, stepName, tellStep, typedStep } from './step-words.ts';

export const stepKey = (entryId: string, stepId: string | null): string => `after-step:${stepId ?? entryId}`;

type StepFormProps = { entry: AfterDecisionEntry; step: AfterStep | null; onClose: () => void };

/** The next step as it usually comes: the kind after the last one, under the same number. */
function nextStep({ kind, steps }: AfterDecisionEntry): StepTyping {
  const words = afterDecisionWords[kind];
  const last = steps.at(-1);
  const place = last === undefined ? -1 : words.steps.indexOf(last.kind);
  const next = words.steps[Math.min(place + 1, words.steps.length - 1)] ?? 'other';
  const stage = words.hasStages ? (last?.stage ?? 1) : null;
  return { kind: next, stage, dueOn: '', dueBecause: '', waitsFor: '', doneOn: '', doneBy: '', note: '' };
}

/** A new step of an entry, or another wording of one whose earlier wordings stay. */
export function StepForm({ entry, step, onClose }: StepFormProps) {
  const recorded = step === null ? nextStep(entry) : typedStep(step);
  const standing = step?.id ?? null;
  const draft = useDraft(stepKey(entry.id, step?.stepId ?? null), recorded, standing);
  const { value, set } = draft;
  const [wasTried, setWasTried] = useState(false);
  const record = useMutation(
    api.afterDecision.recordStep.mutationOptions({
      onSuccess: ({ steps }) => {
        draft.clear();
        onClose();
        saySo(`${stepName(value)} is recorded.`, undoOf(entry, step, steps));
      },
    }),
  );
  return (
    <RecordForm
      label={step === null ? `New step: ${entry.subject}` : `${stepName(step)}: ${entry.subject}`}
      submit={step === null ? 'Add step' : 'Record step'}
      draft={draft}
      isComplete={missingInStep(value).length === 0}
      onIncomplete={() => setWasTried(true)}
      isBusy={record.isPending}
      error={record.error}
      onRecord={() =>
        record.mutate({
          entryId: entry.id,
          stepId: step?.stepId ?? null,
          step: stepInput(value),
          ...(step === null ? {} : { basedOn: draft.basedOn }),
        })
      }
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      {step !== null && (
        <ChangedMeanwhile
          draft={draft}
          standing={standing}
          recorded={{ fields: tellStep(recorded), by: step.recordedBy, at: step.recordedAt }}
          tell={tellStep}
        />
      )}
      <StepFields kind={entry.kind} value={value} set={set} wasTried={wasTried} />
    </RecordForm>
  );
}

/** Takes a new step back, or records the earlier wording once more. */
function undoOf(entry: AfterDecisionEntry, before: AfterStep | null, now: readonly AfterStep[]): (() => void) | null {
  if (before === null) {
    const known = new Set(entry.steps.map(({ stepId }) => stepId));
    const added = now.find(({ stepId }) => !known.has(stepId));
    if (added === undefined) return null;
    const takeBack = { entryId: entry.id, stepId: added.stepId, reason: 'Taken back right after it was entered.' };
    return undoBy(() => client.afterDecision.takeBackStep(takeBack), 'The step is taken back. That it was entered stays in the log.');
  }
  const basedOn = now.find(({ stepId }) => stepId === before.stepId)?.id ?? null;
  const again = { entryId: entry.id, stepId: before.stepId, step: stepInput(typedStep(before)), basedOn };
  return undoBy(() => client.afterDecision.recordStep(again), 'The step reads as before.');
}
