import { Button, MultiSelect, NativeSelect } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { conditionInWords, type TemplateCondition } from '#shared/domain/documents/templates/letter-facts.ts';
import { FieldGroup, FieldRow } from '../../ui/form/form-parts.tsx';
import { keyed } from '../../ui/workspace/keyed.ts';
import { type ConditionRow, conditionOf, factChoices, rowsOf, valuesOf } from './condition-rows.ts';

type ConditionFieldsProps = { condition: TemplateCondition | undefined; onChange: (condition: TemplateCondition | undefined) => void };

/** When a block prints. It prints only where all of this is known to hold; without a condition it always prints. */
export function ConditionFields({ condition, onChange }: ConditionFieldsProps) {
  const [rows, setRows] = useState<ConditionRow[] | null>(() => rowsOf(condition));
  const set = (next: ConditionRow[]) => {
    setRows(next);
    onChange(conditionOf(next));
  };
  if (rows === null) {
    return (
      <FieldGroup label="Prints only when" help={condition === undefined ? '' : conditionInWords(condition)}>
        <p className="quiet">This condition stands within others and is kept as it is.</p>
        <Button size="compact-sm" variant="default" onClick={() => set([])}>
          Replace this condition
        </Button>
      </FieldGroup>
    );
  }
  const change = (at: number, part: Partial<ConditionRow>) => set(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <FieldGroup label="Prints only when" help={rows.length === 0 ? 'It always prints.' : 'All of this must be known to hold.'}>
      {keyed(rows).map(({ key, item }, index) => (
        <div key={key} className="template-item">
          <FieldRow>
            <NativeSelect
              label={`Fact ${index + 1}`}
              data={factChoices}
              value={item.fact}
              onChange={(event) => change(index, { fact: event.currentTarget.value, values: [] })}
            />
            <NativeSelect
              label="Is or is not"
              data={[
                { value: 'is', label: 'is one of' },
                { value: 'not', label: 'is none of' },
              ]}
              value={item.isNot ? 'not' : 'is'}
              onChange={(event) => change(index, { isNot: event.currentTarget.value === 'not' })}
            />
          </FieldRow>
          <MultiSelect
            label="Values"
            searchable
            data={valuesOf(item.fact)}
            value={item.values}
            {...(item.values.length === 0 ? { description: 'Choose a value, or this line does not count.' } : {})}
            onChange={(values) => change(index, { values })}
          />
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconX size={14} aria-hidden />}
            onClick={() => set(rows.filter((_, place) => place !== index))}
          >
            Remove fact {index + 1}
          </Button>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => set([...rows, { fact: factChoices[0]?.value ?? '', isNot: false, values: [] }])}
      >
        Add a condition
      </Button>
    </FieldGroup>
  );
}
