/** @file A template of a letter: blocks of text with merge fields and conditions. Invariant: a version that was kept is never changed; another is kept beside it. */
import { z } from 'zod';
import { LawRecordId } from '../../law/law-record.ts';
import { Instant, Line, OptionalLine, Prose, Sha256 } from '../../text.ts';
import { LetterKind } from '../kinds.ts';
import { conditionProblem, TemplateCondition } from './letter-facts.ts';
import { fieldNamesIn, MergeKey } from './merge-fields.ts';

/** What the application writes from the record, in the place where the block stands. */
export const TemplateSource = z.enum([
  'allegations',
  'charged-clauses',
  'evidence-list',
  'particulars',
  'outcomes',
  'prior-record',
  'duties',
  'measures',
]);
export type TemplateSource = z.infer<typeof TemplateSource>;

export const templateSourceLabels: Record<TemplateSource, string> = {
  allegations: 'The allegations, each in its own words',
  'charged-clauses': 'The clauses charged, with the board’s wording',
  'evidence-list': 'The list of the evidence',
  particulars: 'The bill of particulars, from the findings on each element',
  outcomes: 'The finding on each allegation',
  'prior-record': 'Earlier discipline that counts in this case',
  duties: 'What comes with the level',
  measures: 'Interim measures in place',
};

/** Texts merge fields in two braces: `{{respondent.name}}`. */
export const TemplateContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: Line }),
  z.object({ kind: z.literal('paragraph'), text: Prose }),
  z.object({ kind: z.literal('list'), items: z.array(Prose).min(1).max(40), isNumbered: z.boolean() }),
  z.object({
    kind: z.literal('pairs'),
    pairs: z
      .array(z.object({ label: Line, value: Prose }))
      .min(1)
      .max(20),
  }),
  z.object({ kind: z.literal('source'), name: TemplateSource }),
  z.object({ kind: z.literal('signature'), label: Prose, name: Prose }),
]);
export type TemplateContent = z.infer<typeof TemplateContent>;

/** `id` stays with a block through its versions, so that two can be compared. `citation` prints behind it once a named person has verified that record. */
export const TemplateBlock = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'An id of a block is in small letters, figures and hyphens.'),
  when: TemplateCondition.optional(),
  block: TemplateContent,
  citation: LawRecordId.optional(),
});
export type TemplateBlock = z.infer<typeof TemplateBlock>;

/**
 * `subject`, `salutation`, `closing`, signer and enclosures merge fields too; an enclosure whose fields are empty is left out. Where several sign, closing
 * and signer are empty and blocks of signatures stand in their place.
 */
export const LetterTemplate = z.object({
  kind: LetterKind,
  title: Line,
  subject: Line,
  salutation: OptionalLine,
  blocks: z.array(TemplateBlock).min(1).max(120),
  closing: OptionalLine,
  signer: z.object({ name: OptionalLine, title: OptionalLine }),
  enclosures: z.array(Line).max(20),
});
export type LetterTemplate = z.infer<typeof LetterTemplate>;

/** Every text of a block, with the merge fields still in it. */
export function textsOf(content: TemplateContent): string[] {
  switch (content.kind) {
    case 'heading':
    case 'paragraph':
      return [content.text];
    case 'list':
      return content.items;
    case 'pairs':
      return content.pairs.flatMap(({ label, value }) => [label, value]);
    case 'signature':
      return [content.label, content.name];
    case 'source':
      return [];
  }
}

/** Every text around the blocks. */
export const textsAround = ({ subject, salutation, closing, signer, enclosures }: LetterTemplate): string[] => [
  subject,
  salutation,
  closing,
  signer.name,
  signer.title,
  ...enclosures,
];

/** What keeps a template from being saved, in words with the block it stands in (null for what stands around them), in order. */
export function templateProblems(template: LetterTemplate): { blockId: string | null; problem: string }[] {
  const strange = (blockId: string | null, text: string) =>
    fieldNamesIn(text)
      .filter((name) => !MergeKey.safeParse(name).success)
      .map((name) => ({ blockId, problem: `No field is called “${name}”.` }));
  const seen = new Set<string>();
  return [
    ...textsAround(template).flatMap((text) => strange(null, text)),
    ...template.blocks.flatMap(({ id, when, block }) => {
      const isTwice = seen.has(id);
      seen.add(id);
      const condition = when === undefined ? null : conditionProblem(when);
      return [
        ...(isTwice ? [{ blockId: id, problem: 'Another block has the same id.' }] : []),
        ...(condition === null ? [] : [{ blockId: id, problem: condition }]),
        ...textsOf(block).flatMap((text) => strange(id, text)),
      ];
    }),
  ];
}

/** One wording. `number` is 0 for what the application ships, whose `recordedBy` and `recordedAt` are null. */
export const TemplateVersion = z.object({
  number: z.number().int(),
  sha256: Sha256,
  content: LetterTemplate,
  reason: z.string(),
  recordedBy: z.string().nullable(),
  recordedAt: Instant.nullable(),
  supersededAt: Instant.nullable(),
});
export type TemplateVersion = z.infer<typeof TemplateVersion>;

/** A template as it stands. `standing` is the id of the district's copy in use, null where it stands as shipped: what an edit is based on. */
export const TemplateRecord = z.object({
  kind: LetterKind,
  title: z.string(),
  inUse: TemplateVersion,
  standing: z.string().nullable(),
  mayChange: z.boolean(),
});
export type TemplateRecord = z.infer<typeof TemplateRecord>;

/** The same with every wording that was ever in use, the latest first and the shipped one last. */
export const TemplateHistory = TemplateRecord.extend({ shipped: TemplateVersion, versions: z.array(TemplateVersion) });
export type TemplateHistory = z.infer<typeof TemplateHistory>;
