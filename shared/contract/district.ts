/**
 * @file What a district sets, what each person sets for themselves, and the first-run guide. Administrators alone change the district's part; every
 * change answers with the settings as they stand after it.
 */
import { z } from 'zod';
import { BasedOn } from '../domain/based-on.ts';
import {
  Agreement,
  AgreementInput,
  CaseNumberPattern,
  ComplaintManagerInput,
  DistrictSettings,
  EntryVersion,
  ListName,
  SchoolYearInput,
} from '../domain/district.ts';
import { AgreementId, BargainingUnitId, BuildingId, CaseId, ComplaintManagerId, SchoolYearId } from '../domain/ids.ts';
import { Appearance, FirstRunGuide, Preferences } from '../domain/preferences.ts';
import { Line, OptionalLine } from '../domain/text.ts';
import { base } from './base.ts';

/** `basedOn` is the version of the entry that its editor saw. */
const EntryChoice = z.object({ list: ListName, id: z.union([BuildingId, BargainingUnitId]), basedOn: EntryVersion });
const ManagerChoice = z.object({ id: ComplaintManagerId, basedOn: EntryVersion });

/** `nameNow` is what the list calls the unit today; `agreement` the one in force today; `version` changes with the label. */
export const RespondentUnit = z.object({
  label: z.string().nullable(),
  nameNow: z.string().nullable(),
  agreement: Agreement.nullable(),
  version: BasedOn,
});
export type RespondentUnit = z.infer<typeof RespondentUnit>;

export const districtContract = {
  settings: base.output(DistrictSettings),
  addEntries: base.input(z.object({ list: ListName, names: z.array(Line).min(1).max(200) })).output(DistrictSettings),
  renameEntry: base.input(EntryChoice.extend({ name: Line })).output(DistrictSettings),
  /** Retires an entry that some case was recorded with; another goes. */
  takeOffList: base.input(EntryChoice).output(DistrictSettings),
  putBackOnList: base.input(EntryChoice).output(DistrictSettings),
  /** `id` and `basedOn` null enter a new one. */
  recordAgreement: base
    .input(
      z.object({
        unitId: BargainingUnitId,
        id: AgreementId.nullable(),
        basedOn: EntryVersion.nullable(),
        agreement: AgreementInput,
      }),
    )
    .output(DistrictSettings),
  removeAgreement: base.input(z.object({ id: AgreementId, basedOn: EntryVersion })).output(DistrictSettings),
  /** `id` and `basedOn` null enter a new one. */
  recordSchoolYear: base
    .input(z.object({ id: SchoolYearId.nullable(), basedOn: EntryVersion.nullable(), year: SchoolYearInput }))
    .output(DistrictSettings),
  removeSchoolYear: base.input(z.object({ id: SchoolYearId, basedOn: EntryVersion })).output(DistrictSettings),
  addManager: base.input(ComplaintManagerInput).output(DistrictSettings),
  changeManager: base.input(ManagerChoice.extend({ manager: ComplaintManagerInput })).output(DistrictSettings),
  retireManager: base.input(ManagerChoice.extend({ isRetired: z.boolean() })).output(DistrictSettings),
  setNumbering: base.input(z.object({ pattern: CaseNumberPattern, basedOn: EntryVersion.nullable() })).output(DistrictSettings),
  /** The numbers that a pattern would give next: to a matter opened today and one opened a year later. Nothing is kept. */
  previewNumbering: base.input(CaseNumberPattern).output(z.object({ next: z.string(), inAYear: z.string() })),
  respondentUnit: base.input(z.object({ caseId: CaseId })).output(RespondentUnit),
  /** `basedOn` is the version that its author saw; an empty `label` takes it back. */
  recordRespondentUnit: base.input(z.object({ caseId: CaseId, label: OptionalLine, basedOn: BasedOn })).output(RespondentUnit),
  preferences: base.output(Preferences),
  setAppearance: base.input(Appearance).output(Preferences),
  guide: base.output(FirstRunGuide),
  putGuideAway: base.input(z.object({ isPutAway: z.boolean() })).output(FirstRunGuide),
};
