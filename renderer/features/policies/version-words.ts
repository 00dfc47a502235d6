/** @file How a version is told in a line. */
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { VersionSummary } from '#shared/domain/policy.ts';

/** "in force since Jan 1, 2020", "in force Jan 1, 2015 to Dec 31, 2019", "takes effect Jan 1, 2030". */
export function inForceWords(version: Pick<VersionSummary, 'effectiveFrom' | 'effectiveTo'>, today: string): string {
  if (version.effectiveFrom > today) return `takes effect ${formatCivilDate(version.effectiveFrom)}`;
  if (version.effectiveTo === null) return `in force since ${formatCivilDate(version.effectiveFrom)}`;
  const verb = version.effectiveTo < today ? 'was in force' : 'in force';
  return `${verb} ${formatCivilDate(version.effectiveFrom)} to ${formatCivilDate(version.effectiveTo)}`;
}

/** "adopted Sep 29, 2014, revised Dec 16, 2019"; every revision is named. */
export function datesWords(version: { adoptedOn: string; revisedOn: readonly string[] }): string {
  const revised = [...version.revisedOn].sort().map(formatCivilDate);
  return [`adopted ${formatCivilDate(version.adoptedOn)}`, ...(revised.length > 0 ? [`revised ${revised.join(' and ')}`] : [])].join(', ');
}

/** "9 of 34 clauses in the board’s own words". */
export const ownWordsCount = (version: Pick<VersionSummary, 'adoptedTextCount' | 'clauseCount'>): string =>
  `${version.adoptedTextCount} of ${version.clauseCount} clauses in the board’s own words`;
