/** @file When running measures are to be looked at, as Today shows it. */
import { interimMeasureKindLabels } from '#shared/domain/after/after-labels.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { DueSource } from '../today/due-sources.ts';
import { selectRunningMeasures } from './interim-measures-queries.ts';

/** Reviews of running measures. */
export const dueInterimReviews: DueSource = async (handle, scope) =>
  (await selectRunningMeasures(handle, scope)).map((row) => ({
    key: `interim-${row.id}`,
    what: 'Review of an interim measure',
    text: interimMeasureKindLabels[row.kind],
    dueOn: row.review_on,
    why: row.reason === '' ? 'The date set when the measure began.' : row.reason,
    who: row.approved_by,
    caseId: row.case_id as CaseId,
    tab: 'corrective-action',
    anchor: anchors.interimMeasure(row.id),
  }));
