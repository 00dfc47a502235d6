/** @file Recording the finding on one allegation. Invariant: it names every clause charged and no other, and keeps what it rests on; the finding before it stays in the record. */
import type { Allegation, AllegationClause } from '#shared/domain/allegations.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type BearingOnElement, hasContraryEvidence, saysSomething } from '#shared/domain/findings/contrary-evidence.ts';
import type { ClauseOutcome, ElementOfFinding, Finding, FindingOutcome } from '#shared/domain/findings.ts';
import { restsOnGuidelinesOnly } from '#shared/domain/hold-rules.ts';
import { allegationById } from '../allegations/read-allegations.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { factsOf } from '../facts/read-facts.ts';
import { type HoldCause, openHolds } from '../holds/open-hold.ts';
import type { ServiceContext } from '../service-context.ts';
import { basisOfAllegation } from './basis.ts';
import { findFindingInUse, supersedeFinding } from './findings-queries.ts';
import { toFinding } from './read-findings.ts';

/**
 * The three separate lines of a finding: outcome with its reasons, an outcome for each clause charged, aggravating and mitigating facts. `elements`
 * says what spoke against how an element was assessed; those left out have nothing said of them alone.
 */
export type FindingInput = {
  allegationId: string;
  outcome: FindingOutcome;
  clauses: readonly { allegationClauseId: string; outcome: ClauseOutcome }[];
  elements?: readonly { allegationClauseId: string; elementId: string; contraryEvidence: string }[] | undefined;
  rationale: string;
  contraryEvidence: string;
  aggravating: string;
  mitigating: string;
} & BasedOn;

/**
 * Records the finding in the place of the one in use, with what it rests on. A breach of nothing but guidelines, which are advice, opens the hold
 * `guideline-only`.
 * @throws DomainError NOT_FOUND; CONTRARY_EVIDENCE_NEEDED when no word is said on what speaks against the finding, or against how an element with
 * evidence on both sides was assessed; CHANGED_MEANWHILE when the clauses are not exactly those charged, an element is of none of them, or
 * another finding is in use than the one that the author saw
 */
export function recordFinding(context: ServiceContext, input: FindingInput): Promise<Finding> {
  return context.unitOfWork.write(async (handle, record) => {
    const allegation = await allegationById(handle, input.allegationId);
    if (!saysSomething(input.contraryEvidence)) throw new DomainError('CONTRARY_EVIDENCE_NEEDED');
    const outcomes = outcomesInOrder(allegation.clauses, input.clauses);
    const told = elementsAsAssessed(allegation, input.elements ?? []);
    const bearings = (await factsOf(handle, allegation.caseId)).flatMap((fact) => fact.bearings);
    assertContraryEvidenceTold(allegation, told, bearings);
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
    const elements = told.map((element, index) => ({
      id: context.ports.ids.next(),
      finding_id: row.id,
      allegation_clause_id: element.allegationClauseId,
      element_id: element.elementId,
      position: index + 1,
      state: element.state,
      contrary_evidence: element.contraryEvidence,
    }));
    const basis = (await basisOfAllegation(handle, allegation)).map((entry) => ({ finding_id: row.id, ...entry }));
    await supersedeFinding(handle, { row, clauses, elements, basis });
    const finding = toFinding(row, clauses, elements);
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

/** Every element of every clause charged, with what was said of it. */
function elementsAsAssessed(allegation: Allegation, given: NonNullable<FindingInput['elements']>): ElementOfFinding[] {
  const nameOf = (clauseId: string, elementId: string) => `${clauseId} ${elementId}`;
  const said = new Map(given.map((one) => [nameOf(one.allegationClauseId, one.elementId), one.contraryEvidence]));
  const elements = allegation.clauses.flatMap((charged) =>
    charged.elements.map(({ elementId, state }) => {
      const name = nameOf(charged.id, elementId);
      const contraryEvidence = said.get(name) ?? '';
      said.delete(name);
      return { allegationClauseId: charged.id, elementId, state, contraryEvidence };
    }),
  );
  if (said.size > 0) throw new DomainError('CHANGED_MEANWHILE');
  return elements;
}

function assertContraryEvidenceTold(
  { clauses }: Allegation,
  told: readonly ElementOfFinding[],
  bearings: readonly BearingOnElement[],
): void {
  for (const charged of clauses) {
    for (const element of charged.elements) {
      const { contraryEvidence } = told.find((one) => one.allegationClauseId === charged.id && one.elementId === element.elementId) ?? {
        contraryEvidence: '',
      };
      if (saysSomething(contraryEvidence) || !hasContraryEvidence(charged, element, bearings)) continue;
      throw new DomainError('CONTRARY_EVIDENCE_NEEDED', {
        problem: `${charged.shortLabel}: there is evidence against how an element was assessed, and no word on why it weighed less.`,
      });
    }
  }
}

/** Design section 4: a guideline is advice, and a breach of it alone opens a hold. */
function guidelineOnly(allegationId: string, outcomes: readonly Outcome[]): HoldCause[] {
  const breached = outcomes.filter(({ outcome }) => outcome === 'breached').map(({ charged }) => charged);
  if (!restsOnGuidelinesOnly(breached.map((charged) => charged.clause))) return [];
  const labels = breached.map((charged) => charged.shortLabel).join(', ');
  const because = `The finding names as breached only guidelines, which are advice: ${labels}.`;
  return [{ kind: 'guideline-only', source: `finding:${allegationId}`, because }];
}
