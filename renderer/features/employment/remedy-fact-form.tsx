import { Radio } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { RemedyFactId } from '#shared/domain/corrective-action/ids.ts';
import { remedyDirectionLabels, remedyProngLabels } from '#shared/domain/corrective-action/labels.ts';
import { RemedyDirection, RemedyProng } from '#shared/domain/employment/remedy-facts.ts';
import type { CaseId, ExhibitId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { ExhibitPicker } from '../../ui/workspace/exhibit-picker.tsx';

export const remedyFactKey = (caseId: CaseId): string => `remedy-fact:${caseId}`;

const nothing = {
  prong: 'damage' as RemedyProng,
  direction: 'shows' as RemedyDirection,
  text: '',
  happenedOn: '',
  exhibitIds: [] as ExhibitId[],
};

/** One fact, on what it bears, and for which side it speaks. */
export function RemedyFactForm({ caseId, onClose }: { caseId: CaseId; onClose: () => void }) {
  const draft = useDraft(remedyFactKey(caseId), nothing);
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const add = useMutation(
    api.employment.addRemedyFact.mutationOptions({
      onSuccess: ({ entryId }) => {
        clear();
        onClose();
        const entry = { caseId, kind: 'fact', entryId: RemedyFactId.parse(entryId) } as const;
        saySo(
          'The fact is recorded.',
          undoBy(
            () => client.employment.takeBackRemedyEntry({ ...entry, reason: 'Taken back right after it was entered.' }),
            'The fact is taken back. That it was entered stays in the log.',
          ),
        );
      },
    }),
  );
  const isTextMissing = value.text.trim() === '';
  return (
    <RecordForm
      label="New fact for a notice to remedy"
      submit="Add fact"
      draft={draft}
      isComplete={!isTextMissing}
      onIncomplete={() => setWasTried(true)}
      isBusy={add.isPending}
      error={add.error}
      onRecord={() => add.mutate({ caseId, ...value, happenedOn: value.happenedOn === '' ? null : value.happenedOn })}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <Radio.Group label="It bears on" value={value.prong} onChange={(prong) => set({ prong: RemedyProng.parse(prong) })}>
        <div className="row">
          {RemedyProng.options.map((prong) => (
            <Radio key={prong} value={prong} label={remedyProngLabels[prong].name} />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group
        label="What it speaks for"
        value={value.direction}
        onChange={(direction) => set({ direction: RemedyDirection.parse(direction) })}
      >
        <div className="row">
          {RemedyDirection.options.map((direction) => (
            <Radio key={direction} value={direction} label={remedyDirectionLabels[value.prong][direction]} />
          ))}
        </div>
      </Radio.Group>
      <ProseField
        label="Fact"
        description="One assertion, without a conclusion."
        required
        minRows={2}
        value={value.text}
        error={wasTried && isTextMissing ? 'Write the fact.' : undefined}
        onChange={(text) => set({ text })}
      />
      <FieldRow>
        <CivilDateField label="Day" help="May stay empty." value={value.happenedOn} onChange={(happenedOn) => set({ happenedOn })} />
        <ExhibitPicker
          caseId={caseId}
          label="Exhibits"
          description="May stay empty."
          value={value.exhibitIds}
          onChange={(exhibitIds) => set({ exhibitIds })}
        />
      </FieldRow>
    </RecordForm>
  );
}
