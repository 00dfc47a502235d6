import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type TemplateContent, TemplateSource, templateSourceLabels } from '#shared/domain/documents/templates/template.ts';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { keyed } from '../../ui/workspace/keyed.ts';
import { MergeText, MergeTexts } from './merge-text.tsx';

type Of<K extends TemplateContent['kind']> = Extract<TemplateContent, { kind: K }>;
type FieldsProps<C> = { content: C; onChange: (content: C) => void };

/** The words of one block. */
export function BlockFields({ content, onChange }: FieldsProps<TemplateContent>) {
  switch (content.kind) {
    case 'heading':
    case 'paragraph':
      return (
        <MergeTexts first={{ value: content.text, onChange: (text) => onChange({ ...content, text }) }}>
          <MergeText
            label="Text"
            isLine={content.kind === 'heading'}
            value={content.text}
            onChange={(text) => onChange({ ...content, text })}
          />
        </MergeTexts>
      );
    case 'list':
      return <ListFields content={content} onChange={onChange} />;
    case 'pairs':
      return <PairsFields content={content} onChange={onChange} />;
    case 'source':
      return (
        <NativeSelect
          label="What is written"
          description="Its words come from the record of the case and cannot be edited here."
          value={content.name}
          data={TemplateSource.options.map((value) => ({ value, label: templateSourceLabels[value] }))}
          onChange={(event) => onChange({ ...content, name: TemplateSource.parse(event.currentTarget.value) })}
        />
      );
    case 'signature':
      return (
        <MergeTexts first={{ value: content.name, onChange: (name) => onChange({ ...content, name }) }}>
          <MergeText label="Name below the line" isLine value={content.name} onChange={(name) => onChange({ ...content, name })} />
          <MergeText label="In what capacity" isLine value={content.label} onChange={(label) => onChange({ ...content, label })} />
        </MergeTexts>
      );
  }
}

const replaced = <T,>(all: readonly T[], at: number, one: T): T[] => all.map((item, index) => (index === at ? one : item));
const without = <T,>(all: readonly T[], at: number): T[] => all.filter((_, index) => index !== at);

function ListFields({ content, onChange }: FieldsProps<Of<'list'>>) {
  const { items } = content;
  const set = (next: string[]) => onChange({ ...content, items: next });
  return (
    <MergeTexts first={{ value: items[0] ?? '', onChange: (text) => set(replaced(items, 0, text)) }}>
      <Checkbox
        label="Numbered"
        checked={content.isNumbered}
        onChange={(event) => onChange({ ...content, isNumbered: event.currentTarget.checked })}
      />
      {keyed(items).map(({ key, item }, index) => (
        <div key={key} className="template-item">
          <MergeText label={`Item ${index + 1}`} value={item} onChange={(text) => set(replaced(items, index, text))} />
          {items.length > 1 && <RemoveButton what={`item ${index + 1}`} onRemove={() => set(without(items, index))} />}
        </div>
      ))}
      <AddButton what="item" onAdd={() => set([...items, ''])} />
    </MergeTexts>
  );
}

function PairsFields({ content, onChange }: FieldsProps<Of<'pairs'>>) {
  const { pairs } = content;
  const set = (next: typeof pairs) => onChange({ ...content, pairs: next });
  const first = pairs[0] ?? { label: '', value: '' };
  return (
    <MergeTexts first={{ value: first.value, onChange: (value) => set(replaced(pairs, 0, { ...first, value })) }}>
      {keyed(pairs).map(({ key, item: pair }, index) => (
        <div key={key} className="template-item">
          <FieldRow>
            <MergeText
              label={`Label ${index + 1}`}
              isLine
              value={pair.label}
              onChange={(label) => set(replaced(pairs, index, { ...pair, label }))}
            />
            <MergeText
              label={`Value ${index + 1}`}
              isLine
              value={pair.value}
              onChange={(value) => set(replaced(pairs, index, { ...pair, value }))}
            />
          </FieldRow>
          {pairs.length > 1 && <RemoveButton what={`label ${index + 1}`} onRemove={() => set(without(pairs, index))} />}
        </div>
      ))}
      <AddButton what="label" onAdd={() => set([...pairs, { label: '', value: '' }])} />
    </MergeTexts>
  );
}

const RemoveButton = ({ what, onRemove }: { what: string; onRemove: () => void }) => (
  <Button size="compact-sm" variant="subtle" leftSection={<IconX size={14} aria-hidden />} onClick={onRemove}>
    Remove {what}
  </Button>
);

const AddButton = ({ what, onAdd }: { what: string; onAdd: () => void }) => (
  <div>
    <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd}>
      Add {what}
    </Button>
  </div>
);
