/** @file What the district sets, what each person sets for themselves, and the first-run guide. */
import { previewNumbering } from '../../core/cases/next-number.ts';
import { recordAgreement, removeAgreement } from '../../core/district/agreements.ts';
import { setNumbering } from '../../core/district/case-numbering.ts';
import { addManager, changeManager, retireManager } from '../../core/district/complaint-managers.ts';
import { addEntries, putBackOnList, renameEntry, takeOffList } from '../../core/district/lists.ts';
import { readRespondentUnit, recordRespondentUnit } from '../../core/district/of-case/respondent-unit.ts';
import { readGuide } from '../../core/district/own/first-run-guide.ts';
import { putGuideAway, readPreferences, setAppearance } from '../../core/district/own/preferences.ts';
import { readDistrictSettings } from '../../core/district/read-district.ts';
import { recordSchoolYear, removeSchoolYear } from '../../core/district/school-years.ts';
import type { ServiceContext } from '../../core/service-context.ts';
import type { ApiContext } from '../implementer.ts';
import { os } from '../implementer.ts';

/** Runs a change and answers with what stands after it. */
async function changed(context: ApiContext, change: (session: ServiceContext) => Promise<void>) {
  const session = context.application.session();
  await change(session);
  return readDistrictSettings(session);
}

export const districtProcedures = {
  settings: os.district.settings.handler(({ context }) => readDistrictSettings(context.application.session())),
  addEntries: os.district.addEntries.handler(({ input, context }) => changed(context, (session) => addEntries(session, input))),
  renameEntry: os.district.renameEntry.handler(({ input, context }) => changed(context, (session) => renameEntry(session, input))),
  takeOffList: os.district.takeOffList.handler(({ input, context }) => changed(context, (session) => takeOffList(session, input))),
  putBackOnList: os.district.putBackOnList.handler(({ input, context }) => changed(context, (session) => putBackOnList(session, input))),
  recordAgreement: os.district.recordAgreement.handler(({ input, context }) =>
    changed(context, (session) => recordAgreement(session, input)),
  ),
  removeAgreement: os.district.removeAgreement.handler(({ input, context }) =>
    changed(context, (session) => removeAgreement(session, input)),
  ),
  recordSchoolYear: os.district.recordSchoolYear.handler(({ input, context }) =>
    changed(context, (session) => recordSchoolYear(session, input)),
  ),
  removeSchoolYear: os.district.removeSchoolYear.handler(({ input, context }) =>
    changed(context, (session) => removeSchoolYear(session, input)),
  ),
  addManager: os.district.addManager.handler(({ input, context }) => changed(context, (session) => addManager(session, input))),
  changeManager: os.district.changeManager.handler(({ input, context }) => changed(context, (session) => changeManager(session, input))),
  retireManager: os.district.retireManager.handler(({ input, context }) => changed(context, (session) => retireManager(session, input))),
  setNumbering: os.district.setNumbering.handler(({ input, context }) => changed(context, (session) => setNumbering(session, input))),
  previewNumbering: os.district.previewNumbering.handler(({ input, context }) => previewNumbering(context.application.session(), input)),
  respondentUnit: os.district.respondentUnit.handler(({ input, context }) => readRespondentUnit(context.application.session(), input)),
  recordRespondentUnit: os.district.recordRespondentUnit.handler(async ({ input, context }) => {
    const session = context.application.session();
    await recordRespondentUnit(session, input);
    return readRespondentUnit(session, input);
  }),
  preferences: os.district.preferences.handler(({ context }) => readPreferences(context.application.session())),
  setAppearance: os.district.setAppearance.handler(async ({ input, context }) => {
    const session = context.application.session();
    await setAppearance(session, input);
    return readPreferences(session);
  }),
  guide: os.district.guide.handler(({ context }) => readGuide(context.application.session())),
  putGuideAway: os.district.putGuideAway.handler(async ({ input, context }) => {
    const session = context.application.session();
    await putGuideAway(session, input);
    return readGuide(session);
  }),
};
