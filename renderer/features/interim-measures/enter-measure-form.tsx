import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { interimMeasureKindLabels } from '#shared/domain/after/after-labels.ts';
import { InterimMeasureKind } from '#shared/domain/after/interim-measures.ts';
import { presumingWords } from '#shared/domain/after/neutral-wording.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { useSession } from '../../app/session.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

export const enterMeasureKey = (caseId: CaseId): string => `interim-measure:${caseId}`;

const kinds = InterimMeasureKind.options.map((kind) => ({ value: kind, label: interimMeasureKindLabels[kind] }));
const nothing = {
  kind: 'leave-with-pay' as InterimMeasureKind,
  terms: '',
  wordingReason: '',
  approvedBy: '',
  startsOn: '',
  reviewOn: '',
};

/** Kind, terms in neutral words, first day, and the date by which somebody looks at it again. */
export function EnterMeasureForm({ caseId, onClose }: { caseId: CaseId; onClose: () => void }) {
  const { today } = useSession();
  const draft = useDraft(enterMeasureKey(caseId), { ...nothing, startsOn: today });
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const presuming = presumingWords(value.terms);
  const enter = useMutation(
    api.interimMeasures.enter.mutationOptions({
      onSuccess: (measure) => {
        clear();
        onClose();
        saySo(
          `${interimMeasureKindLabels[measure.kind]} is entered, to be reviewed by ${formatCivilDate(value.reviewOn)}.`,
          undoBy(
            () =>
              client.interimMeasures.takeBack({
                interimMeasureId: measure.id,
                part: { kind: 'measure' },
                reason: 'Taken back right after it was entered.',
              }),
            'The measure is taken back. That it was entered stays in the log.',
          ),
        );
      },
    }),
  );
  const needed = [value.terms, value.approvedBy, value.startsOn, value.reviewOn, ...(presuming.length > 0 ? [value.wordingReason] : [])];
  const error = (text: string, sentence: string) => (wasTried && text.trim() === '' ? sentence : undefined);
  return (
    <RecordForm
      label="New interim measure"
      submit="Enter measure"
      draft={draft}
      isComplete={needed.every((text) => text.trim() !== '')}
      onIncomplete={() => setWasTried(true)}
      isBusy={enter.isPending}
      error={enter.error}
      onRecord={() => enter.mutate({ caseId, ...value })}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <NativeSelect
        label="Kind"
        data={kinds}
        value={value.kind}
        onChange={(event) => set({ kind: InterimMeasureKind.parse(event.currentTarget.value) })}
      />
      <ProseField
        label="Terms"
        description="What exactly applies, where and when, and what stays as it was. In words that presume nothing."
        required
        minRows={2}
        value={value.terms}
        error={error(value.terms, 'Write what applies.')}
        onChange={(terms) => set({ terms })}
      />
      {presuming.length > 0 && (
        <>
          <Notice tone="needs" title="Words that presume the outcome">
            <ul className="interim-words">
              {presuming.map(({ word, because }) => (
                <li key={word}>
                  “{word}” {because}.
                </li>
              ))}
            </ul>
            <p>This is advice. Put them in other words, or say below why they stay.</p>
          </Notice>
          <TextInput
            label="Why these words stay"
            required
            value={value.wordingReason}
            error={error(value.wordingReason, 'Say why they stay, or change the terms.')}
            onChange={(event) => set({ wordingReason: event.currentTarget.value })}
          />
        </>
      )}
      <FieldRow>
        <CivilDateField
          label="From"
          isRequired
          value={value.startsOn}
          error={error(value.startsOn, 'Enter the first day.')}
          onChange={(startsOn) => set({ startsOn })}
        />
        <CivilDateField
          label="To be reviewed by"
          isRequired
          value={value.reviewOn}
          error={error(value.reviewOn, 'Enter the day by which somebody looks at it again.')}
          onChange={(reviewOn) => set({ reviewOn })}
        />
      </FieldRow>
      <TextInput
        label="Approved by"
        description="The person who decided, by name and office."
        required
        value={value.approvedBy}
        error={error(value.approvedBy, 'Enter who approved it.')}
        onChange={(event) => set({ approvedBy: event.currentTarget.value })}
      />
    </RecordForm>
  );
}
