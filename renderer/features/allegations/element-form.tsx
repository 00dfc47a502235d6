import { Radio } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type ElementAssessment, ElementState, type Pin } from '#shared/domain/allegations.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';
import type { AllegationClauseId } from '#shared/domain/ids.ts';
import { elementStateLabels, pinSideLabels } from '#shared/domain/labels.ts';
import { api, client } from '../../app/client.ts';
import { ChangedMeanwhile, type ToldFields } from '../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { PinFields } from './pin-fields.tsx';

type ElementFormProps = {
  allegationClauseId: AllegationClauseId;
  element: ElementAssessment;
  exhibits: readonly Exhibit[];
  onClose: () => void;
};

type Typing = { state: ElementState; reason: string; pins: Pin[] };

const teller =
  (exhibits: readonly Exhibit[]) =>
  ({ state, reason, pins }: Typing): ToldFields => [
    { label: 'State', text: elementStateLabels[state] },
    {
      label: 'Evidence for and against',
      text: pins
        .map(({ exhibitId, side, locator, note }) =>
          [pinSideLabels[side], exhibits.find(({ id }) => id === exhibitId)?.label ?? 'an exhibit', locator, note]
            .filter(Boolean)
            .join(', '),
        )
        .join('\n'),
    },
    { label: 'Reason', text: reason },
  ];

const choices: readonly ElementState[] = ['established', 'not-established', 'not-reached', 'not-assessed'];

/** State, reason and evidence of one element, recorded together. */
export function ElementForm({ allegationClauseId, element, exhibits, onClose }: ElementFormProps) {
  const { elementId } = element;
  const recorded = { state: element.state, reason: element.reason, pins: element.pins };
  const standing = element.standing?.id ?? null;
  const draft = useDraft<Typing>(`element:${allegationClauseId}:${elementId}`, recorded, standing);
  const { value, set, clear } = draft;
  const tell = teller(exhibits);
  const [wasTried, setWasTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const assess = useMutation(
    api.allegations.assessElement.mutationOptions({
      onSuccess: ({ elements }) => {
        clear();
        const basedOn = elements.find((one) => one.elementId === elementId)?.standing?.id ?? null;
        saySo(
          `“${element.text}” is recorded as ${elementStateLabels[value.state].toLowerCase()}.`,
          undoBy(
            () => client.allegations.assessElement({ allegationClauseId, elementId, ...recorded, basedOn }),
            `“${element.text}” stands as before again, with its evidence.`,
          ),
        );
        onClose();
      },
    }),
  );
  const isReasonMissing = value.state !== 'not-assessed' && value.reason.trim() === '';

  return (
    <RecordForm
      label={`Assess: ${element.text}`}
      submit="Record assessment"
      isComplete={!isReasonMissing}
      onIncomplete={() => setWasTried(true)}
      isBusy={assess.isPending}
      error={assess.error}
      onRecord={() => assess.mutate({ allegationClauseId, elementId, ...value, basedOn: draft.basedOn })}
      cancel={{ label: 'Close', onCancel: onClose }}
      draft={draft}
    >
      <ChangedMeanwhile
        draft={draft}
        standing={standing}
        recorded={{ fields: tell(recorded), by: element.standing?.by, at: element.standing?.at }}
        tell={tell}
      />
      <Radio.Group
        label="On the preponderance of the evidence, this element is"
        value={value.state}
        onChange={(state) => set({ state: ElementState.parse(state) })}
      >
        <div className="row element-choices">
          {choices.map((state, place) => (
            <Radio key={state} value={state} label={elementStateLabels[state]} {...(place === 0 ? { ref: first } : {})} />
          ))}
        </div>
      </Radio.Group>
      <PinFields pins={value.pins} exhibits={exhibits} onChange={(pins) => set({ pins })} />
      <ProseField
        label="Reason"
        description="Why the evidence leads there. Printed in the investigation report."
        minRows={2}
        value={value.reason}
        error={wasTried && isReasonMissing ? 'Give the reason for this state.' : undefined}
        onChange={(text) => set({ reason: text })}
      />
    </RecordForm>
  );
}
