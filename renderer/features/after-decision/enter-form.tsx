import { NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { AfterDecisionKind } from '#shared/domain/after/after-decision.ts';
import { afterDecisionKindLabels, afterDecisionWords } from '#shared/domain/after/after-decision-kinds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { EntryFields, type EntryTyping, entryInput, isEntryComplete } from './entry-fields.tsx';
import { StepFields } from './step-fields.tsx';
import { missingInStep, type StepTyping, stepInput } from './step-words.ts';

export const enterKey = (caseId: CaseId): string => `after-decision:${caseId}`;

/** The first step of a new entry: the usual one of its kind. */
function firstStep(kind: AfterDecisionKind): StepTyping {
  const { steps, hasStages } = afterDecisionWords[kind];
  const stage = hasStages ? 1 : null;
  return { kind: steps[0] ?? 'other', stage, dueOn: '', dueBecause: '', waitsFor: '', doneOn: '', doneBy: '', note: '' };
}

const nothing: { kind: AfterDecisionKind; entry: EntryTyping; step: StepTyping } = {
  kind: 'information-request',
  entry: { subject: '', party: '', terms: '', source: '', action: '' },
  step: firstStep('information-request'),
};

/** Whether the step was left alone: an entry may begin without one. */
const isUntouched = ({ dueOn, dueBecause, waitsFor, doneOn, doneBy, note }: StepTyping): boolean =>
  [dueOn, dueBecause, waitsFor, doneOn, doneBy, note].every((text) => text.trim() === '');

/** A new entry with its first step. */
export function EnterForm({ caseId, onClose }: { caseId: CaseId; onClose: () => void }) {
  const draft = useDraft(enterKey(caseId), nothing);
  const { kind, entry, step } = draft.value;
  const [wasTried, setWasTried] = useState(false);
  const hasStep = !isUntouched(step);
  const enter = useMutation(
    api.afterDecision.enter.mutationOptions({
      onSuccess: ({ id }) => {
        draft.clear();
        onClose();
        saySo(
          `${afterDecisionKindLabels[kind]} is entered.`,
          undoBy(
            () => client.afterDecision.takeBack({ entryId: id, reason: 'Taken back right after it was entered.' }),
            'The entry is taken back. That it was entered stays in the log.',
          ),
        );
      },
    }),
  );
  return (
    <RecordForm
      label="What followed"
      submit="Add entry"
      draft={draft}
      isComplete={isEntryComplete(kind, entry) && (!hasStep || missingInStep(step).length === 0)}
      onIncomplete={() => setWasTried(true)}
      isBusy={enter.isPending}
      error={enter.error}
      onRecord={() => enter.mutate({ caseId, kind, ...entryInput(entry), steps: hasStep ? [stepInput(step)] : [] })}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <NativeSelect
        label="Kind"
        data={AfterDecisionKind.options.map((value) => ({ value, label: afterDecisionKindLabels[value] }))}
        value={kind}
        onChange={(event) => {
          const next = AfterDecisionKind.parse(event.currentTarget.value);
          const first = firstStep(next);
          draft.set({ kind: next, step: { ...step, kind: first.kind, stage: first.stage } });
        }}
      />
      <EntryFields
        caseId={caseId}
        kind={kind}
        value={entry}
        set={(part) => draft.set({ entry: { ...entry, ...part } })}
        wasTried={wasTried}
      />
      <fieldset className="after-first-step">
        <legend>First step</legend>
        <StepFields kind={kind} value={step} set={(part) => draft.set({ step: { ...step, ...part } })} wasTried={wasTried && hasStep} />
      </fieldset>
    </RecordForm>
  );
}
