import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { countUnitLabels, ruleStatusLabels } from '#shared/domain/deadlines/deadline-labels.ts';
import { type Count, CountUnit, RuleContent, RuleStatus } from '#shared/domain/deadlines/rule.ts';
import type { RuleInUse } from '#shared/domain/deadlines/rule-in-use.ts';
import { api } from '../../../app/client.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

/** The number of the first stretch is what a district changes; further ones stay as they are. */
function countWith(count: Count, amount: number, unit: CountUnit): Count {
  if (count.kind === 'spans') return { ...count, spans: [{ amount, unit }, ...count.spans.slice(1)] };
  if (count.kind === 'district') return { kind: 'spans', spans: [{ amount, unit }], isBefore: false };
  return count;
}

const firstSpan = (count: Count) => (count.kind === 'spans' ? (count.spans[0] ?? null) : null);

/** The District's own wording of a rule. Deadlines that were entered keep the wording they were entered under. */
export function RuleForm({ rule, onDone }: { rule: RuleInUse; onDone: () => void }) {
  const span = firstSpan(rule.count);
  const standing = rule.copy?.id ?? null;
  const draft = useDraft(
    `deadline-rule:${rule.id}`,
    {
      title: rule.title,
      amount: span?.amount ?? null,
      unit: span?.unit ?? (rule.count.kind === 'district' ? rule.count.unit : 'calendar'),
      movesOn: rule.movesOn,
      citation: rule.citation,
      asOf: rule.asOf,
      status: rule.status,
      verified: rule.verified,
      hardBecause: rule.hardBecause,
      reason: '',
    },
    standing,
  );
  const { value, set } = draft;
  const [isMissing, setMissing] = useState(false);
  const hasNumber = rule.count.kind === 'spans' || rule.count.kind === 'district';
  const takeBack = useMutation(
    api.deadlines.takeBackRule.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onDone();
        saySo('The rule is in use as it ships.');
      },
    }),
  );
  const record = useMutation(
    api.deadlines.recordRule.mutationOptions({
      onSuccess: (changed) => {
        draft.clear();
        onDone();
        saySo('The District’s own wording is in use from now on; deadlines that were entered keep theirs.', () =>
          takeBack.mutate({ ruleId: rule.id, basedOn: changed.copy?.id ?? null, reason: 'Taken back right after it was recorded.' }),
        );
      },
    }),
  );
  const needed = (part: string, complaint: string) => (isMissing && part.trim() === '' ? complaint : undefined);
  const parts = [value.title, value.citation, value.asOf, value.verified, value.hardBecause, value.reason];
  return (
    <RecordForm
      label={`The District’s own wording of: ${rule.title}`}
      submit="Put in use"
      draft={draft}
      isBusy={record.isPending}
      error={record.error ?? takeBack.error}
      isComplete={parts.every((part) => part.trim() !== '')}
      onIncomplete={() => setMissing(true)}
      onRecord={() => {
        const count = value.amount === null ? rule.count : countWith(rule.count, value.amount, CountUnit.parse(value.unit));
        const { amount: _amount, unit: _unit, reason, ...content } = value;
        record.mutate({
          ruleId: rule.id,
          basedOn: draft.basedOn,
          content: RuleContent.parse({ ...content, count, who: rule.who, soft: rule.soft }),
          reason,
        });
      }}
      cancel={{ label: 'Cancel', onCancel: onDone }}
    >
      <TextInput
        label="What is due"
        required
        autoFocus
        error={needed(value.title, 'Write what is due.')}
        value={value.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      {hasNumber && (
        <FieldRow>
          <NumberInput
            label="How many"
            min={0}
            max={3660}
            allowDecimal={false}
            value={value.amount ?? ''}
            onChange={(amount) => set({ amount: typeof amount === 'number' ? amount : null })}
          />
          <NativeSelect
            label="Counted in"
            data={CountUnit.options.map((one) => ({ value: one, label: countUnitLabels[one] }))}
            value={value.unit}
            onChange={(event) => set({ unit: CountUnit.parse(event.currentTarget.value) })}
          />
        </FieldRow>
      )}
      <Checkbox
        label="A last day on a weekend or a legal holiday is moved on under 5 ILCS 70/1.11 (both days are shown)"
        checked={value.movesOn}
        onChange={(event) => set({ movesOn: event.currentTarget.checked })}
      />
      <FieldRow>
        <TextInput
          label="Source"
          required
          error={needed(value.citation, 'Name the source.')}
          value={value.citation}
          onChange={(event) => set({ citation: event.currentTarget.value })}
        />
        <CivilDateField
          label="Read as of"
          isRequired
          value={value.asOf}
          onChange={(asOf) => set({ asOf })}
          error={needed(value.asOf, 'Enter the day.')}
        />
        <NativeSelect
          label="Status"
          data={RuleStatus.options.map((one) => ({ value: one, label: ruleStatusLabels[one] }))}
          value={value.status}
          onChange={(event) => set({ status: RuleStatus.parse(event.currentTarget.value) })}
        />
      </FieldRow>
      <TextInput
        label="How it was checked"
        required
        error={needed(value.verified, 'Say how it was checked, and by whom.')}
        value={value.verified}
        onChange={(event) => set({ verified: event.currentTarget.value })}
      />
      <TextInput
        label="Why it is the last day"
        required
        error={needed(value.hardBecause, 'Say why it is the last day.')}
        value={value.hardBecause}
        onChange={(event) => set({ hardBecause: event.currentTarget.value })}
      />
      <TextInput
        label="Why the wording changes"
        required
        error={needed(value.reason, 'Say why it changes.')}
        value={value.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      {rule.copy !== null && !rule.copy.isTakenBack && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            loading={takeBack.isPending}
            onClick={() => takeBack.mutate({ ruleId: rule.id, basedOn: standing, reason: 'Back to the rule as it ships.' })}
          >
            Go back to the rule as it ships
          </Button>
        </div>
      )}
    </RecordForm>
  );
}
