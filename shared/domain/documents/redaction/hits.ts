/** @file A name that still stands in a redacted document, and what a person decides on it. */
import { z } from 'zod';
import { IssuedDocument } from '../../document-model.ts';
import { CaseId } from '../../ids.ts';
import { Prose } from '../../text.ts';
import { IssuableKind } from '../kinds.ts';
import { NamedGroup, ProfileKey } from '../profiles.ts';

/** One place of a word, which stands there as `found`. `where` says which part of the file it stands in: "Page 3", "Bookmark", "Author of the file". */
export const HitPlace = z.object({ where: z.string(), before: z.string(), found: z.string(), after: z.string() });
export type HitPlace = z.infer<typeof HitPlace>;

/** Every place of one word. `stands` are the pseudonyms of those whom it may name; `id` is the word without case and marks. */
export const NameHit = z.object({ id: z.string(), found: z.string(), stands: z.array(z.string()), places: z.array(HitPlace) });
export type NameHit = z.infer<typeof NameHit>;

/** `keep`: the word names nobody, for the reason given. `replace`: it does, and the pseudonym takes its place everywhere. */
export const HitDecision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('keep'), id: z.string().min(1).max(200), reason: Prose }),
  z.object({ kind: z.literal('replace'), id: z.string().min(1).max(200) }),
]);
export type HitDecision = z.infer<typeof HitDecision>;

/** What is asked for: a kind for an audience, with those whose names stay by choice, and what was decided on words already. */
export const RedactionRequest = z.object({
  caseId: CaseId,
  kind: IssuableKind,
  profile: ProfileKey,
  named: z.array(NamedGroup).max(10),
  decisions: z.array(HitDecision).max(500),
});
export type RedactionRequest = z.infer<typeof RedactionRequest>;

/** A document that was issued for an audience, with the reasons for which words stayed. */
export const RedactedIssue = z.object({
  document: IssuedDocument,
  profile: ProfileKey,
  named: z.array(NamedGroup),
  kept: z.array(z.object({ found: z.string(), count: z.int(), reason: z.string(), decidedBy: z.string() })),
});
export type RedactedIssue = z.infer<typeof RedactedIssue>;
