/** @file Allegations as others read them: current wording, versions in force, clauses charged with elements, assessments and pins. */
import { Allegation, AllegationClause, type ElementAssessment } from '#shared/domain/allegations.ts';
import { ConductFacts } from '#shared/domain/conduct-facts.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { FuzzyDate } from '#shared/domain/fuzzy-date.ts';
import { findInForce } from '#shared/domain/in-force.ts';
import { shortLabel } from '#shared/domain/short-label.ts';
import { type CodedClause, clausesById, versionSummaries } from '../policies/read-versions.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { type ChargedRecord, selectAllegationsOfCase, selectAssessments, selectChargedOfCase, selectPins } from './allegations-queries.ts';
import type { ElementAssessmentRow, ElementPinRow } from './allegations-rows.ts';
import { requireAllegation, requireCharged } from './find-allegation.ts';
import { allegationsShownTo } from './hidden-pins.ts';

/** The allegations of a case in the order in which they were recorded. */
export async function listAllegations(context: ServiceContext, input: { caseId: string }): Promise<Allegation[]> {
  const handle = context.unitOfWork.read;
  return allegationsShownTo(handle, context.actor, await allegationsOfCase(handle, input.caseId));
}

/** As `listAllegations`, inside or outside a unit of work, with every pin in full. */
export async function allegationsOfCase(handle: ReadHandle, caseId: string): Promise<Allegation[]> {
  const records = await selectAllegationsOfCase(handle, caseId);
  if (records.length === 0) return [];
  const versions = await versionSummaries(handle);
  const clauses = Map.groupBy(await chargedClauses(handle, await selectChargedOfCase(handle, caseId)), (charged) => charged.allegationId);
  return records.map((record) => {
    const conductDate = FuzzyDate.parse(JSON.parse(record.conduct_date));
    return Allegation.parse({
      id: record.id,
      caseId: record.case_id,
      position: record.position,
      statement: record.statement,
      conductDate,
      conductFacts: JSON.parse(record.conduct_facts),
      versionsInForce: findInForce(versions, conductDate).versions,
      clauses: (clauses.get(record.id) ?? []).map(({ charged }) => charged),
      standing: { id: record.statement_id, by: record.stated_by, at: record.stated_at },
    });
  });
}

/** The allegations of a case in their order, by id, place and conduct alone: for those who need neither clauses nor elements. */
export async function allegationsInBrief(
  handle: ReadHandle,
  caseId: string,
): Promise<{ id: string; position: number; conductFacts: ConductFacts }[]> {
  const records = await selectAllegationsOfCase(handle, caseId);
  return records.map(({ id, position, conduct_facts }) => ({ id, position, conductFacts: ConductFacts.parse(JSON.parse(conduct_facts)) }));
}

/** One allegation with all that hangs on it. @throws DomainError NOT_FOUND */
export async function allegationById(handle: ReadHandle, allegationId: string): Promise<Allegation> {
  const { case_id } = await requireAllegation(handle, allegationId);
  const found = (await allegationsOfCase(handle, case_id)).find((allegation) => allegation.id === allegationId);
  if (found === undefined) throw new DomainError('NOT_FOUND');
  return found;
}

/** One clause charged, with its elements as assessed. @throws DomainError NOT_FOUND */
export async function chargedClauseById(handle: ReadHandle, allegationClauseId: string): Promise<AllegationClause> {
  const [found] = await chargedClauses(handle, [await requireCharged(handle, allegationClauseId)]);
  if (found === undefined) throw new DomainError('NOT_FOUND');
  return found.charged;
}

async function chargedClauses(handle: ReadHandle, rows: ChargedRecord[]): Promise<{ allegationId: string; charged: AllegationClause }[]> {
  if (rows.length === 0) return [];
  const clauses = await clausesById(handle, [...new Set(rows.map((row) => row.clause_id))]);
  const ids = rows.map((row) => row.id);
  const assessments = await selectAssessments(handle, ids);
  const pins =
    assessments.length === 0
      ? []
      : await selectPins(
          handle,
          assessments.map((assessment) => assessment.id),
        );
  const state: Assessed = {
    assessments: new Map(assessments.map((row) => [`${row.allegation_clause_id} ${row.element_id}`, row])),
    pins: Map.groupBy(pins, (pin) => pin.assessment_id),
  };
  return rows.flatMap((row) => {
    const coded = clauses.get(row.clause_id);
    return coded === undefined ? [] : [{ allegationId: row.allegation_id, charged: chargedClause(row, coded, state) }];
  });
}

type Assessed = { assessments: Map<string, ElementAssessmentRow>; pins: Map<string, ElementPinRow[]> };

function chargedClause(row: ChargedRecord, { clause, code }: CodedClause, state: Assessed): AllegationClause {
  const elements = clause.elements.map((element): unknown => {
    const assessment = state.assessments.get(`${row.id} ${element.id}`);
    const isAssessed = assessment !== undefined && assessment.state !== 'not-assessed';
    return {
      elementId: element.id,
      kind: element.kind,
      text: element.text,
      state: assessment?.state ?? 'not-assessed',
      reason: assessment?.reason ?? '',
      pins: (state.pins.get(assessment?.id ?? '') ?? []).map((pin) => ({
        exhibitId: pin.exhibit_id,
        side: pin.side,
        locator: pin.locator,
        note: pin.note,
      })),
      assessedBy: isAssessed ? assessment.assessed_by : null,
      assessedAt: isAssessed ? assessment.assessed_at : null,
      standing: assessment === undefined ? null : { id: assessment.id, by: assessment.assessed_by, at: assessment.assessed_at },
    } satisfies Record<keyof ElementAssessment, unknown>;
  });
  return AllegationClause.parse({
    id: row.id,
    clause,
    shortLabel: shortLabel(code, clause.labelPath),
    addedBecause: row.added_because,
    addedBy: row.added_by,
    elements,
  });
}
