/**
 * @file How long records are kept: series of the schedule that the Local Records Commission approved for the District, and the day until which a case is
 * kept under them. Invariant: the longest series wins, and what cannot be counted is kept; a passed day is never by itself a reason to destroy
 * (50 ILCS 205; 44 Ill. Adm. Code 4000).
 */
import { z } from 'zod';
import { Standing } from '../based-on.ts';
import type { Track } from '../cases.ts';
import { CivilDate } from '../text.ts';
import { RetentionSeriesId } from './ids.ts';

/** What a series is about. Every case falls under the series that name its track, and under those that name something that happened in it. */
export const RetentionCover = z.enum(['note', 'supervisory', 'investigation', 'discipline', 'dismissal', 'by-choice']);
export type RetentionCover = z.infer<typeof RetentionCover>;

export const retentionCoverLabels: Record<RetentionCover, string> = {
  note: 'Notes',
  supervisory: 'Supervisory matters',
  investigation: 'Investigations',
  discipline: 'Cases with discipline approved',
  dismissal: 'Cases that ended in dismissal or resignation',
  'by-choice': 'Only cases put under it one by one',
};

export const RetentionClock = z.enum(['case-closed', 'employment-ended']);
export type RetentionClock = z.infer<typeof RetentionClock>;

export const retentionClockLabels: Record<RetentionClock, string> = {
  'case-closed': 'after the case was closed',
  'employment-ended': 'after the employment ended',
};

/** `years` null keeps for good. */
export const RetentionSeries = z.object({
  id: RetentionSeriesId,
  title: z.string(),
  /** Number of the application and of the item in it, as the Commission's approval names them. */
  itemNumber: z.string(),
  approvedOn: CivilDate.nullable(),
  covers: z.array(RetentionCover),
  years: z.int().nullable(),
  clock: RetentionClock,
  note: z.string(),
  standing: Standing,
});
export type RetentionSeries = z.infer<typeof RetentionSeries>;

/** What of a case the schedule looks at; dates are civil, null where not known. */
export type CaseForRetention = {
  track: Track;
  closedOn: string | null;
  hasDiscipline: boolean;
  hasEnded: boolean;
  employmentEndedOn: string | null;
  seriesIds: readonly string[];
};

/** One series as it counts for a case. `until` null: it cannot be counted, or it keeps for good; `because` says which. */
export const CountedSeries = z.object({
  seriesId: RetentionSeriesId,
  title: z.string(),
  itemNumber: z.string(),
  until: CivilDate.nullable(),
  because: z.string(),
});
export type CountedSeries = z.infer<typeof CountedSeries>;

/** `until` null: kept without an end that can be named; `isPast` on the day on which it is read. */
export const KeptUntil = z.object({
  series: z.array(CountedSeries),
  until: CivilDate.nullable(),
  isPast: z.boolean(),
  because: z.string(),
});
export type KeptUntil = z.infer<typeof KeptUntil>;

const coversOf = ({ track, hasDiscipline, hasEnded }: CaseForRetention): RetentionCover[] => [
  track,
  ...(hasDiscipline ? (['discipline'] as const) : []),
  ...(hasEnded ? (['dismissal'] as const) : []),
];

/** The same day so many years on; Feb 29 becomes Mar 1 where there is none. */
function yearsOn(day: string, years: number): string {
  const moved = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
  const isLeap = !Number.isNaN(Date.parse(`${moved}T00:00:00Z`)) && new Date(`${moved}T00:00:00Z`).toISOString().slice(0, 10) === moved;
  return isLeap ? moved : `${moved.slice(0, 4)}-03-01`;
}

function counted(series: RetentionSeries, file: CaseForRetention): CountedSeries {
  const { id: seriesId, title, itemNumber, years, clock } = series;
  const of = { seriesId, title, itemNumber };
  if (years === null) return { ...of, until: null, because: 'It keeps for good.' };
  const from = clock === 'case-closed' ? file.closedOn : file.employmentEndedOn;
  const missing = clock === 'case-closed' ? 'The case is not closed.' : 'The day on which the employment ended is not entered.';
  if (from === null) return { ...of, until: null, because: missing };
  return { ...of, until: yearsOn(from, years), because: `${years} ${years === 1 ? 'year' : 'years'} ${retentionClockLabels[clock]}.` };
}

/** Until when a case is kept: the longest of the series that it falls under, and without an end while one of them has none. Pure. */
export function keptUntil(file: CaseForRetention, schedule: readonly RetentionSeries[], today: string): KeptUntil {
  const covers = coversOf(file);
  const under = schedule
    .filter((series) => file.seriesIds.includes(series.id) || series.covers.some((cover) => covers.includes(cover)))
    .map((series) => counted(series, file));
  const without = (because: string): KeptUntil => ({ series: under, until: null, isPast: false, because });
  if (file.closedOn === null) return without('The case is not closed.');
  if (under.length === 0) return without('No series of the schedule covers it, so it is kept.');
  const open = under.find(({ until }) => until === null);
  if (open !== undefined) return without(`“${open.title}”: ${open.because}`);
  const longest = under.reduce((one, other) => ((other.until ?? '') > (one.until ?? '') ? other : one));
  const until = longest.until ?? '';
  return { series: under, until, isPast: until < today, because: `“${longest.title}” keeps it the longest: ${longest.because}` };
}
