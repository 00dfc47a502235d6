import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { Pin } from '#shared/domain/allegations.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';
import { pinSideLabels } from '#shared/domain/labels.ts';
import { FieldGroup } from '../../ui/form/form-parts.tsx';
import { keyed } from '../../ui/workspace/keyed.ts';

type PinFieldsProps = { pins: Pin[]; exhibits: readonly Exhibit[]; onChange: (pins: Pin[]) => void };

/** Evidence for and against one element: which exhibit, which side, and the page, line or time in it. */
export function PinFields({ pins, exhibits, onChange }: PinFieldsProps) {
  const first = exhibits[0];
  if (first === undefined) {
    return (
      <FieldGroup label="Evidence for and against">
        <p className="quiet">No exhibit has been added to this case yet. The element can be assessed later or without one.</p>
      </FieldGroup>
    );
  }
  const choices = exhibits.map((exhibit) => ({ value: exhibit.id, label: `${exhibit.label} · ${exhibit.fileName}` }));
  const change = (place: number, part: Partial<Pin>) => onChange(pins.map((pin, at) => (at === place ? { ...pin, ...part } : pin)));
  const add = (side: Pin['side']) => onChange([...pins, { exhibitId: first.id, side, locator: '', note: '' }]);
  return (
    <FieldGroup label="Evidence for and against">
      {keyed(pins).map(({ key, item }) => {
        const place = Number(key);
        if (!exhibits.some(({ id }) => id === item.exhibitId)) {
          return (
            <p key={key} className="quiet">
              {pinSideLabels[item.side]}: an exhibit that is restricted to people other than you. This pin stays as it is.
            </p>
          );
        }
        return (
          <div key={key} className="pin-fields">
            <NativeSelect
              aria-label={`Pin ${place + 1}: side`}
              data={[
                { value: 'for', label: pinSideLabels.for },
                { value: 'against', label: pinSideLabels.against },
              ]}
              value={item.side}
              onChange={(event) => change(place, { side: event.currentTarget.value === 'against' ? 'against' : 'for' })}
            />
            <NativeSelect
              aria-label={`Pin ${place + 1}: exhibit`}
              data={choices}
              value={item.exhibitId}
              onChange={(event) => {
                const chosen = exhibits.find((exhibit) => exhibit.id === event.currentTarget.value);
                if (chosen !== undefined) change(place, { exhibitId: chosen.id });
              }}
            />
            <TextInput
              aria-label={`Pin ${place + 1}: where in it`}
              placeholder="page, line"
              value={item.locator}
              onChange={(event) => change(place, { locator: event.currentTarget.value })}
            />
            <TextInput
              aria-label={`Pin ${place + 1}: note`}
              placeholder="note"
              value={item.note}
              onChange={(event) => change(place, { note: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove pin ${place + 1}`}
              onClick={() => onChange(pins.filter((_, at) => at !== place))}
            >
              <IconX size={16} />
            </ActionIcon>
          </div>
        );
      })}
      <div className="row">
        <Button size="compact-sm" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => add('for')}>
          Add evidence for
        </Button>
        <Button size="compact-sm" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => add('against')}>
          Add evidence against
        </Button>
      </div>
    </FieldGroup>
  );
}
