/** @file Which versions were in force when something happened. Invariant: found by date, never chosen; when in doubt, more is shown, not less. */
import { type DateSpan, shiftDays, spanOf, spansMeet } from './date-span.ts';
import { formatCivilDate, formatFuzzyDate } from './format-date.ts';
import type { FuzzyDate } from './fuzzy-date.ts';
import type { ClauseKind } from './policy.ts';
import { versionLabel } from './short-label.ts';
import type { CivilDate } from './text.ts';

/** The dates of a version that decide; `VersionSummary` has them all. */
export type DatedVersion = {
  instrumentId: string;
  code: string;
  adoptedOn: CivilDate;
  revisedOn: readonly CivilDate[];
  effectiveFrom: CivilDate;
  effectiveTo: CivilDate | null;
};

export type InForce<Version> = {
  /** Earliest first. */
  versions: Version[];
  /** Why these, in plain sentences, one instrument after the other. */
  explanation: string;
};

const periodOf = (version: DatedVersion): DateSpan => ({ first: version.effectiveFrom, last: version.effectiveTo });

/** "in force from Jan 1, 2013 to Dec 16, 2019"; "in force from Dec 17, 2019 on". */
function periodInWords(version: DatedVersion): string {
  const until = version.effectiveTo === null ? 'on' : `to ${formatCivilDate(version.effectiveTo)}`;
  return `in force from ${formatCivilDate(version.effectiveFrom)} ${until}`;
}

/** Whether the span reaches days before the first of the versions, on which none of them was in force. */
function startsBefore(span: DateSpan, versions: readonly DatedVersion[]): boolean {
  const first = versions[0];
  return first !== undefined && (span.first === null || span.first < first.effectiveFrom);
}

/** Whether the versions that meet leave days of the span between them, or after the last, on which none was in force. */
function leavesGap(span: DateSpan, meeting: readonly DatedVersion[]): boolean {
  const between = meeting.some((version, index) => {
    const next = meeting[index + 1];
    return next !== undefined && version.effectiveTo !== null && shiftDays(version.effectiveTo, 1) !== next.effectiveFrom;
  });
  const last = meeting.at(-1)?.effectiveTo ?? null;
  return between || (last !== null && (span.last === null || span.last > last));
}

function explain(all: readonly DatedVersion[], meeting: readonly DatedVersion[], conductDate: FuzzyDate): string {
  const code = all[0]?.code ?? '';
  const when = formatFuzzyDate(conductDate);
  if (conductDate.kind === 'unknown') {
    const every = all.length === 1 ? 'the one adopted version is' : `all ${all.length} adopted versions are`;
    return `The date is unknown, so ${every} shown for ${code}.`;
  }
  const [only, second] = meeting;
  if (only === undefined) return `No adopted version of ${code} was in force ${conductDate.kind === 'exact' ? 'on ' : ''}${when}.`;
  const sentences = second === undefined ? [`${versionLabel(only)}: ${periodInWords(only)}.`] : [spanningSentence(meeting, when, code)];
  const span = spanOf(conductDate);
  if (startsBefore(span, meeting) || leavesGap(span, meeting)) {
    sentences.push(`Part of the time given (${when}) lies outside the days on which an adopted version was in force.`);
  }
  return sentences.join(' ');
}

function spanningSentence(meeting: readonly DatedVersion[], when: string, code: string): string {
  const list = meeting.map((version) => `${versionLabel(version)} (${periodInWords(version)})`).join('; ');
  return `The time given (${when}) spans a change of ${code}, so ${meeting.length} versions are shown: ${list}.`;
}

/**
 * The versions whose days in force share a day with the conduct date, and why. An unknown date meets every version; `before` and `after`
 * are open on one side. Versions of several instruments may be mixed.
 */
export function findInForce<Version extends DatedVersion>(versions: readonly Version[], conductDate: FuzzyDate): InForce<Version> {
  if (versions.length === 0) return { versions: [], explanation: 'No policy has been adopted in this casebook yet.' };
  const span = spanOf(conductDate);
  const sorted = [...versions].sort((one, other) => one.effectiveFrom.localeCompare(other.effectiveFrom));
  const instruments = Map.groupBy(sorted, (version) => version.instrumentId);
  const answers = [...instruments.values()].map((all) => {
    const meeting = all.filter((version) => spansMeet(span, periodOf(version)));
    return { meeting, sentence: explain(all, meeting, conductDate) };
  });
  return { versions: answers.flatMap(({ meeting }) => meeting), explanation: answers.map(({ sentence }) => sentence).join(' ') };
}

/** Guidelines carry no date of their own: they are advice from the day the District entered, and never when it entered none. */
export function guidelinesApply(version: { guidelinesFrom: CivilDate | null }, conductDate: FuzzyDate): boolean {
  if (version.guidelinesFrom === null) return false;
  return spansMeet(spanOf(conductDate), { first: version.guidelinesFrom, last: null });
}

/** The clauses of a version that count on the conduct date: all but, where they do not apply yet, its guidelines. */
export function clausesInForce<Entry extends { kind: ClauseKind }>(
  version: { guidelinesFrom: CivilDate | null; clauses: readonly Entry[] },
  conductDate: FuzzyDate,
): Entry[] {
  const withGuidelines = guidelinesApply(version, conductDate);
  return version.clauses.filter((clause) => clause.kind !== 'guideline' || withGuidelines);
}
