/** @file All that the ladder rests on in one case, for what the application works out for itself. */
import type { RecordsOfLevel } from '#shared/domain/corrective-action/level-records.ts';
import type { WeighedFactor } from '#shared/domain/corrective-action/proportionality.ts';
import type { Employment } from '#shared/domain/employment/employment.ts';
import type { LicensureNotice } from '#shared/domain/employment/licensure.ts';
import type { RemedyFile } from '#shared/domain/employment/remedy-facts.ts';
import { employmentOf, licensureNoticeOf, remedyFileOf } from '../employment/read-employment.ts';
import type { ReadHandle } from '../service-context.ts';
import { levelRecordsOf, proportionalityOf } from './records/read-level-records.ts';

export type MeasureOfCase = {
  employment: Employment;
  remedy: RemedyFile;
  licensure: LicensureNotice | null;
  levels: RecordsOfLevel[];
  factors: WeighedFactor[];
};

/** @throws DomainError NOT_FOUND */
export async function measureOfCase(handle: ReadHandle, caseId: string): Promise<MeasureOfCase> {
  return {
    employment: await employmentOf(handle, caseId),
    remedy: await remedyFileOf(handle, caseId),
    licensure: await licensureNoticeOf(handle, caseId),
    levels: await levelRecordsOf(handle, caseId),
    factors: await proportionalityOf(handle, caseId),
  };
}

/** Ids of exhibits that something here cites, once for each place. */
export function exhibitsCited({ remedy, levels, factors }: MeasureOfCase): string[] {
  return [
    ...remedy.facts.flatMap(({ exhibitIds }) => exhibitIds),
    ...remedy.notices.flatMap(({ exhibitIds }) => exhibitIds),
    ...levels.flatMap(({ packet }) => packet?.exhibitIds ?? []),
    ...factors.flatMap(({ exhibitIds }) => exhibitIds),
  ];
}
