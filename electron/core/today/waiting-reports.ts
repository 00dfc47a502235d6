/** @file Reports that could be issued and are not, as Today shows them. */
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { WaitSource } from './due-sources.ts';
import { selectUnissued } from './today-queries.ts';

/** The findings are there and the report is still a draft: it waits for whoever has the case in hand. */
export const waitingReports: WaitSource = async (handle, { caseId }) =>
  (await selectUnissued(handle, caseId)).map(({ id, investigator }) => ({
    key: `report-${id}`,
    what: 'Report',
    text: 'The discipline report is a draft and not issued.',
    waitsFor: investigator,
    since: null,
    dueOn: null,
    caseId: id as CaseId,
    tab: 'documents',
    anchor: anchors.issue,
  }));
