/** @file A letter in the making: whom it is about, what a person answered for it, and the wording it is drawn with. Invariant: an answer is superseded, never overwritten. */
import { z } from 'zod';
import { Standing } from '../../based-on.ts';
import { OptionalProse, Sha256 } from '../../text.ts';
import { DocumentKind, LetterKind } from '../kinds.ts';
import { MergeKey } from './merge-fields.ts';

/** Id of the participant it goes to, or of the corrective action it is about. */
export const LetterAbout = z.string().regex(/^[0-9a-f]{32}$/, 'An id is 32 hexadecimal digits.');
export type LetterAbout = z.infer<typeof LetterAbout>;

/** Answers by their field; what is missing or empty is not answered yet. */
export const LetterAnswers = z.record(z.string().max(40), OptionalProse);
export type LetterAnswers = z.infer<typeof LetterAnswers>;

/** A field that this letter asks a person for. `anchor` is where in the documents tab its form field stands. */
export const AskedOfLetter = z.object({
  key: MergeKey,
  label: z.string(),
  input: z.enum(['line', 'prose', 'date', 'time', 'choice']),
  hint: z.string(),
  isOptional: z.boolean(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
  value: z.string(),
  anchor: z.string(),
});
export type AskedOfLetter = z.infer<typeof AskedOfLetter>;

export const LetterInMaking = z.object({
  kind: LetterKind,
  /** Null where nobody and nothing is there yet that it could be about: the preview says so in a gap. */
  about: LetterAbout.nullable(),
  /** Whom or what it can be about, with mentions already read as names; `isBegun` where answers are kept for it. */
  choices: z.array(z.object({ about: LetterAbout, label: z.string(), isBegun: z.boolean() })),
  fields: z.array(AskedOfLetter),
  /** The answers in use; null before the first. What a save is based on. */
  standing: Standing.nullable(),
  /** `isNewest` false where the template was changed after the letter was begun: it keeps the wording it was begun with. */
  template: z.object({ number: z.number().int(), sha256: Sha256, isNewest: z.boolean() }),
});
export type LetterInMaking = z.infer<typeof LetterInMaking>;

export const DocumentStanding = z.enum(['not-begun', 'has-gaps', 'ready', 'issued']);
export type DocumentStanding = z.infer<typeof DocumentStanding>;

/** Where a kind of document stands in a case. `issued` counts its issues; `gaps` the empty places that would stop another. */
export const KindStanding = z.object({
  kind: DocumentKind,
  standing: DocumentStanding,
  gaps: z.number().int(),
  issued: z.number().int(),
});
export type KindStanding = z.infer<typeof KindStanding>;

export const documentStandingLabels: Record<DocumentStanding, string> = {
  'not-begun': 'Not begun',
  'has-gaps': 'Has gaps',
  ready: 'Ready',
  issued: 'Issued',
};

/** Where the form field of an answer stands. */
export const askedAnchor = (key: string): string => `asked-${key.replaceAll('.', '-')}`;
