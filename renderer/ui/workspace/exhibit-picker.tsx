import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CaseId, ExhibitId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';

type ExhibitPickerProps = {
  caseId: CaseId;
  label: string;
  description?: string;
  value: readonly ExhibitId[];
  onChange: (exhibitIds: ExhibitId[]) => void;
};

/** The exhibits of a case as label and file name, in their order. */
function useExhibitChoices(caseId: CaseId): { value: ExhibitId; label: string }[] {
  const exhibits = useQuery(api.evidence.list.queryOptions({ input: { caseId } }));
  return (exhibits.data ?? []).map((exhibit) => ({ value: exhibit.id, label: `${exhibit.label} · ${exhibit.fileName}` }));
}

/** Picks any number of exhibits by typing a number or a part of the file's name. */
export function ExhibitPicker({ caseId, label, description, value, onChange }: ExhibitPickerProps) {
  const choices = useExhibitChoices(caseId);
  return (
    <MultiSelect
      label={label}
      description={choices.length === 0 ? 'No exhibit has been added to this case yet.' : description}
      data={choices}
      value={[...value]}
      onChange={(chosen) => onChange(choices.map((choice) => choice.value).filter((exhibitId) => chosen.includes(exhibitId)))}
      searchable
      comboboxProps={{ withinPortal: false }}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'Exhibits to pick from' } }}
      clearable
      nothingFoundMessage="No exhibit matches."
      placeholder={value.length === 0 ? 'Pick exhibits' : ''}
      disabled={choices.length === 0}
    />
  );
}

/** "Ex. 1, Ex. 4" for exhibit ids; an id that the list does not hold is left out. */
export function useExhibitLabels(caseId: CaseId): (exhibitIds: readonly ExhibitId[]) => string {
  const exhibits = useQuery(api.evidence.list.queryOptions({ input: { caseId } }));
  return (exhibitIds) =>
    (exhibits.data ?? [])
      .filter((exhibit) => exhibitIds.includes(exhibit.id))
      .map((exhibit) => exhibit.label)
      .join(', ');
}
