import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { centsOf, formatCents, type LossLine } from '#shared/domain/corrective-action/losses.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { type CaseId, ExhibitId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { ChangedMeanwhile, type ToldFields } from '../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

export const lossKey = (caseId: CaseId, line: LossLine | null): string => `loss:${caseId}:${line?.id ?? 'new'}`;

const typedOf = (line: LossLine | null) => ({
  incurredOn: line?.incurredOn ?? '',
  payee: line?.payee ?? '',
  invoice: line?.invoice ?? '',
  amount: line === null ? '' : formatCents(line.amountCents).slice(1),
  causation: line?.causation ?? '',
  mitigation: line?.mitigation ?? '',
  receipt: (line?.receiptExhibitId ?? '') as string,
});
type Typing = ReturnType<typeof typedOf>;

const tell = ({ incurredOn, payee, invoice, amount, causation, mitigation }: Typing): ToldFields => [
  { label: 'Date', text: incurredOn === '' ? '' : formatCivilDate(incurredOn) },
  { label: 'Payee', text: payee },
  { label: 'Invoice', text: invoice },
  { label: 'Amount', text: amount },
  { label: 'How the conduct caused it', text: causation },
  { label: 'What kept it small', text: mitigation },
];

const lossOf = ({ receipt, amount, ...typed }: Typing) => ({
  ...typed,
  amountCents: centsOf(amount) ?? 0,
  receiptExhibitId: receipt === '' ? null : ExhibitId.parse(receipt),
});

type LossFormProps = { caseId: CaseId; line: LossLine | null; onClose: () => void };

/** One line of the ledger: when, to whom, on which invoice, how much, how the conduct caused it, and the receipt. */
export function LossForm({ caseId, line, onClose }: LossFormProps) {
  const standing = line?.standing.id;
  const draft = useDraft(lossKey(caseId, line), typedOf(line), standing);
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const exhibits = useQuery(api.evidence.list.queryOptions({ input: { caseId } }));
  const done = (sentence: string, undo: () => void) => {
    clear();
    onClose();
    saySo(sentence, undo);
  };
  const enter = useMutation(
    api.losses.enter.mutationOptions({
      onSuccess: ({ lossLineId }) =>
        done(
          'The loss stands in the ledger.',
          undoBy(
            () => client.losses.takeBack({ lossLineId, reason: 'Taken back right after it was entered.' }),
            'The line is taken back. That it was entered stays in the log.',
          ),
        ),
    }),
  );
  const restate = useMutation(
    api.losses.restate.mutationOptions({
      onSuccess: (lines) => {
        const now = lines.find(({ id }) => id === line?.id);
        const before = lossOf(typedOf(line));
        if (now === undefined) return;
        done(
          'The line is restated; the earlier one stays in the log.',
          undoBy(
            () => client.losses.restate({ lossLineId: now.id, ...before, basedOn: now.standing.id }),
            'The line stands as before again.',
          ),
        );
      },
    }),
  );
  const isAmountMissing = centsOf(value.amount) === null;
  const needed = [value.incurredOn, value.payee, value.causation];
  const error = (text: string, sentence: string) => (wasTried && text.trim() === '' ? sentence : undefined);
  return (
    <RecordForm
      label={line === null ? 'New line of the ledger' : 'Line of the ledger'}
      submit={line === null ? 'Enter loss' : 'Restate line'}
      draft={draft}
      isComplete={needed.every((text) => text.trim() !== '') && !isAmountMissing}
      onIncomplete={() => setWasTried(true)}
      isBusy={enter.isPending || restate.isPending}
      error={enter.error ?? restate.error}
      onRecord={() =>
        line === null
          ? enter.mutate({ caseId, ...lossOf(value) })
          : restate.mutate({ lossLineId: line.id, ...lossOf(value), basedOn: draft.basedOn })
      }
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      {line !== null && (
        <ChangedMeanwhile
          draft={draft}
          standing={line.standing.id}
          recorded={{ fields: tell(typedOf(line)), by: line.standing.by, at: line.standing.at }}
          tell={tell}
        />
      )}
      <FieldRow>
        <CivilDateField
          label="Date"
          help="On which it was paid or owed."
          isRequired
          value={value.incurredOn}
          error={error(value.incurredOn, 'Enter the day on which it was paid or owed.')}
          onChange={(incurredOn) => set({ incurredOn })}
        />
        <TextInput
          label="Payee"
          description="Who was paid, or is to be."
          required
          value={value.payee}
          error={error(value.payee, 'Enter to whom it was paid.')}
          onChange={(event) => set({ payee: event.currentTarget.value })}
        />
      </FieldRow>
      <FieldRow>
        <TextInput
          label="Invoice"
          description="Its number. May stay empty."
          value={value.invoice}
          onChange={(event) => set({ invoice: event.currentTarget.value })}
        />
        <TextInput
          label="Amount in dollars"
          description="Such as 1,204.50."
          required
          inputMode="decimal"
          value={value.amount}
          error={wasTried && isAmountMissing ? 'Enter an amount, such as 1,204.50.' : undefined}
          onChange={(event) => set({ amount: event.currentTarget.value })}
        />
      </FieldRow>
      <ProseField
        label="How the conduct caused it"
        required
        minRows={2}
        value={value.causation}
        error={error(value.causation, 'Say how the conduct that was found brought it about.')}
        onChange={(causation) => set({ causation })}
      />
      <ProseField
        label="What kept it small"
        description="What was done, or could have been. May stay empty."
        minRows={1}
        value={value.mitigation}
        onChange={(mitigation) => set({ mitigation })}
      />
      <NativeSelect
        label="Receipt"
        description="An exhibit of this case."
        data={[
          { value: '', label: 'None yet' },
          ...(exhibits.data ?? []).map(({ id, label, fileName }) => ({ value: id as string, label: `${label} · ${fileName}` })),
        ]}
        value={value.receipt}
        onChange={(event) => set({ receipt: event.currentTarget.value })}
      />
    </RecordForm>
  );
}
