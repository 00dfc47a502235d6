/** @file Matters: opening one, the list, the workspace, the people in it, and clearing a hold. */
import { listCases } from '../../core/cases/list-cases.ts';
import { openMatter } from '../../core/cases/open-matter.ts';
import { readWorkspace } from '../../core/cases/read-workspace.ts';
import { clearHold } from '../../core/holds/clear-hold.ts';
import { addParticipant, removeParticipant } from '../../core/people/change-participants.ts';
import { os } from '../implementer.ts';

export const casesProcedures = {
  open: os.cases.open.handler(({ input, context }) => openMatter(context.application.session(), input)),
  list: os.cases.list.handler(({ input, context }) => listCases(context.application.session(), input)),
  workspace: os.cases.workspace.handler(({ input, context }) => readWorkspace(context.application.session(), input)),
  addParticipant: os.cases.addParticipant.handler(({ input, context }) => addParticipant(context.application.session(), input)),
  removeParticipant: os.cases.removeParticipant.handler(async ({ input, context }) => {
    const session = context.application.session();
    await removeParticipant(session, input);
    return readWorkspace(session, input);
  }),
  clearHold: os.cases.clearHold.handler(({ input, context }) => clearHold(context.application.session(), input)),
};
