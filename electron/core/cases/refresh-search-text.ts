/** @file Keeps what the list of cases searches true to the name of the respondent. */
import type { WriteHandle } from '../service-context.ts';
import { findCaseRecord, updateCase } from './cases-queries.ts';
import { foldText } from './search-text.ts';

/** Puts together again what these cases are found by: number, title, respondent as shown now, the account where one is known, building. */
export async function refreshSearchText(handle: WriteHandle, caseIds: readonly string[], account: string | null): Promise<void> {
  for (const caseId of caseIds) {
    const file = await findCaseRecord(handle, caseId);
    if (file === undefined) continue;
    const text = foldText([file.number, file.title, file.respondent, account ?? '', file.building].join(' \n'));
    await updateCase(handle, caseId, { search_text: text });
  }
}
