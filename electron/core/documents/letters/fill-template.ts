/**
 * @file Filling a template: pure, one template and one filling give one text. Invariant: a field that is empty leaves a bracket in the text and one blocking
 * gap that jumps to where it is filled, so nothing with a hole in it is issued; only an optional one takes its block along.
 */
import type { Block, LetterForm, Run } from '#shared/domain/document-model.ts';
import { holds, type LetterFacts } from '#shared/domain/documents/templates/letter-facts.ts';
import { fieldNamesIn, fieldOf, MergeKey, mergeInto } from '#shared/domain/documents/templates/merge-fields.ts';
import {
  type LetterTemplate,
  type TemplateBlock,
  type TemplateSource,
  textsAround,
  textsOf,
} from '#shared/domain/documents/templates/template.ts';
import { blockingGap, heading, prose } from '../model/blocks.ts';
import type { FieldValue } from './letter-values.ts';

export type Filling = {
  facts: LetterFacts;
  valueFor: (key: MergeKey) => FieldValue;
  sourceOf: (name: TemplateSource) => Block[];
  /** Citations that may print, by law record. */
  citations: ReadonlyMap<string, string>;
};

type FilledLetter = { form: Pick<LetterForm, 're' | 'salutation' | 'closing' | 'signer' | 'enclosures'>; blocks: Block[] };

/** What each letter asks besides its template: how it goes out, the address, who gets a copy. */
const askedOfEvery: readonly MergeKey[] = ['asked.address', 'asked.delivery', 'asked.copies'];

/** The keys that the template merges where it prints under these facts, and those that every letter asks. */
export function keysInUse(template: LetterTemplate, facts: LetterFacts): MergeKey[] {
  const printed = template.blocks.filter(({ when }) => holds(when, facts)).flatMap(({ block }) => textsOf(block));
  const used = new Set<string>([...askedOfEvery, ...[...textsAround(template), ...printed].flatMap(fieldNamesIn)]);
  return MergeKey.options.filter((key) => used.has(key));
}

/** The letter's body with what stands around it. */
export function fillTemplate(template: LetterTemplate, filling: Filling): FilledLetter {
  const missing = new Set<MergeKey>();
  const fill = (text: string): string => {
    return mergeInto(text, (name) => {
      const key = MergeKey.parse(name);
      const { text: found } = filling.valueFor(key);
      if (found === '' && !isOptional(key)) missing.add(key);
      return found === '' && !isOptional(key) ? `[${fieldOf(key).label}]` : found;
    });
  };
  const gaps = newGaps(missing, filling);
  for (const key of askedOfEvery) if (filling.valueFor(key).text === '' && !isOptional(key)) missing.add(key);
  const form = {
    re: fill(template.subject),
    salutation: fill(template.salutation),
    closing: fill(template.closing),
    signer: { name: fill(template.signer.name), title: fill(template.signer.title) },
    enclosures: template.enclosures.filter((text) => !isLeftOut(text, filling)).map(fill),
  };
  const around = gaps();
  const body = template.blocks.flatMap((one) => (holds(one.when, filling.facts) ? [...filledBlock(one, filling, fill), ...gaps()] : []));
  return { form, blocks: [...around, ...withoutEmptySections(body)] };
}

/** A heading over nothing, because what it heads has no entry in this case, is left out. */
function withoutEmptySections(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, index) => {
    if (block.kind !== 'heading') return true;
    const next = blocks[index + 1];
    return next !== undefined && (next.kind !== 'heading' || next.level > block.level);
  });
}

const isOptional = (key: MergeKey): boolean => {
  const field = fieldOf(key);
  return field.kind === 'asked' && field.isOptional;
};

/** A text that merges an optional field with nothing in it. */
const isLeftOut = (text: string, { valueFor }: Filling): boolean =>
  fieldNamesIn(text).some((name) => {
    const key = MergeKey.parse(name);
    return isOptional(key) && valueFor(key).text === '';
  });

/** A text that is one field with nothing in it: its gap says all there is to say. */
function isOnlyHole(text: string, { valueFor }: Filling): boolean {
  const [name = ''] = fieldNamesIn(text);
  return /^\{\{[^{}]*\}\}$/.test(text.trim()) && valueFor(MergeKey.parse(name)).text === '';
}

/** Gives the gaps of the fields that were found missing since it was last called; each field has one gap in the whole letter. */
function newGaps(missing: ReadonlySet<MergeKey>, { valueFor }: Filling): () => Block[] {
  const told = new Set<MergeKey>();
  return () =>
    [...missing].flatMap((key) => {
      if (told.has(key)) return [];
      told.add(key);
      return [blockingGap(`${fieldOf(key).label}: still empty`, valueFor(key).place)];
    });
}

function filledBlock({ block, citation }: TemplateBlock, filling: Filling, fill: (text: string) => string): Block[] {
  const cited = citation === undefined ? undefined : filling.citations.get(citation);
  switch (block.kind) {
    case 'heading':
      return isLeftOut(block.text, filling) ? [] : [heading(2, fill(block.text))];
    case 'paragraph': {
      if (isLeftOut(block.text, filling)) return [];
      const text = fill(block.text);
      return isOnlyHole(block.text, filling) ? [] : withCitation(prose(text), cited);
    }
    case 'list': {
      const items = block.items.filter((item) => !isLeftOut(item, filling)).map(fill);
      return items.length === 0 ? [] : withCitation([{ kind: 'list', items, isNumbered: block.isNumbered }], cited);
    }
    case 'pairs': {
      const kept = block.pairs.filter(({ label, value }) => !isLeftOut(`${label} ${value}`, filling));
      const pairs = kept.map(({ label, value }) => ({ label: fill(label), value: fill(value) }));
      return pairs.length === 0 ? [] : withCitation([{ kind: 'pairs', pairs }], cited);
    }
    case 'signature':
      return [{ kind: 'signature', label: fill(block.label), name: fill(block.name) }];
    case 'source':
      return withCitation(filling.sourceOf(block.name), cited);
  }
}

/** Behind the last paragraph, or as a line of its own below anything else. */
function withCitation(blocks: Block[], citation: string | undefined): Block[] {
  const last = blocks.at(-1);
  if (citation === undefined || last === undefined) return blocks;
  const run = (text: string): Run => ({ text, emphasis: 'quiet' });
  if (last.kind !== 'paragraph') return [...blocks, { kind: 'paragraph', runs: [run(citation)] }];
  return [...blocks.slice(0, -1), { ...last, runs: [...last.runs, run(` (${citation})`)] }];
}
