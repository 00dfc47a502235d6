/** @file SQL of those in a case whom the list shows, and of what it is charged with. */
import type { ReadHandle } from '../service-context.ts';
import type { CaseFileRow } from './cases-rows.ts';

export type Parties = {
  respondent: string;
  investigator: string;
  investigator_user_id: string | null;
  investigator_person_id: string;
  building_id: string | null;
  /** Of the clauses that stand charged, each once. */
  lineages: string[];
};

export async function selectPartiesOfCase(handle: ReadHandle, file: Pick<CaseFileRow, 'id'>): Promise<Parties> {
  const people = await handle
    .selectFrom('case_file')
    .innerJoin('participant as respondent_role', 'respondent_role.id', 'case_file.respondent_id')
    .innerJoin('person as respondent', 'respondent.id', 'respondent_role.person_id')
    .innerJoin('participant as investigator_role', 'investigator_role.id', 'case_file.investigator_id')
    .innerJoin('person as investigator', 'investigator.id', 'investigator_role.person_id')
    .select([
      'respondent.display_name as respondent',
      'investigator.display_name as investigator',
      'investigator.user_id as investigator_user_id',
      'investigator.id as investigator_person_id',
      'case_file.building_id',
    ])
    .where('case_file.id', '=', file.id)
    .executeTakeFirstOrThrow();
  const charged = await handle
    .selectFrom('allegation_clause')
    .innerJoin('allegation', 'allegation.id', 'allegation_clause.allegation_id')
    .innerJoin('clause', 'clause.id', 'allegation_clause.clause_id')
    .select('clause.lineage_id')
    .distinct()
    .where('allegation.case_id', '=', file.id)
    .where('allegation_clause.removed_at', 'is', null)
    .execute();
  return { ...people, lineages: charged.map(({ lineage_id }) => lineage_id) };
}
