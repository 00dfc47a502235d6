import { Radio } from '@mantine/core';
import { parentNameWarning } from '#shared/domain/parents.ts';

type PrintedNameFieldProps = { name: string; wording: string; value: boolean | null; onChange: (printsName: boolean) => void };

/** What documents print of a parent: the name, or whose parent it is. Nothing is chosen for the person at work. */
export function PrintedNameField({ name, wording, value, onChange }: PrintedNameFieldProps) {
  return (
    <Radio.Group
      label="In documents"
      description={parentNameWarning}
      value={value === null ? null : String(value)}
      onChange={(chosen) => onChange(chosen === 'true')}
    >
      <div className="people-lines">
        <Radio value="true" label={name === '' ? 'The name' : `The name: ${name}`} />
        <Radio value="false" label={`“${wording}”`} />
      </div>
    </Radio.Group>
  );
}
