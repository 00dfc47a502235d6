/** @file Drafts: what was typed and not yet recorded. Invariant: a draft is no part of the record and belongs to the one person who typed it. */
import { z } from 'zod';
import { CaseId } from './ids.ts';
import { Instant } from './text.ts';

/** The longest draft, in characters of its JSON. */
export const LONGEST_DRAFT = 200_000;
/** The most drafts that one person may leave. */
export const MOST_DRAFTS = 200;
/** The most characters of all drafts of one person. */
export const MOST_DRAFT_CHARACTERS = 4_000_000;

/** Names the form and the thing it is about, as `describe:<exhibit>`. Never anything a person typed. */
export const DraftKey = z.string().min(1).max(200);

/** Where in the window the form stands: a route, as `/cases/<case>/evidence`. */
export const DraftPlace = z
  .string()
  .max(500)
  .regex(/^\/[\w\-/?=&%.]*$/, 'A place is a route of the window.');

const isObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

/** JSON of an object that the window alone reads. */
export const DraftContent = z
  .string()
  .max(LONGEST_DRAFT, 'This is more than can be kept without being recorded: 200,000 characters.')
  .refine(isObject, 'A draft is a JSON object.');

/** `revision` is another with every save. */
export const Draft = z.object({
  key: DraftKey,
  caseId: CaseId.nullable(),
  caseNumber: z.string().nullable(),
  place: DraftPlace,
  content: DraftContent,
  typedAt: Instant,
  revision: z.string(),
});
export type Draft = z.infer<typeof Draft>;
