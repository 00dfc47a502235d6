/** @file What the district has set, for every slice to read. Invariant: nothing here writes, and an empty list is an answer. */
import { z } from 'zod';
import { FIRST_PATTERN } from '#shared/domain/case-number.ts';
import type {
  Agreement,
  BargainingUnit,
  Building,
  CaseNumberPattern,
  ComplaintManager,
  DistrictSettings,
  ListName,
  SchoolYear,
} from '#shared/domain/district.ts';
import type { AgreementId, BargainingUnitId, BuildingId, ComplaintManagerId, SchoolYearId } from '#shared/domain/ids.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { selectAgreements, selectGrievanceLevels } from './agreement-queries.ts';
import { selectDaysOff, selectSchoolYears } from './calendar-queries.ts';
import { findNumbering, selectManagers } from './district-queries.ts';
import type { BargainingAgreementRow, GrievanceLevelRow } from './district-rows.ts';
import { countCasesByEntry, findEntryNamed, selectEntries } from './lists-queries.ts';

async function entriesOf(handle: ReadHandle, list: ListName) {
  const counts = await countCasesByEntry(handle, list);
  const rows = await selectEntries(handle, list);
  return rows.map(({ id, name, version_id, retired_at }) => ({
    id,
    name,
    version: version_id,
    retiredAt: retired_at,
    caseCount: counts.get(id) ?? 0,
  }));
}

/** Every building by name, retired ones too: `retiredAt` tells them apart. */
export async function buildingsOf(handle: ReadHandle): Promise<Building[]> {
  return (await entriesOf(handle, 'building')).map((entry) => ({ ...entry, id: entry.id as BuildingId }));
}

/** Every bargaining unit by name with its agreements, the newest first; retired units too. */
export async function bargainingUnitsOf(handle: ReadHandle): Promise<BargainingUnit[]> {
  const levels = await selectGrievanceLevels(handle);
  const agreements = await selectAgreements(handle);
  return (await entriesOf(handle, 'bargaining-unit')).map((entry) => ({
    ...entry,
    id: entry.id as BargainingUnitId,
    agreements: agreements.filter((row) => row.bargaining_unit_id === entry.id).map((row) => agreementOf(row, levels)),
  }));
}

function agreementOf(row: BargainingAgreementRow, levels: readonly GrievanceLevelRow[]): Agreement {
  return {
    id: row.id as AgreementId,
    version: row.version_id,
    title: row.title,
    fromDay: row.from_day,
    toDay: row.to_day,
    representationArticle: row.representation_article,
    meetingNotice: { article: row.meeting_notice_article, days: row.meeting_notice_days, dayKind: row.meeting_notice_day_kind },
    progressiveSteps: { article: row.progressive_article, steps: z.array(z.string()).parse(JSON.parse(row.progressive_steps)) },
    expiry: { article: row.expiry_article, months: row.expiry_months, of: row.expiry_of },
    grievance: {
      article: row.grievance_article,
      levels: levels
        .filter((level) => level.agreement_id === row.id)
        .map((level) => ({
          name: level.name,
          fileWithin: level.file_within,
          answerWithin: level.answer_within,
          dayKind: level.day_kind,
        })),
    },
  };
}

/** Every school year with the days on which there is none, the latest first. */
export async function schoolYearsOf(handle: ReadHandle): Promise<SchoolYear[]> {
  const days = await selectDaysOff(handle);
  return (await selectSchoolYears(handle)).map((row) => ({
    id: row.id as SchoolYearId,
    version: row.version_id,
    label: row.label,
    firstDay: row.first_day,
    lastDay: row.last_day,
    daysOff: days.filter((day) => day.school_year_id === row.id).map(({ day, kind, reason }) => ({ day, kind, reason })),
  }));
}

/** Everyone to whom a complaint goes under policy 2:260 and its companions, by office; former ones too. */
export async function complaintManagersOf(handle: ReadHandle): Promise<ComplaintManager[]> {
  return (await selectManagers(handle)).map((row) => ({
    id: row.id as ComplaintManagerId,
    office: row.office,
    name: row.name,
    position: row.position,
    telephone: row.telephone,
    eMail: row.e_mail,
    version: row.version_id,
    retiredAt: row.retired_at,
  }));
}

/** How new cases are numbered: what the district chose, or the year and four places. */
export async function caseNumberPattern(handle: ReadHandle): Promise<CaseNumberPattern> {
  const row = await findNumbering(handle);
  if (row === undefined) return FIRST_PATTERN;
  return { prefix: row.prefix, yearForm: row.year_form, yearBasis: row.year_basis, separator: row.separator, digits: row.digits };
}

/** Which version of the pattern stands; null before one was chosen. */
export async function numberingVersion(handle: ReadHandle): Promise<string | null> {
  return (await findNumbering(handle))?.version_id ?? null;
}

/** The unit that bears this name, whatever its capitals; null for a name that is not on the list. */
export async function bargainingUnitNamed(handle: ReadHandle, name: string): Promise<{ id: BargainingUnitId; name: string } | null> {
  const entry = await findEntryNamed(handle, 'bargaining-unit', name);
  return entry === undefined ? null : { id: entry.id as BargainingUnitId, name: entry.name };
}

/** All of it. Everyone of the office may read it; `mayChange` tells whether the signed-in person may change it. */
export async function readDistrictSettings({ unitOfWork, actor }: ServiceContext): Promise<DistrictSettings> {
  const handle = unitOfWork.read;
  return {
    mayChange: actor.role === 'administrator',
    buildings: await buildingsOf(handle),
    units: await bargainingUnitsOf(handle),
    schoolYears: await schoolYearsOf(handle),
    managers: await complaintManagersOf(handle),
    numbering: { pattern: await caseNumberPattern(handle), version: await numberingVersion(handle) },
  };
}
