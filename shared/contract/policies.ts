/** @file The shipped catalogue, the district's adopted versions, and which was in force on a day. */
import { z } from 'zod';
import { BasedOn } from '../domain/based-on.ts';
import { FuzzyDate } from '../domain/fuzzy-date.ts';
import { ClauseId, VersionId } from '../domain/ids.ts';
import { CatalogueVersion, Clause, PolicyVersion, VersionSummary } from '../domain/policy.ts';
import { CivilDate, Line, Prose } from '../domain/text.ts';
import { base } from './base.ts';

export const policiesContract = {
  templates: base.output(
    z.array(
      z.object({
        key: z.string(),
        code: z.string(),
        title: z.string(),
        board: z.string(),
        adoptedOn: CivilDate,
        revisedOn: z.array(CivilDate),
        clauseCount: z.number(),
      }),
    ),
  ),
  template: base.input(z.object({ key: z.string() })).output(CatalogueVersion),
  versions: base.output(z.array(VersionSummary)),
  version: base.input(z.object({ versionId: VersionId })).output(PolicyVersion),
  adopt: base
    .input(
      z.object({
        templateKey: z.string(),
        board: Line,
        adoptedOn: CivilDate,
        revisedOn: z.array(CivilDate).max(20),
        effectiveFrom: CivilDate,
        guidelinesFrom: CivilDate.nullable(),
      }),
    )
    .output(PolicyVersion),
  /** Records the board's own wording of one clause, which makes its text state `adopted`. `basedOn` is the digest of the wording before. */
  recordClauseText: base.input(z.object({ clauseId: ClauseId, text: Prose, basedOn: BasedOn.optional() })).output(Clause),
  inForce: base
    .input(z.object({ conductDate: FuzzyDate }))
    .output(z.object({ versions: z.array(VersionSummary), explanation: z.string() })),
};
