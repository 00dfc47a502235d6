/** @file Recording the finding on one allegation. Invariant: it names every clause charged and no other; the finding before it stays in the record. */
import type { AllegationClause } from '#shared/domain/allegations.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ClauseOutcome, Finding, FindingOutcome } from '#shared/domain/findings.ts';
import { restsOnGuidelinesOnly } from '#shared/domain/hold-rules.ts';
import { allegationById } from '../allegations/read-allegations.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { type HoldCause, openHolds } from '../holds/open-hold.ts';
import type { ServiceContext } from '../service-context.ts';
import { findFindingInUse, supersedeFinding } from './findings-queries.ts';
import { toFinding } from './read-findings.ts';

/** The three separate lines of a finding: outcome with its reasons, an outcome for each clause charged, aggravating and mitigating facts. */
export type FindingInput = {
  allegationId: string;
  outcome: FindingOutcome;
  clauses: readonly { allegationClauseId: string; outcome: ClauseOutcome }[];
  rationale: string;
  contraryEvidence: string;
  aggravating: string;
  mitigating: string;
} & BasedOn;

/**
 * Records the finding in the place of the one in use. A breach of nothing but guidelines, which are advice, opens the hold
 * `guideline-only`.
 * @throws DomainError NOT_FOUND; CONTRARY_EVIDENCE_NEEDED when no word is said on what speaks against the finding; CHANGED_MEANWHILE
 * when the clauses are not exactly those charged, or another finding is in use than the one that the author saw
 */
export function recordFinding(context: ServiceContext, input: FindingInput): Promise<Finding> {
  return context.unitOfWork.write(async (handle, record) => {
    const allegation = await allegationById(handle, input.allegationId);
    if (!/[\p{L}\p{N}]/u.test(input.contraryEvidence)) throw new DomainError('CONTRARY_EVIDENCE_NEEDED');
    const outcomes = outcomesInOrder(allegation.clauses, input.clauses);
    const replaced = await findFindingInUse(handle, allegation.id);
    assertBasedOn(replaced?.id, input);
    const row = {
      id: context.ports.ids.next(),
      allegation_id: allegation.id,
      outcome: input.outcome,
      rationale: input.rationale,
      contrary_evidence: input.contraryEvidence,
      aggravating: input.aggravating,
      mitigating: input.mitigating,
      recorded_by_id: context.actor.userId,
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    };
    const clauses = outcomes.map(({ charged, outcome }, index) => ({
      finding_id: row.id,
      allegation_clause_id: charged.id,
      position: index + 1,
      outcome,
    }));
    await supersedeFinding(handle, row, clauses);
    const finding = toFinding(row, clauses);
    const holdsOpened = await openHolds(context, handle, allegation.caseId, guidelineOnly(allegation.id, outcomes));
    const { id, recordedBy: _by, recordedAt: _at, ...recorded } = finding;
    await record({
      type: 'finding.recorded',
      version: 1,
      caseId: allegation.caseId,
      payload: { findingId: id, ...recorded, replacedFindingId: replaced?.id ?? null, holdsOpened },
    });
    return finding;
  });
}

type Outcome = { charged: AllegationClause; outcome: ClauseOutcome };

function outcomesInOrder(charged: readonly AllegationClause[], given: FindingInput['clauses']): Outcome[] {
  const byId = new Map(given.map((clause) => [clause.allegationClauseId, clause.outcome]));
  const ordered = charged.flatMap((clause) => {
    const outcome = byId.get(clause.id);
    return outcome === undefined ? [] : [{ charged: clause, outcome }];
  });
  if (ordered.length !== charged.length || given.length !== charged.length) throw new DomainError('CHANGED_MEANWHILE');
  return ordered;
}

/** Design section 4: a guideline is advice, and a breach of it alone opens a hold. */
function guidelineOnly(allegationId: string, outcomes: readonly Outcome[]): HoldCause[] {
  const breached = outcomes.filter(({ outcome }) => outcome === 'breached').map(({ charged }) => charged);
  if (!restsOnGuidelinesOnly(breached.map((charged) => charged.clause))) return [];
  const labels = breached.map((charged) => charged.shortLabel).join(', ');
  const because = `The finding names as breached only guidelines, which are advice: ${labels}.`;
  return [{ kind: 'guideline-only', source: `finding:${allegationId}`, because }];
}
