/** @file The row of a case in the list, made from what the case holds now. Runs before each unit of work that touched it commits. */
import { createHash } from 'node:crypto';
import { CaseStatus } from '#shared/domain/cases.ts';
import { spanOf } from '#shared/domain/date-span.ts';
import type { FuzzyDate } from '#shared/domain/fuzzy-date.ts';
import { chargesOfCases } from '../allegations/case-charges.ts';
import type { WriteHandle } from '../service-context.ts';
import { dueItems } from '../today/due-sources.ts';
import { findCaseRow } from './cases-queries.ts';
import { selectPartiesOfCase } from './list-parties.ts';
import { saveListRow, selectListFacts } from './list-queries.ts';
import { foldText } from './search-text.ts';

const [EARLIEST, LATEST] = ['0000-01-01', '9999-12-31'];

/** Numbers in a text padded, so that HR-9 comes before HR-10. */
const numberKey = (number: string): string => number.replace(/\d+/g, (digits) => digits.padStart(9, '0'));

/** The id of the building's entry in the list of buildings, or what stands for a name that no list has; empty for no name. */
function buildingKey(buildingId: string | null | undefined, name: string): string {
  if (buildingId !== null && buildingId !== undefined) return buildingId;
  return name.trim() === ''
    ? ''
    : createHash('sha256')
        .update(`building ${foldText(name.trim())}`)
        .digest('hex')
        .slice(0, 32);
}

/** First and last day on which some conduct of the case may have happened; never where there is no date at all. */
function conductSpan(dates: readonly FuzzyDate[]): { first: string; last: string } {
  const spans = dates.filter(({ kind }) => kind !== 'unknown').map(spanOf);
  if (spans.length === 0) return { first: LATEST, last: EARLIEST };
  return {
    first: spans.map(({ first }) => first ?? EARLIEST).reduce((one, other) => (one < other ? one : other)),
    last: spans.map(({ last }) => last ?? LATEST).reduce((one, other) => (one > other ? one : other)),
  };
}

/** Makes the row anew. A case that is gone from the unit of work leaves no row, for cases are never deleted. */
export async function refreshListRow(handle: WriteHandle, caseId: string): Promise<void> {
  const file = await findCaseRow(handle, caseId);
  if (file === undefined) return;
  const [parties, charges, facts, due] = [
    await selectPartiesOfCase(handle, file),
    (await chargesOfCases(handle, [caseId])).get(caseId),
    await selectListFacts(handle, caseId),
    await dueItems(handle, { until: LATEST, caseId }),
  ];
  const conduct = conductSpan(charges?.conductDates ?? []);
  const [next] = file.status === 'closed' ? [] : due;
  await saveListRow(
    handle,
    {
      case_id: caseId,
      number: file.number,
      number_key: numberKey(file.number),
      title: file.title,
      track: file.track,
      status: file.status,
      status_key: CaseStatus.options.indexOf(file.status),
      respondent: parties.respondent,
      respondent_key: foldText(parties.respondent),
      building: file.building,
      building_key: buildingKey(parties.building_id, file.building),
      building_order: foldText(file.building),
      investigator: parties.investigator,
      investigator_id: parties.investigator_user_id ?? parties.investigator_person_id,
      opened_at: file.opened_at,
      closed_on: file.status === 'closed' ? facts.closedOn : '',
      conduct_first: conduct.first,
      conduct_last: conduct.last,
      next_key: next?.dueOn ?? LATEST,
      next_what: next === undefined ? '' : `${next.what}: ${next.text}`,
      waits_for_review: facts.waitsForReview ? 1 : 0,
      open_item_count: file.open_item_count,
      clauses: JSON.stringify(charges?.clauses ?? []),
      conduct_dates: JSON.stringify(charges?.conductDates ?? []),
      search_text: foldText([file.number, file.title, parties.respondent, file.building].join(' \n')),
    },
    parties.lineages,
  );
}
