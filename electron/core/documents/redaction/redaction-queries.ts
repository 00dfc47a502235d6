/** @file SQL of documents issued for another audience. */
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import type { RedactedIssueRow, RedactionHitRow, RedactionPseudonymRow } from './redaction-rows.ts';

/** In the order in which they were given. */
export function selectPseudonyms(handle: ReadHandle, caseId: string): Promise<RedactionPseudonymRow[]> {
  return handle.selectFrom('redaction_pseudonym').selectAll().where('case_id', '=', caseId).orderBy('given_at').orderBy('id').execute();
}

export async function insertPseudonyms(handle: WriteHandle, rows: readonly RedactionPseudonymRow[]): Promise<void> {
  if (rows.length > 0)
    await handle
      .insertInto('redaction_pseudonym')
      .values([...rows])
      .execute();
}

export async function insertRedactedIssue(handle: WriteHandle, row: RedactedIssueRow): Promise<void> {
  await handle.insertInto('redacted_issue').values(row).execute();
}

export async function insertHits(handle: WriteHandle, rows: readonly RedactionHitRow[]): Promise<void> {
  if (rows.length > 0)
    await handle
      .insertInto('redaction_hit')
      .values([...rows])
      .execute();
}

/** Issues of the case that were redacted, by document. */
export function selectRedactedIssues(handle: ReadHandle, caseId: string): Promise<RedactedIssueRow[]> {
  return handle
    .selectFrom('redacted_issue')
    .innerJoin('issued_document', 'issued_document.id', 'redacted_issue.document_id')
    .selectAll('redacted_issue')
    .where('issued_document.case_id', '=', caseId)
    .execute();
}

/** Words that stayed in the redacted issues of the case, with their reasons. */
export function selectHits(handle: ReadHandle, caseId: string): Promise<RedactionHitRow[]> {
  return handle
    .selectFrom('redaction_hit')
    .innerJoin('issued_document', 'issued_document.id', 'redaction_hit.document_id')
    .selectAll('redaction_hit')
    .where('issued_document.case_id', '=', caseId)
    .orderBy('redaction_hit.found')
    .execute();
}
