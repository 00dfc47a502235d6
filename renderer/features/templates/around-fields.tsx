import { TextInput } from '@mantine/core';
import type { LetterTemplate } from '#shared/domain/documents/templates/template.ts';
import { MergeText, MergeTexts } from './merge-text.tsx';

type AroundFieldsProps = { content: LetterTemplate; onChange: (part: Partial<LetterTemplate>) => void };

/** What stands around the blocks: title, subject, salutation, closing, who signs, what is enclosed. */
export function AroundFields({ content, onChange }: AroundFieldsProps) {
  const { subject, salutation, closing, signer, enclosures } = content;
  return (
    <MergeTexts first={{ value: subject, onChange: (text) => onChange({ subject: text }) }}>
      <TextInput label="Title" value={content.title} onChange={(event) => onChange({ title: event.currentTarget.value })} />
      <MergeText label="Subject" isLine value={subject} onChange={(text) => onChange({ subject: text })} />
      <MergeText label="Salutation" isLine value={salutation} onChange={(text) => onChange({ salutation: text })} />
      <MergeText label="Closing" isLine value={closing} onChange={(text) => onChange({ closing: text })} />
      <MergeText label="Who signs" isLine value={signer.name} onChange={(name) => onChange({ signer: { ...signer, name } })} />
      <MergeText label="Position below" isLine value={signer.title} onChange={(title) => onChange({ signer: { ...signer, title } })} />
      <MergeText
        label="Enclosures"
        description="One to a line. One whose fields are empty is left out."
        value={enclosures.join('\n')}
        onChange={(text) => onChange({ enclosures: text === '' ? [] : text.split('\n') })}
      />
    </MergeTexts>
  );
}
