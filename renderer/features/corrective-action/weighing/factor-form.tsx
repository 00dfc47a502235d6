import { Radio } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { factorStandingLabels } from '#shared/domain/corrective-action/labels.ts';
import { FactorStanding, proportionalityFactors, type WeighedFactor } from '#shared/domain/corrective-action/proportionality.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../../app/client.ts';
import { ChangedMeanwhile, type ToldFields } from '../../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { ExhibitPicker, useExhibitLabels } from '../../../ui/workspace/exhibit-picker.tsx';

export const factorKey = (caseId: CaseId, { id }: WeighedFactor): string => `proportionality:${caseId}:${id}`;

const typedOf = ({ standing, text, exhibitIds }: WeighedFactor) => ({ standing, text, exhibitIds });
type Typing = ReturnType<typeof typedOf>;

type FactorFormProps = { caseId: CaseId; factor: WeighedFactor; onClose: () => void };

/** How one factor was considered, or why it is not relevant. */
export function FactorForm({ caseId, factor, onClose }: FactorFormProps) {
  const standing = factor.entry?.id ?? null;
  const recorded = typedOf(factor);
  const draft = useDraft<Typing>(
    factorKey(caseId, factor),
    { ...recorded, standing: factor.standing === 'open' ? 'considered' : factor.standing },
    standing,
  );
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const labelsOf = useExhibitLabels(caseId);
  const tell = (typed: Typing): ToldFields => [
    { label: 'Standing', text: factorStandingLabels[typed.standing] },
    { label: 'In words', text: typed.text },
    { label: 'Exhibits', text: labelsOf(typed.exhibitIds) },
  ];
  const { name, asks } = proportionalityFactors[factor.id];
  const record = useMutation(
    api.levelRecords.weigh.mutationOptions({
      onSuccess: (factors) => {
        clear();
        onClose();
        const basedOn = factors.find(({ id }) => id === factor.id)?.entry?.id ?? null;
        saySo(
          `“${name}” is recorded.`,
          undoBy(
            () => client.levelRecords.weigh({ caseId, factorId: factor.id, ...recorded, basedOn }),
            `“${name}” stands as before again.`,
          ),
        );
      },
    }),
  );
  const isTextMissing = value.text.trim() === '';
  return (
    <RecordForm
      label={name}
      submit="Record factor"
      draft={draft}
      isComplete={!isTextMissing}
      onIncomplete={() => setWasTried(true)}
      isBusy={record.isPending}
      error={record.error}
      onRecord={() => record.mutate({ caseId, factorId: factor.id, ...value, basedOn: draft.basedOn })}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <ChangedMeanwhile
        draft={draft}
        standing={standing}
        recorded={{ fields: tell(recorded), by: factor.entry?.by, at: factor.entry?.at }}
        tell={tell}
      />
      <Radio.Group label={asks} value={value.standing} onChange={(next) => set({ standing: FactorStanding.parse(next) })}>
        <div className="row">
          {(['considered', 'not-relevant'] as const).map((option) => (
            <Radio key={option} value={option} label={factorStandingLabels[option]} />
          ))}
        </div>
      </Radio.Group>
      <ProseField
        label={value.standing === 'not-relevant' ? 'Why it is not relevant' : 'How it was considered'}
        required
        minRows={2}
        value={value.text}
        error={wasTried && isTextMissing ? 'Write it in words.' : undefined}
        onChange={(text) => set({ text })}
      />
      <ExhibitPicker caseId={caseId} label="Exhibits" value={value.exhibitIds} onChange={(exhibitIds) => set({ exhibitIds })} />
    </RecordForm>
  );
}
