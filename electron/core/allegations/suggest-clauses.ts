/** @file Which clauses can be charged under an allegation, and which of them its facts touch. */
import type { SuggestionRole } from '#shared/domain/allegations.ts';
import { ConductFacts } from '#shared/domain/conduct-facts.ts';
import { FuzzyDate } from '#shared/domain/fuzzy-date.ts';
import { clausesInForce, findInForce } from '#shared/domain/in-force.ts';
import type { Clause } from '#shared/domain/policy.ts';
import { shortLabel } from '#shared/domain/short-label.ts';
import { suggestClauses } from '#shared/domain/suggest.ts';
import { clausesOfVersions, versionSummaries } from '../policies/read-versions.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { type AllegationRecord, selectEverCharged } from './allegations-queries.ts';
import { requireAllegation } from './find-allegation.ts';

export type LabelledClause = { clause: Clause; shortLabel: string };
export type ClauseSuggestion = LabelledClause & { role: SuggestionRole; reasons: string[]; isAdded: boolean };

/**
 * Every clause of every version in force on the allegation's conduct date, oldest version first, and why these versions. Guidelines come in
 * only where they applied on that date.
 */
export async function clausesInForceFor(
  handle: ReadHandle,
  allegation: Pick<AllegationRecord, 'conduct_date'>,
): Promise<{ explanation: string; clauses: LabelledClause[] }> {
  const conductDate = FuzzyDate.parse(JSON.parse(allegation.conduct_date));
  const { versions, explanation } = findInForce(await versionSummaries(handle), conductDate);
  const coded = await clausesOfVersions(
    handle,
    versions.map((version) => version.id),
  );
  const clauses = versions.flatMap((version) => {
    const own = coded.filter(({ clause }) => clause.versionId === version.id).map(({ clause }) => clause);
    return clausesInForce({ guidelinesFrom: version.guidelinesFrom, clauses: own }, conductDate).map((clause) => ({
      clause,
      shortLabel: shortLabel(version.code, clause.labelPath),
    }));
  });
  return { explanation, clauses };
}

/** The clauses to choose from by hand. @throws DomainError NOT_FOUND */
export async function listClausesInForce(context: ServiceContext, input: { allegationId: string }): Promise<LabelledClause[]> {
  const handle = context.unitOfWork.read;
  return (await clausesInForceFor(handle, await requireAllegation(handle, input.allegationId))).clauses;
}

/** The clauses that the conduct facts touch, each with its reasons; the investigator decides. @throws DomainError NOT_FOUND */
export async function listSuggestions(
  context: ServiceContext,
  input: { allegationId: string },
): Promise<{ explanation: string; suggestions: ClauseSuggestion[] }> {
  const handle = context.unitOfWork.read;
  const allegation = await requireAllegation(handle, input.allegationId);
  const { explanation, clauses } = await clausesInForceFor(handle, allegation);
  const labels = new Map(clauses.map((labelled) => [labelled.clause.id, labelled.shortLabel]));
  const charged = (await selectEverCharged(handle, allegation.id)).filter((row) => row.removed_at === null).map((row) => row.clause_id);
  const facts = ConductFacts.parse(JSON.parse(allegation.conduct_facts));
  const suggested = suggestClauses(
    facts,
    clauses.map(({ clause }) => clause),
  );
  return {
    explanation,
    suggestions: suggested.map(({ clause, role, reasons }) => ({
      clause,
      shortLabel: labels.get(clause.id) ?? '',
      role,
      reasons,
      isAdded: charged.includes(clause.id),
    })),
  };
}
