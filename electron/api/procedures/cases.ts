/** @file Matters: opening one, the list, the workspace, the people in it, and clearing a hold. */
import { filterChoices, listCases } from '../../core/cases/list-cases.ts';
import { openMatter } from '../../core/cases/open-matter.ts';
import { readWorkspace } from '../../core/cases/read-workspace.ts';
import { deleteView, listViews, renameView, restoreView, saveView } from '../../core/cases/saved-views.ts';
import { clearHold } from '../../core/holds/clear-hold.ts';
import { amendIntake } from '../../core/intake/amend-intake.ts';
import { changeTrack } from '../../core/intake/change-track.ts';
import { answerFirstHour } from '../../core/intake/first-hour.ts';
import { addParticipant, removeParticipant } from '../../core/people/change-participants.ts';
import { exportRegister } from '../../core/register/export-register.ts';
import { os } from '../implementer.ts';

export const casesProcedures = {
  open: os.cases.open.handler(({ input, context }) => openMatter(context.application.session(), input)),
  list: os.cases.list.handler(({ input, context }) => listCases(context.application.session(), input)),
  filterChoices: os.cases.filterChoices.handler(({ context }) => filterChoices(context.application.session())),
  views: os.cases.views.handler(({ context }) => listViews(context.application.session())),
  saveView: os.cases.saveView.handler(({ input, context }) => saveView(context.application.session(), input)),
  renameView: os.cases.renameView.handler(({ input, context }) => renameView(context.application.session(), input)),
  deleteView: os.cases.deleteView.handler(({ input, context }) => deleteView(context.application.session(), input)),
  restoreView: os.cases.restoreView.handler(({ input, context }) => restoreView(context.application.session(), input)),
  exportRegister: os.cases.exportRegister.handler(({ input, context }) => exportRegister(context.application.session(), input)),
  workspace: os.cases.workspace.handler(({ input, context }) => readWorkspace(context.application.session(), input)),
  amendIntake: os.cases.amendIntake.handler(async ({ input, context }) => {
    const session = context.application.session();
    await amendIntake(session, input);
    return readWorkspace(session, input);
  }),
  answerFirstHour: os.cases.answerFirstHour.handler(async ({ input, context }) => {
    const session = context.application.session();
    await answerFirstHour(session, input);
    return readWorkspace(session, input);
  }),
  changeTrack: os.cases.changeTrack.handler(async ({ input, context }) => {
    const session = context.application.session();
    await changeTrack(session, input);
    return readWorkspace(session, input);
  }),
  addParticipant: os.cases.addParticipant.handler(({ input, context }) => addParticipant(context.application.session(), input)),
  removeParticipant: os.cases.removeParticipant.handler(async ({ input, context }) => {
    const session = context.application.session();
    await removeParticipant(session, input);
    return readWorkspace(session, input);
  }),
  clearHold: os.cases.clearHold.handler(({ input, context }) => clearHold(context.application.session(), input)),
};
