/** @file What a district sets once and every matter uses. Invariant: an old case keeps the wording it was recorded with, whatever is renamed. */
import { z } from 'zod';
import { AgreementId, BargainingUnitId, BuildingId, ComplaintManagerId, SchoolYearId } from './ids.ts';
import { CivilDate, Instant, Line, OptionalLine } from './text.ts';

/** The lists that a case chooses from. */
export const ListName = z.enum(['building', 'bargaining-unit']);
export type ListName = z.infer<typeof ListName>;

/** Which version of an entry its editor saw; new with each change. */
export const EntryVersion = z.string().regex(/^[0-9a-f]{32}$/);

const listEntry = { name: z.string(), version: EntryVersion, retiredAt: Instant.nullable(), caseCount: z.number().int() };

/** A school or an office. `caseCount` is how many cases were recorded with it. */
export const Building = z.object({ id: BuildingId, ...listEntry });
export type Building = z.infer<typeof Building>;

/** Policy 2:260 and its companions name people to whom a complaint goes. */
export const ManagerOffice = z.enum(['complaint-manager', 'nondiscrimination-coordinator', 'title-ix-coordinator']);
export type ManagerOffice = z.infer<typeof ManagerOffice>;
export const ComplaintManagerInput = z.object({
  office: ManagerOffice,
  name: Line,
  position: OptionalLine,
  telephone: OptionalLine,
  eMail: OptionalLine,
});
export type ComplaintManagerInput = z.infer<typeof ComplaintManagerInput>;
export const ComplaintManager = z.object({
  id: ComplaintManagerId,
  office: ManagerOffice,
  name: z.string(),
  position: z.string(),
  telephone: z.string(),
  eMail: z.string(),
  version: EntryVersion,
  retiredAt: Instant.nullable(),
});
export type ComplaintManager = z.infer<typeof ComplaintManager>;

/** `no-attendance`: no students, but the office works, as on an institute day. `closed`: neither, as on a holiday. */
export const DayWithoutSchoolKind = z.enum(['no-attendance', 'closed']);
export type DayWithoutSchoolKind = z.infer<typeof DayWithoutSchoolKind>;
export const DayWithoutSchool = z.object({ day: CivilDate, kind: DayWithoutSchoolKind, reason: OptionalLine });
export type DayWithoutSchool = z.infer<typeof DayWithoutSchool>;
/** First and last day of student attendance, and every day that is not as the weekday would say. Days off may also lie in the summer after. */
export const SchoolYearInput = z.object({
  label: Line,
  firstDay: CivilDate,
  lastDay: CivilDate,
  daysOff: z.array(DayWithoutSchool).max(366),
});
export type SchoolYearInput = z.infer<typeof SchoolYearInput>;
export const SchoolYear = SchoolYearInput.extend({ id: SchoolYearId, version: EntryVersion });
export type SchoolYear = z.infer<typeof SchoolYear>;

/** How days are counted: every day; days on which the district's office works; days of student attendance. */
export const DayKind = z.enum(['calendar', 'business', 'attendance']);
export type DayKind = z.infer<typeof DayKind>;

const Days = z.int().min(0).max(365).nullable();
/** Days are of `dayKind`; null where the agreement sets none. */
export const GrievanceLevel = z.object({ name: Line, fileWithin: Days, answerWithin: Days, dayKind: DayKind });
export type GrievanceLevel = z.infer<typeof GrievanceLevel>;
/** A collective bargaining agreement as far as discipline needs it. An empty article was not entered; `toDay` null has no known end. */
export const AgreementInput = z.object({
  title: Line,
  fromDay: CivilDate,
  toDay: CivilDate.nullable(),
  representationArticle: OptionalLine,
  meetingNotice: z.object({ article: OptionalLine, days: Days, dayKind: DayKind }),
  progressiveSteps: z.object({ article: OptionalLine, steps: z.array(Line).max(12) }),
  expiry: z.object({ article: OptionalLine, months: z.int().min(1).max(240).nullable(), of: OptionalLine }),
  grievance: z.object({ article: OptionalLine, levels: z.array(GrievanceLevel).max(8) }),
});
export type AgreementInput = z.infer<typeof AgreementInput>;
export const Agreement = AgreementInput.extend({ id: AgreementId, version: EntryVersion });
export type Agreement = z.infer<typeof Agreement>;

/** A group of employees with one agreement at a time, the newest first. */
export const BargainingUnit = z.object({ id: BargainingUnitId, ...listEntry, agreements: z.array(Agreement) });
export type BargainingUnit = z.infer<typeof BargainingUnit>;

/** `span` is "2026-27". */
export const YearForm = z.enum(['four-digits', 'two-digits', 'span', 'none']);
export type YearForm = z.infer<typeof YearForm>;
/** A school year runs from July 1 to June 30. */
export const YearBasis = z.enum(['calendar', 'school']);
export type YearBasis = z.infer<typeof YearBasis>;
/** How new case numbers are made: prefix, year and a running number of at least `digits` places, joined by `separator`. */
export const CaseNumberPattern = z.object({
  prefix: z.string().regex(/^[A-Z0-9]{0,8}$/, 'Use up to 8 capital letters and figures.'),
  yearForm: YearForm,
  yearBasis: YearBasis,
  separator: z.enum(['-', '.']),
  digits: z.int().min(3).max(6),
});
export type CaseNumberPattern = z.infer<typeof CaseNumberPattern>;

/** All of it at once: it is small. */
export const DistrictSettings = z.object({
  mayChange: z.boolean(),
  buildings: z.array(Building),
  units: z.array(BargainingUnit),
  schoolYears: z.array(SchoolYear),
  managers: z.array(ComplaintManager),
  /** `version` null before a pattern was chosen. */
  numbering: z.object({ pattern: CaseNumberPattern, version: EntryVersion.nullable() }),
});
export type DistrictSettings = z.infer<typeof DistrictSettings>;
