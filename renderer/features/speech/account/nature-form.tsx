import { NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import { SpeechAnswer } from '#shared/domain/speech/answer.ts';
import { accountLabels, dutyLabels } from '#shared/domain/speech/cause-labels.ts';
import { Account, type ExpressionNature, NatureInput } from '#shared/domain/speech/nature.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import { speechAnswerLabels } from '#shared/domain/speech/speech-labels.ts';
import { api } from '../../../app/client.ts';
import { ChangedMeanwhile, type ToldFields } from '../../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { ExhibitPicker } from '../../../ui/workspace/exhibit-picker.tsx';
import { Choices } from '../choices.tsx';

const nothing: NatureInput = {
  madeOn: null,
  account: 'not-known',
  hasAuthority: 'unsure',
  usedAuthority: 'unsure',
  duty: 'not-known',
  isPolitical: 'unsure',
  restsOnView: 'unsure',
  reason: '',
  exhibitIds: [],
};

const typedOf = ({ standing: _, ...typed }: ExpressionNature): NatureInput => typed;
const Duty = NatureInput.shape.duty;

const tell = (typed: NatureInput): ToldFields => [
  { label: 'Account', text: accountLabels[typed.account] },
  { label: 'Duty', text: dutyLabels[typed.duty] },
  { label: 'Politics or public policy', text: speechAnswerLabels[typed.isPolitical] },
  { label: 'The view itself', text: speechAnswerLabels[typed.restsOnView] },
  { label: 'How it is known', text: typed.reason },
];

/** What people say the expression was; "not sure" is an answer everywhere and opens what it would open with a yes. */
export function NatureForm({ caseId, expression, onClose }: { caseId: CaseId; expression: Expression; onClose: () => void }) {
  const recorded = expression.nature;
  const standing = recorded?.standing.id ?? null;
  const draft = useDraft<NatureInput>(`nature:${expression.id}`, recorded === null ? nothing : typedOf(recorded), standing);
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const record = useMutation(
    api.speech.recordNature.mutationOptions({
      onSuccess: () => {
        clear();
        saySo('When, where and on what is recorded. A hold that it opens stands on the Overview tab.');
        onClose();
      },
    }),
  );
  return (
    <RecordForm
      label="When, where and on what"
      submit="Record this entry"
      isComplete={value.reason.trim() !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={record.isPending}
      error={record.error}
      onRecord={() => record.mutate({ expressionId: expression.id, nature: value, basedOn: draft.basedOn })}
      cancel={{ label: 'Close', onCancel: onClose }}
      draft={draft}
    >
      <ChangedMeanwhile
        draft={draft}
        standing={standing}
        recorded={recorded && { fields: tell(recorded), by: recorded.standing.by, at: recorded.standing.at }}
        tell={tell}
      />
      <FieldRow>
        <CivilDateField
          label="Made on"
          help="May stay empty."
          value={value.madeOn ?? ''}
          onChange={(date) => set({ madeOn: date === '' ? null : date })}
        />
        <NativeSelect
          label="Account"
          description="Whose channel carried it."
          data={Account.options.map((one) => ({ value: one, label: accountLabels[one] }))}
          value={value.account}
          onChange={(event) => set({ account: Account.parse(event.currentTarget.value) })}
        />
      </FieldRow>
      <Choices
        label="Did the person have authority to speak for the District on this matter?"
        description="A policy, a duty of the post or a delegation, and not the look of the page (Lindke v. Freed)."
        values={SpeechAnswer.options}
        labels={speechAnswerLabels}
        value={value.hasAuthority}
        onChange={(hasAuthority) => set({ hasAuthority })}
      />
      <Choices
        label="Did this very statement use that authority?"
        description="Look at it by itself: label or disclaimer, who wrote it, whose time and means."
        values={SpeechAnswer.options}
        labels={speechAnswerLabels}
        value={value.usedAuthority}
        onChange={(usedAuthority) => set({ usedAuthority })}
      />
      <Choices label="Duty" values={Duty.options} labels={dutyLabels} value={value.duty} onChange={(duty) => set({ duty })} />
      <Choices
        label="Was it on politics or on a question of public policy?"
        description="Off duty, a statute of its own covers that (50 ILCS 135/10)."
        values={SpeechAnswer.options}
        labels={speechAnswerLabels}
        value={value.isPolitical}
        onChange={(isPolitical) => set({ isPolitical })}
      />
      <Choices
        label="Is the view it takes, and no effect on the work, what is held against it or why it was noticed?"
        values={SpeechAnswer.options}
        labels={speechAnswerLabels}
        value={value.restsOnView}
        onChange={(restsOnView) => set({ restsOnView })}
      />
      <ProseField
        label="How this is known"
        required
        minRows={2}
        value={value.reason}
        error={wasTried && value.reason.trim() === '' ? 'Say how this is known.' : undefined}
        onChange={(reason) => set({ reason })}
      />
      <ExhibitPicker caseId={caseId} label="Exhibits" value={value.exhibitIds} onChange={(exhibitIds) => set({ exhibitIds })} />
    </RecordForm>
  );
}
