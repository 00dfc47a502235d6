import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Allegation } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import { api } from '../../app/client.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useJump } from '../../ui/workspace/jump.ts';

type AddExpressionFormProps = {
  allegation: Allegation;
  anchor: string;
  isFirst: boolean;
  onDone: (expression: Expression) => void;
  onCancel: () => void;
};

/** Takes down the exact words, or what a picture or a reaction showed, as the first line of a worksheet. */
export function AddExpressionForm({ allegation, anchor, isFirst, onDone, onCancel }: AddExpressionFormProps) {
  const draft = useDraft(`expression:${allegation.id}`, { exactWords: '' });
  const [wasTried, setWasTried] = useState(false);
  const { jump } = useJump();
  const add = useMutation(
    api.speech.addExpression.mutationOptions({
      onSuccess: (expression) => {
        draft.clear();
        saySo('The expression is recorded. Question S0 comes next.');
        onDone(expression);
        jump({ tab: 'speech', anchor: anchors.question(expression.id, 'S0') });
      },
    }),
  );
  const isMissing = draft.value.exactWords.trim() === '';
  return (
    <div className="panel" id={anchor}>
      <RecordForm
        label={`New expression for allegation ${allegation.position}`}
        submit="Record expression"
        isComplete={!isMissing}
        onIncomplete={() => setWasTried(true)}
        isBusy={add.isPending}
        error={add.error}
        onRecord={() => add.mutate({ allegationId: allegation.id, exactWords: draft.value.exactWords })}
        cancel={isFirst ? undefined : { label: 'Close', onCancel }}
        draft={draft}
      >
        <Textarea
          label="Exact words"
          description={
            isFirst
              ? 'The words as they stood, or what the picture or the reaction showed. Where nothing was expressed, write what was done and answer the first question with No.'
              : 'A worksheet each for every statement: the same person may speak in two capacities on one day.'
          }
          required
          classNames={{ input: 'serif' }}
          value={draft.value.exactWords}
          error={wasTried && isMissing ? 'Take down the exact words.' : undefined}
          onChange={(event) => draft.set({ exactWords: event.currentTarget.value })}
        />
      </RecordForm>
    </div>
  );
}
