import { ActionIcon, Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { locatorKindLabels } from '#shared/domain/facts/fact-labels.ts';
import { FieldGroup } from '../../../ui/form/form-parts.tsx';
import { keyed } from '../../../ui/workspace/keyed.ts';
import { emptyPin, type LocatorKind, readPin, type TypedPin } from './pin-typing.ts';
import type { Source } from './sources.ts';

const kinds = (Object.keys(locatorKindLabels) as LocatorKind[]).map((value) => ({ value, label: locatorKindLabels[value] }));

type PinProps = {
  pin: TypedPin;
  number: number;
  sources: readonly Source[];
  wasTried: boolean;
  onChange: (part: Partial<TypedPin>) => void;
};

/** The part as it lies on the page, so that whoever types percents sees where they are. */
function PartPreview({ pin }: { pin: TypedPin }) {
  const side = (text: string) => Math.min(Math.max(Number(text) || 0, 0), 100);
  return (
    <svg className="fact-part" viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label="Where the part lies">
      <rect className="fact-part-page" x="0" y="0" width="100" height="100" />
      <rect className="fact-part-part" x={side(pin.left)} y={side(pin.top)} width={side(pin.width)} height={side(pin.height)} />
    </svg>
  );
}

function PartFields({ pin, number, onChange }: Pick<PinProps, 'pin' | 'number' | 'onChange'>) {
  const field = (name: 'left' | 'top' | 'width' | 'height', label: string) => (
    <TextInput
      label={label}
      aria-label={`Pin ${number}: ${label}`}
      inputMode="decimal"
      value={pin[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <div className="fact-part-fields">
      {field('left', 'From left, %')}
      {field('top', 'From top, %')}
      {field('width', 'Wide, %')}
      {field('height', 'High, %')}
      <PartPreview pin={pin} />
    </div>
  );
}

function PlaceFields({ pin, number, onChange }: Pick<PinProps, 'pin' | 'number' | 'onChange'>) {
  const text = (name: 'page' | 'from' | 'to', label: string, placeholder: string) => (
    <TextInput
      className="fact-place"
      label={label}
      aria-label={`Pin ${number}: ${label.toLowerCase()}`}
      placeholder={placeholder}
      value={pin[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      {pin.kind === 'page' && text('page', 'Page', '2')}
      {pin.kind === 'time' && text('from', 'From', '00:01:12')}
      {pin.kind === 'time' && text('to', 'To', '00:01:40')}
      {pin.kind === 'lines' && text('from', 'First line', '4')}
      {pin.kind === 'lines' && text('to', 'Last line', '6')}
      {pin.kind === 'page' && (
        <Checkbox
          className="fact-is-part"
          label="A part of the page only"
          aria-label={`Pin ${number}: a part of the page only`}
          checked={pin.isPart}
          onChange={(event) => onChange({ isPart: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

function PinFields({ pin, number, sources, wasTried, onChange, onRemove }: PinProps & { onRemove: () => void }) {
  const { complaint } = readPin(pin);
  return (
    <div className="fact-pin">
      <div className="fact-pin-line">
        <NativeSelect
          className="fact-pin-source"
          label="Evidence"
          aria-label={`Pin ${number}: evidence`}
          data={sources.map(({ value, label }) => ({ value, label }))}
          value={pin.source}
          onChange={(event) => {
            const chosen = sources.find(({ value }) => value === event.currentTarget.value);
            if (chosen !== undefined) onChange({ source: chosen.value, kind: chosen.kind });
          }}
        />
        <NativeSelect
          className="fact-pin-kind"
          label="Where in it"
          aria-label={`Pin ${number}: where in it`}
          data={kinds}
          value={pin.kind}
          onChange={(event) => onChange({ kind: event.currentTarget.value as LocatorKind })}
        />
        <PlaceFields pin={pin} number={number} onChange={onChange} />
        <ActionIcon className="fact-pin-remove" variant="subtle" color="gray" aria-label={`Remove pin ${number}`} onClick={onRemove}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      {(pin.kind === 'region' || (pin.kind === 'page' && pin.isPart)) && <PartFields pin={pin} number={number} onChange={onChange} />}
      <div className="fact-pin-line">
        <TextInput
          className="fact-pin-quote"
          label="Its words"
          aria-label={`Pin ${number}: its words`}
          placeholder="As they stand there, where words matter"
          value={pin.quote}
          onChange={(event) => onChange({ quote: event.currentTarget.value })}
        />
        <TextInput
          className="fact-pin-note"
          label="Note"
          aria-label={`Pin ${number}: note`}
          value={pin.note}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
        />
      </div>
      {wasTried && complaint !== null && (
        <p className="field-error" role="alert">
          Pin {number}: {complaint}
        </p>
      )}
    </div>
  );
}

type FactPinFieldsProps = {
  pins: TypedPin[];
  /** How many pins stand at exhibits that are closed to the author, and stay as they are. */
  closed: number;
  sources: readonly Source[];
  wasTried: boolean;
  onChange: (pins: TypedPin[]) => void;
};

/** The places that a fact rests on: which evidence, and the page, part, time or lines in it. */
export function FactPinFields({ pins, closed, sources, wasTried, onChange }: FactPinFieldsProps) {
  const [first] = sources;
  return (
    <FieldGroup label="Pinned to">
      {closed > 0 && (
        <p className="quiet">
          {closed === 1 ? 'A pin to evidence that is' : `${closed} pins to evidence that are`} restricted to people other than you{' '}
          {closed === 1 ? 'stays' : 'stay'} as {closed === 1 ? 'it is' : 'they are'}.
        </p>
      )}
      {keyed(pins).map(({ key, item }) => (
        <PinFields
          key={key}
          pin={item}
          number={Number(key) + 1}
          sources={sources}
          wasTried={wasTried}
          onChange={(part) => onChange(pins.map((pin, place) => (place === Number(key) ? { ...pin, ...part } : pin)))}
          onRemove={() => onChange(pins.filter((_, place) => place !== Number(key)))}
        />
      ))}
      {first === undefined ? (
        <p className="quiet">No exhibit has been added to this case yet. Say below where evidence may be found.</p>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...pins, emptyPin(first.value, first.kind)])}
        >
          Add a pin
        </Button>
      )}
    </FieldGroup>
  );
}
