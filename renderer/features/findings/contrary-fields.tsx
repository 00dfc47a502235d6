import type { Allegation } from '#shared/domain/allegations.ts';
import { elementStateLabels } from '#shared/domain/labels.ts';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { type ElementPlace, elementKey } from './element-places.ts';

type ContraryFieldsProps = {
  allegation: Allegation;
  disputed: readonly ElementPlace[];
  value: Record<string, string>;
  wasTried: boolean;
  onChange: (value: Record<string, string>) => void;
};

/** A field for each element whose evidence is not of one mind, under the element's own words. */
export function ContraryFields({ allegation, disputed, value, wasTried, onChange }: ContraryFieldsProps) {
  return (
    <>
      {disputed.map((place) => {
        const charged = allegation.clauses.find(({ id }) => id === place.allegationClauseId);
        const element = charged?.elements.find(({ elementId }) => elementId === place.elementId);
        if (charged === undefined || element === undefined) return null;
        const key = elementKey(place);
        const text = value[key] ?? '';
        return (
          <ProseField
            key={key}
            label={`Against “${element.text}”`}
            description={`${charged.shortLabel}: ${elementStateLabels[element.state].toLowerCase()}, with evidence the other way. Say what it is and why it weighed less.`}
            required
            minRows={2}
            value={text}
            error={wasTried && text.trim() === '' ? 'Say what speaks against it and why it weighed less.' : undefined}
            onChange={(typed) => onChange({ ...value, [key]: typed })}
          />
        );
      })}
    </>
  );
}
