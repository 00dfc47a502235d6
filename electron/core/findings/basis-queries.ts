/** @file SQL of what findings rest on, as it reads now. Invariant: it gives ids and digests of records; texts are there to be digested and go no further. */
import { sql } from 'kysely';
import type { BasisKind } from '#shared/domain/findings/finding-state.ts';
import type { ReadHandle } from '../service-context.ts';
import type { FindingBasisRow } from './findings-rows.ts';

/** One thing under an allegation. `at` is when the record in use was made; `is_text` when `value` is still to be digested. */
export type BasisRecord = { allegation_id: string; kind: BasisKind; key: string; value: string; at: string; is_text: 0 | 1 };

/**
 * Everything that the findings of a case rest on. The last two questions of the worksheet ask about the decision and the remedy, which come after the
 * finding, so that their answers, and the holds they open, are no part of it; nor is the hold that a finding itself opens.
 */
export function selectBasisOfCase(handle: ReadHandle, caseId: string): Promise<BasisRecord[]> {
  const basis = sql<BasisRecord>`(
    WITH charged AS (
      SELECT charge.id, charge.allegation_id, charge.clause_id, charge.added_at
      FROM allegation_clause AS charge JOIN allegation ON allegation.id = charge.allegation_id
      WHERE allegation.case_id = ${caseId} AND charge.removed_at IS NULL
    ), assessed AS (
      SELECT assessment.id, assessment.element_id, assessment.assessed_at, charged.id AS charge_id, charged.allegation_id
      FROM element_assessment AS assessment JOIN charged ON charged.id = assessment.allegation_clause_id
      WHERE assessment.superseded_at IS NULL
    ), tied AS (
      SELECT fact.id, fact.version_id, coalesce(fact.changed_at, fact.entered_at) AS fact_at, bearing.bearing, bearing.set_at, bearing.element_id,
        charged.id AS charge_id, charged.allegation_id
      FROM fact_element AS bearing JOIN charged ON charged.id = bearing.allegation_clause_id JOIN fact ON fact.id = bearing.fact_id
      WHERE bearing.superseded_at IS NULL AND fact.taken_back_at IS NULL AND fact.split_at IS NULL
    ), pinned AS (
      SELECT assessed.allegation_id, pin.exhibit_id FROM element_pin AS pin JOIN assessed ON assessed.id = pin.assessment_id
      UNION
      SELECT tied.allegation_id, pin.exhibit_id FROM fact_pin AS pin JOIN tied ON tied.id = pin.fact_id
      WHERE pin.superseded_at IS NULL AND pin.exhibit_id IS NOT NULL
    ), said AS (
      SELECT expression.id, expression.allegation_id, expression.added_at
      FROM expression JOIN allegation ON allegation.id = expression.allegation_id WHERE allegation.case_id = ${caseId}
    )
    SELECT statement.allegation_id, 'wording' AS kind, statement.allegation_id AS key, statement.id AS value, statement.recorded_at AS at, 0 AS is_text
      FROM allegation_statement AS statement JOIN allegation ON allegation.id = statement.allegation_id
      WHERE allegation.case_id = ${caseId} AND statement.superseded_at IS NULL
    UNION ALL SELECT allegation_id, 'clause', id, id, added_at, 0 FROM charged
    UNION ALL SELECT charged.allegation_id, 'clause-text', charged.id, text.sha256, text.recorded_at, 0
      FROM charged JOIN clause_text AS text ON text.clause_id = charged.clause_id WHERE text.superseded_at IS NULL
    UNION ALL SELECT allegation_id, 'element', charge_id || ' ' || element_id, id, assessed_at, 0 FROM assessed
    UNION ALL SELECT pinned.allegation_id, 'exhibit', pinned.exhibit_id,
        json_array(origin.how_obtained, origin.obtained_by, origin.obtained_on, origin.description, exhibit.withdrawn_at), origin.recorded_at, 1
      FROM pinned JOIN exhibit ON exhibit.id = pinned.exhibit_id
        JOIN evidence_provenance AS origin ON origin.evidence_item_id = exhibit.evidence_item_id AND origin.superseded_at IS NULL
    UNION ALL SELECT allegation_id, 'fact', id || ' ' || charge_id || ' ' || element_id, version_id || ' ' || bearing, max(fact_at, set_at), 0 FROM tied
    UNION ALL SELECT allegation_id, 'answer', id, id, added_at, 0 FROM said
    UNION ALL SELECT said.allegation_id, 'answer', said.id || ' ' || answer.question_id, answer.id, answer.answered_at, 0
      FROM speech_answer AS answer JOIN said ON said.id = answer.expression_id
      WHERE answer.superseded_at IS NULL AND answer.question_id NOT IN ('S6', 'S7')
    UNION ALL SELECT said.allegation_id, 'factor', said.id || ' ' || factor.factor, factor.id, factor.recorded_at, 0
      FROM speech_factor AS factor JOIN said ON said.id = factor.expression_id WHERE factor.superseded_at IS NULL
    UNION ALL SELECT said.allegation_id, 'effect', effect.line_id, effect.id, effect.recorded_at, 0
      FROM disruption_effect AS effect JOIN said ON said.id = effect.expression_id
      WHERE effect.superseded_at IS NULL AND effect.taken_back_at IS NULL
    UNION ALL SELECT DISTINCT concerned.allegation_id, 'hold', hold.id, '', hold.opened_at, 0
      FROM hold JOIN (
        SELECT id AS allegation_id, id AS part FROM allegation WHERE case_id = ${caseId}
        UNION ALL SELECT allegation_id, id FROM said
        UNION ALL SELECT allegation_id, id FROM charged
      ) AS concerned ON instr(hold.source, concerned.part) > 0
      WHERE hold.case_id = ${caseId} AND hold.source NOT LIKE 'finding:%' AND hold.source NOT LIKE '%:S6' AND hold.source NOT LIKE '%:S7'
  )`;
  return handle.selectFrom(basis.as('basis')).selectAll('basis').execute();
}

/** What these findings rested on when they were recorded. */
export function selectBasisOfFindings(handle: ReadHandle, findingIds: readonly string[]): Promise<FindingBasisRow[]> {
  return handle.selectFrom('finding_basis').selectAll().where('finding_id', 'in', findingIds).execute();
}
