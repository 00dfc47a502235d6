import { Select, Textarea, TextInput } from '@mantine/core';
import { createContext, type ReactNode, type SyntheticEvent, useContext, useRef } from 'react';
import { type MergeKey, mergeFields } from '#shared/domain/documents/templates/merge-fields.ts';

/** The text that had the focus last, and where its caret stood: a field that is picked is put in there. */
type Place = { value: string; start: number; end: number; onChange: (text: string) => void };
const PlaceContext = createContext<{ current: Place | null }>({ current: null });

const entries = Object.entries(mergeFields);
const groups = [
  { group: 'From the case', items: entries.filter(([, field]) => field.kind === 'case') },
  { group: 'Asked for each letter', items: entries.filter(([, field]) => field.kind === 'asked') },
].map(({ group, items }) => ({ group, items: items.map(([value, field]) => ({ value: value as MergeKey, label: field.label })) }));

/** Texts that merge fields, with one picker for all of them. Before any has the focus, a picked field goes to the end of the first. */
export function MergeTexts({ children, first }: { children: ReactNode; first: Pick<Place, 'value' | 'onChange'> }) {
  const place = useRef<Place | null>(null);
  const insert = (key: string | null) => {
    if (key === null) return;
    const { value, start, end, onChange } = place.current ?? { ...first, start: first.value.length, end: first.value.length };
    const field = `{{${key}}}`;
    onChange(value.slice(0, start) + field + value.slice(end));
    if (place.current !== null) {
      const after = start + field.length;
      place.current = { ...place.current, value: value.slice(0, start) + field + value.slice(end), start: after, end: after };
    }
  };
  return (
    <PlaceContext value={place}>
      {children}
      <Select
        label="Put a field in"
        description="Where the caret stood last. It prints what the case, or whoever draws the letter up, gives for it."
        placeholder="Find a field by its name"
        searchable
        value={null}
        data={groups}
        maxDropdownHeight={320}
        nothingFoundMessage="No field has this name."
        onChange={insert}
      />
    </PlaceContext>
  );
}

type MergeTextProps = { label: string; value: string; onChange: (text: string) => void; isLine?: boolean; description?: string };

/** One text with merge fields in it. */
export function MergeText({ label, value, onChange, isLine = false, description }: MergeTextProps) {
  const place = useContext(PlaceContext);
  const note = ({
    currentTarget: { value: text, selectionStart, selectionEnd },
  }: SyntheticEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    place.current = { value: text, start: selectionStart ?? text.length, end: selectionEnd ?? text.length, onChange };
  };
  const shared = {
    label,
    value,
    ...(description === undefined ? {} : { description }),
    onSelect: note,
    onBlur: note,
    onChange: (event: SyntheticEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      note(event);
      onChange(event.currentTarget.value);
    },
  };
  return isLine ? <TextInput {...shared} /> : <Textarea {...shared} autosize minRows={2} />;
}
