import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { type MomentInput, MomentKind, type SpeechMoment } from '#shared/domain/speech/cause.ts';
import { momentKindLabels } from '#shared/domain/speech/cause-labels.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import { api, client } from '../../../app/client.ts';
import { ChangedMeanwhile, type ToldFields } from '../../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { ExhibitPicker } from '../../../ui/workspace/exhibit-picker.tsx';

/** `kind` is null until it is chosen: what is offered goes with what others enter meanwhile. */
type Typing = Omit<MomentInput, 'kind'> & { kind: MomentKind | null };

const nothing: Typing = { kind: null, who: '', on: null, at: '', how: '', exhibitIds: [] };

const typedOf = ({ id: _, standing: __, ...typed }: SpeechMoment): MomentInput => typed;

/** What nobody has entered yet is offered first: the opening of the inquiry, then what the decision-maker knew. */
const firstKind = ({ moments }: Expression): MomentKind =>
  moments.some(({ kind }) => kind === 'inquiry-opened') ? 'decision-maker-learned' : 'inquiry-opened';

const tell = (typed: Typing): ToldFields => [
  { label: 'What', text: typed.kind === null ? '' : momentKindLabels[typed.kind] },
  { label: 'Who', text: typed.who },
  { label: 'On', text: typed.on === null ? '' : formatCivilDate(typed.on) },
  { label: 'How it is known', text: typed.how },
];

type MomentFormProps = { caseId: CaseId; expression: Expression; moment: SpeechMoment | null; onClose: () => void };

/** A dated thing on which the question of cause turns; a day that is not known stays empty and says so. */
export function MomentForm({ caseId, expression, moment, onClose }: MomentFormProps) {
  const key = moment === null ? `moment:${expression.id}` : `moment-change:${moment.id}`;
  const standing = moment?.standing.id;
  const draft = useDraft<Typing>(key, moment === null ? nothing : typedOf(moment), standing);
  const { value, set, clear } = draft;
  const kind = value.kind ?? firstKind(expression);
  const [wasTried, setWasTried] = useState(false);
  const record = useMutation(
    api.speech.recordMoment.mutationOptions({
      onSuccess: ({ moments }) => {
        clear();
        const before = new Set(expression.moments.map(({ id }) => id));
        const now = moments.find(({ id }) => (moment === null ? !before.has(id) : id === moment.id));
        if (moment === null) {
          saySo(
            'The date is entered.',
            now &&
              undoBy(
                () => client.speech.takeBackMoment({ momentId: now.id, reason: 'Taken back right after it was entered.' }),
                'The date is taken back.',
              ),
          );
        } else {
          saySo(
            'The date is corrected. What stood before is kept.',
            undoBy(
              () =>
                client.speech.recordMoment({
                  expressionId: expression.id,
                  momentId: moment.id,
                  moment: typedOf(moment),
                  basedOn: now?.standing.id ?? null,
                }),
              'The date reads as before again.',
            ),
          );
        }
        onClose();
      },
    }),
  );
  const error = (text: string, sentence: string) => (wasTried && text.trim() === '' ? sentence : undefined);
  return (
    <RecordForm
      label={moment === null ? 'New date' : 'Change the date'}
      submit={moment === null ? 'Record date' : 'Record the change'}
      isComplete={value.who.trim() !== '' && value.how.trim() !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={record.isPending}
      error={record.error}
      onRecord={() =>
        record.mutate({ expressionId: expression.id, momentId: moment?.id ?? null, moment: { ...value, kind }, basedOn: draft.basedOn })
      }
      cancel={{ label: 'Close', onCancel: onClose }}
      draft={draft}
    >
      {moment !== null && (
        <ChangedMeanwhile
          draft={draft}
          standing={moment.standing.id}
          recorded={{ fields: tell(typedOf(moment)), by: moment.standing.by, at: moment.standing.at }}
          tell={tell}
        />
      )}
      <FieldRow>
        <NativeSelect
          label="What"
          data={MomentKind.options.map((one) => ({ value: one, label: momentKindLabels[one] }))}
          value={kind}
          onChange={(event) => set({ kind: MomentKind.parse(event.currentTarget.value) })}
        />
        <TextInput
          label="Who"
          required
          value={value.who}
          error={error(value.who, 'Say who.')}
          onChange={(event) => set({ who: event.currentTarget.value })}
        />
      </FieldRow>
      <FieldRow>
        <CivilDateField
          label="On"
          help="Empty: the day is not known."
          value={value.on ?? ''}
          onChange={(date) => set({ on: date === '' ? null : date })}
        />
        <TextInput
          label="At"
          description="Such as 14:30; may stay empty."
          value={value.at}
          onChange={(event) => set({ at: event.currentTarget.value })}
        />
      </FieldRow>
      <ProseField
        label="How this is known"
        required
        minRows={2}
        value={value.how}
        error={error(value.how, 'Say how this is known.')}
        onChange={(how) => set({ how })}
      />
      <ExhibitPicker caseId={caseId} label="Exhibits" value={value.exhibitIds} onChange={(exhibitIds) => set({ exhibitIds })} />
    </RecordForm>
  );
}
