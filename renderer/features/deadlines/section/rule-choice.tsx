import { NativeSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { countUnitLabels, natureLabels } from '#shared/domain/deadlines/deadline-labels.ts';
import { CountUnit, RuleNature } from '#shared/domain/deadlines/rule.ts';
import type { RuleInUse } from '#shared/domain/deadlines/rule-in-use.ts';
import { triggerLabels } from '#shared/domain/deadlines/rules/rule-table.ts';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { type DeadlineDraft, OWN_RULE } from './deadline-draft.ts';

type RuleChoiceProps = {
  rules: readonly RuleInUse[];
  draft: DeadlineDraft;
  set: (part: Partial<DeadlineDraft>) => void;
  /** The rule comes with what was proposed. */
  isFixed: boolean;
  isMissing: boolean;
};

/** Which rule, when its clock began, and the number where the law leaves it open. */
export function RuleChoice({ rules, draft, set, isFixed, isMissing }: RuleChoiceProps) {
  const rule = rules.find(({ id }) => id === draft.ruleId);
  const groups = RuleNature.options.map((nature) => ({
    group: natureLabels[nature],
    items: rules.filter((one) => one.nature === nature).map(({ id, title }) => ({ value: id, label: title })),
  }));
  const isHours = rule?.count.kind === 'spans' && rule.count.spans.some(({ unit }) => unit === 'hours');
  return (
    <>
      <Select
        label="Rule"
        required
        searchable
        onFocus={(event) => event.currentTarget.select()}
        // Enter chooses a rule; it never records the form, also while no rule has the word.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        disabled={isFixed}
        {...(isFixed ? {} : { autoFocus: true })}
        maxDropdownHeight={320}
        placeholder="Type a word of it, such as grievance"
        nothingFoundMessage="No rule has this word."
        data={[
          ...groups.filter(({ items }) => items.length > 0),
          { group: 'Without a rule', items: [{ value: OWN_RULE, label: 'A day of our own' }] },
        ]}
        error={isMissing && draft.ruleId === '' ? 'Choose a rule, or a day of our own.' : undefined}
        value={draft.ruleId === '' ? null : draft.ruleId}
        onChange={(next) =>
          set({
            ruleId: next ?? '',
            day: next === OWN_RULE ? 'own' : 'counted',
            amount: null,
            unit: '',
            level: null,
            isWarningTyped: false,
          })
        }
      />
      {rule !== undefined && (
        <FieldRow>
          <CivilDateField
            label={triggerLabels[rule.trigger]}
            isRequired
            value={draft.on}
            onChange={(on) => set({ on })}
            error={isMissing && draft.on === '' && draft.day !== 'own' ? 'Enter the day on which it began.' : undefined}
          />
          {isHours && (
            <TextInput
              label="At what time"
              placeholder="such as 14:30"
              className="date-field"
              value={draft.time}
              onChange={(event) => set({ time: event.currentTarget.value })}
            />
          )}
          {(rule.count.kind === 'district' || rule.count.kind === 'agreement') && <OpenNumber rule={rule} draft={draft} set={set} />}
        </FieldRow>
      )}
    </>
  );
}

/** The number that the District or the agreement sets. */
function OpenNumber({ rule, draft, set }: { rule: RuleInUse } & Pick<RuleChoiceProps, 'draft' | 'set'>) {
  const unit = draft.unit !== '' ? draft.unit : rule.count.kind === 'district' ? rule.count.unit : 'agreement';
  const numberOf = (typed: number | string): number | null => (typeof typed === 'number' ? typed : null);
  return (
    <>
      {rule.count.kind === 'agreement' && rule.count.of !== 'meeting-notice' && (
        <NumberInput
          label="Step of the grievance"
          min={1}
          max={8}
          allowDecimal={false}
          value={draft.level ?? 1}
          onChange={(level) => set({ level: numberOf(level) })}
        />
      )}
      <NumberInput
        label="How many"
        placeholder={rule.count.kind === 'agreement' ? 'as the agreement says' : 'as the District has set'}
        min={0}
        max={3660}
        allowDecimal={false}
        value={draft.amount ?? ''}
        onChange={(amount) => set({ amount: numberOf(amount) })}
      />
      <NativeSelect
        label="Counted in"
        data={CountUnit.options.map((value) => ({ value, label: countUnitLabels[value] }))}
        value={unit}
        onChange={(event) => set({ unit: event.currentTarget.value })}
      />
    </>
  );
}
