/** @file How templates and their blocks read in the editor, and what can be done to a list of blocks. Pure. */
import { fieldOf, MergeKey, mergeInto } from '#shared/domain/documents/templates/merge-fields.ts';
import {
  type LetterTemplate,
  type TemplateBlock,
  type TemplateContent,
  templateSourceLabels,
  textsOf,
} from '#shared/domain/documents/templates/template.ts';

export type BlockKind = TemplateContent['kind'];

export const blockKindLabels: Record<BlockKind, string> = {
  heading: 'Heading',
  paragraph: 'Paragraph',
  list: 'List',
  pairs: 'Labels with values',
  source: 'Written from the record',
  signature: 'Line to sign',
};

/** What a block says, in one line, each field by its name. */
export const gistOf = (content: TemplateContent): string =>
  content.kind === 'source'
    ? templateSourceLabels[content.name]
    : mergeInto(textsOf(content).join(' · '), (key) => `‹${nameOfField(key)}›`);

function nameOfField(key: string): string {
  const known = MergeKey.safeParse(key);
  return known.success ? fieldOf(known.data).label : key;
}

/** A new block begins empty; what is empty is refused with the block it stands in. */
export function emptyContent(kind: BlockKind): TemplateContent {
  switch (kind) {
    case 'heading':
    case 'paragraph':
      return { kind, text: '' };
    case 'list':
      return { kind, items: [''], isNumbered: false };
    case 'pairs':
      return { kind, pairs: [{ label: '', value: '' }] };
    case 'source':
      return { kind, name: 'allegations' };
    case 'signature':
      return { kind, label: '', name: '' };
  }
}

/** An id that no block of the template has: "paragraph-7". */
export function freshId(kind: BlockKind, blocks: readonly TemplateBlock[]): string {
  const taken = new Set(blocks.map(({ id }) => id));
  let number = blocks.length + 1;
  while (taken.has(`${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
}

/** The block at `from` moved by one place; the same list where it would leave it. */
export function moved(blocks: readonly TemplateBlock[], from: number, by: -1 | 1): TemplateBlock[] {
  const next = [...blocks];
  const [block] = next.splice(from, 1);
  if (block === undefined || from + by < 0 || from + by > next.length) return [...blocks];
  next.splice(from + by, 0, block);
  return next;
}

export type Difference = {
  id: string;
  what: 'added' | 'changed' | 'left out' | 'moved';
  shipped: TemplateBlock | null;
  now: TemplateBlock | null;
};

/** Where a wording differs from another, block by block, in the order of the newer one; what was left out comes last. */
export function differences(now: LetterTemplate, shipped: LetterTemplate): Difference[] {
  const before = new Map(shipped.blocks.map((block) => [block.id, block]));
  const staying = shipped.blocks.filter(({ id }) => now.blocks.some((block) => block.id === id)).map(({ id }) => id);
  const order = now.blocks.filter(({ id }) => before.has(id)).map(({ id }) => id);
  const told = now.blocks.flatMap((block): Difference[] => {
    const old = before.get(block.id) ?? null;
    if (old === null) return [{ id: block.id, what: 'added', shipped: null, now: block }];
    if (!isSame(old, block)) return [{ id: block.id, what: 'changed', shipped: old, now: block }];
    return staying.indexOf(block.id) === order.indexOf(block.id) ? [] : [{ id: block.id, what: 'moved', shipped: old, now: block }];
  });
  const kept = new Set(now.blocks.map(({ id }) => id));
  const gone = shipped.blocks.filter(({ id }) => !kept.has(id));
  return [...told, ...gone.map((block): Difference => ({ id: block.id, what: 'left out', shipped: block, now: null }))];
}

/** Regardless of the order in which an object's fields stand. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(entries.sort(([one], [other]) => one.localeCompare(other)).map(([key, part]) => [key, inOrder(part)]));
}

/** Without what is undefined: a draft is JSON. */
export const withCondition = (block: TemplateBlock, when: TemplateBlock['when']): TemplateBlock => {
  const { when: _before, ...rest } = block;
  return when === undefined ? rest : { ...rest, when };
};
export const withCitation = (block: TemplateBlock, citation: TemplateBlock['citation']): TemplateBlock => {
  const { citation: _before, ...rest } = block;
  return citation === undefined ? rest : { ...rest, citation };
};
