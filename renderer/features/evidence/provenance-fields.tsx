import { NativeSelect, TextInput } from '@mantine/core';
import { HowObtained, PersonnelFileBasis, type Provenance } from '#shared/domain/evidence.ts';
import type { FuzzyDate } from '#shared/domain/fuzzy-date.ts';
import { howObtainedLabels, personnelFileBasisLabels } from '#shared/domain/labels.ts';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { FuzzyDateField } from '../../ui/form/fuzzy-date-field.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';

/** Provenance while it is typed: how and when may still be open. */
export type TypedProvenance = Omit<Provenance, 'howObtained' | 'obtainedOn'> & {
  howObtained: HowObtained | null;
  obtainedOn: FuzzyDate | null;
};

/** The provenance once nothing that is needed is missing; null before. */
export function finishedProvenance(typed: TypedProvenance): Provenance | null {
  const { howObtained, obtainedOn } = typed;
  if (howObtained === null || obtainedOn === null || typed.obtainedBy.trim() === '') return null;
  return { ...typed, howObtained, obtainedOn };
}

type ProvenanceFieldsProps = {
  value: TypedProvenance;
  wasTried: boolean;
  /** The id that an open item about the basis jumps to. */
  basisAnchor?: string;
  onChange: (part: Partial<TypedProvenance>) => void;
};

/** How, by whom and when an item was obtained, and why it may be kept. Ways that may not be used are not offered. */
export function ProvenanceFields({ value, wasTried, basisAnchor, onChange }: ProvenanceFieldsProps) {
  return (
    <>
      <FieldRow>
        <NativeSelect
          label="How it was obtained"
          required
          data={[
            { value: '', label: 'Choose', disabled: true },
            ...HowObtained.options.map((how) => ({ value: how, label: howObtainedLabels[how] })),
          ]}
          value={value.howObtained ?? ''}
          error={wasTried && value.howObtained === null ? 'Choose how it was obtained.' : undefined}
          onChange={(event) => onChange({ howObtained: HowObtained.parse(event.currentTarget.value) })}
        />
        <TextInput
          label="Obtained by"
          required
          value={value.obtainedBy}
          error={wasTried && value.obtainedBy.trim() === '' ? 'Enter who obtained it.' : undefined}
          onChange={(event) => onChange({ obtainedBy: event.currentTarget.value })}
        />
      </FieldRow>
      <FuzzyDateField
        label="Obtained"
        isRequired
        initial={value.obtainedOn}
        error={wasTried && value.obtainedOn === null ? 'Enter the date as well as it is known.' : undefined}
        onChange={(obtainedOn) => onChange({ obtainedOn })}
      />
      <div {...(basisAnchor === undefined ? {} : { id: basisAnchor })}>
        <NativeSelect
          label="Why it may be kept"
          description="An employer may not keep records of private associations and communications of an employee, with exceptions (820 ILCS 40/9)."
          data={PersonnelFileBasis.options.map((basis) => ({ value: basis, label: personnelFileBasisLabels[basis] }))}
          value={value.personnelFileBasis}
          onChange={(event) => onChange({ personnelFileBasis: PersonnelFileBasis.parse(event.currentTarget.value) })}
        />
      </div>
      <ProseField
        label="Description"
        description="What it shows, in neutral words. Printed in the evidence index; students by pseudonym."
        minRows={2}
        value={value.description}
        onChange={(text) => onChange({ description: text })}
      />
    </>
  );
}
