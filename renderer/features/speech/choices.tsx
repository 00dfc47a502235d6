import { Radio } from '@mantine/core';

type ChoicesProps<V extends string> = {
  label: string;
  description?: string;
  values: readonly V[];
  labels: Record<V, string>;
  value: V | null;
  error?: string | undefined;
  onChange: (value: V) => void;
};

/** One of a few answers, side by side. */
export function Choices<V extends string>({ label, description, values, labels, value, error, onChange }: ChoicesProps<V>) {
  return (
    <Radio.Group
      label={label}
      description={description}
      error={error}
      value={value}
      onChange={(chosen) => {
        const found = values.find((one) => one === chosen);
        if (found !== undefined) onChange(found);
      }}
    >
      <div className="row factor-choices">
        {values.map((one) => (
          <Radio key={one} value={one} label={labels[one]} aria-invalid={error !== undefined} />
        ))}
      </div>
    </Radio.Group>
  );
}
