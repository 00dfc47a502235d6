/** @file The shape of a vignette: conduct in a sentence, the facts a careful person would tick, and the clauses that decide it. */
import type { z } from 'zod';
import type { ConductFacts } from '#shared/domain/conduct-facts.ts';

/**
 * Clauses are named by their lineage. They were put down from the wording of the policies, before the rules were asked. `decides` counts for both
 * printings; `of2012` and `of2019` are added for the printing of that year alone. A clause decides where its elements have to be gone
 * through, even if one of them then fails. `arguable` may come up or not. Whatever else comes up plainly does not apply.
 */
export type Vignette = {
  story: string;
  facts: z.input<typeof ConductFacts>;
  decides: readonly string[];
  of2012?: readonly string[];
  of2019?: readonly string[];
  arguable?: readonly string[];
};
