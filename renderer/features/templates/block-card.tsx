import { ActionIcon, Button, Select } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronDown, IconChevronUp, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { conditionInWords } from '#shared/domain/documents/templates/letter-facts.ts';
import type { TemplateBlock } from '#shared/domain/documents/templates/template.ts';
import type { LawRecord } from '#shared/domain/law/law-record.ts';
import { BlockFields } from './block-fields.tsx';
import { ConditionFields } from './condition-fields.tsx';
import { blockKindLabels, gistOf, withCitation, withCondition } from './template-words.ts';

export const blockButtonId = (blockId: string): string => `template-block-${blockId}`;

type BlockCardProps = {
  block: TemplateBlock;
  /** From 1. */
  place: number;
  count: number;
  isOpen: boolean;
  problem: string | null;
  laws: readonly LawRecord[];
  onToggle: () => void;
  onChange: (block: TemplateBlock) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One block in the list: what it says in a line, and opened, everything about it. Alt with an arrow moves it. */
export function BlockCard(props: BlockCardProps) {
  const { block, place, count, isOpen, problem, laws, onToggle, onChange, onMove, onRemove } = props;
  const what = `block ${place}, ${blockKindLabels[block.block.kind].toLowerCase()}`;
  const law = laws.find(({ id }) => id === block.citation);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li className="template-block" data-open={isOpen || undefined} onKeyDown={onKeyDown}>
      <div className="template-block-head">
        <button type="button" id={blockButtonId(block.id)} className="template-block-name" aria-expanded={isOpen} onClick={onToggle}>
          <span className="template-block-kind">
            {isOpen ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
            {place}. {blockKindLabels[block.block.kind]}
          </span>
          <span className="template-block-gist">{gistOf(block.block) || 'Empty'}</span>
          {block.when !== undefined && <small>Only when {conditionInWords(block.when)}</small>}
          {block.citation !== undefined && <small>Cites {law?.citation ?? block.citation}</small>}
        </button>
        <span className="template-block-tools">
          <ActionIcon variant="subtle" color="gray" aria-label={`Move ${what} up`} disabled={place === 1} onClick={() => onMove(-1)}>
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={`Move ${what} down`} disabled={place === count} onClick={() => onMove(1)}>
            <IconArrowDown size={16} />
          </ActionIcon>
        </span>
      </div>
      {problem !== null && <p className="field-error">{problem}</p>}
      {isOpen && (
        <div className="stack template-block-fields">
          <BlockFields content={block.block} onChange={(content) => onChange({ ...block, block: content })} />
          <ConditionFields condition={block.when} onChange={(when) => onChange(withCondition(block, when))} />
          <Select
            label="Citation behind it"
            description={citationHelp(law)}
            placeholder="No citation"
            searchable
            clearable
            clearButtonProps={{ 'aria-label': 'Take the citation away' }}
            data={laws.map(({ id, citation, title }) => ({ value: id, label: `${citation}: ${title}` }))}
            value={block.citation ?? null}
            onChange={(id) => onChange(withCitation(block, id ?? undefined))}
          />
          <div className="row">
            <Button size="compact-md" variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
              Remove this block
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}

function citationHelp(law: LawRecord | undefined): string {
  if (law === undefined) return 'Prints once a named person of the district has verified the record.';
  return law.verifiedBy === ''
    ? 'Does not print yet: nobody of the district has verified this record.'
    : `Prints; verified by ${law.verifiedBy}.`;
}
