/** @file Law records, what of them a case used, and the steps of holds. */
import { answerGate, readGateAnswers } from '../../core/holds/gates.ts';
import { raiseHold } from '../../core/holds/raise-hold.ts';
import { stepHold } from '../../core/holds/step-hold.ts';
import { editLaw, returnToShipped } from '../../core/law/edit-law.ts';
import { lookAtLaw, readLawOfCase, usersOfLaw } from '../../core/law/law-of-case.ts';
import { lawHistory, listLaw } from '../../core/law/read-law.ts';
import { os } from '../implementer.ts';

export const lawProcedures = {
  records: os.law.records.handler(({ context }) => listLaw(context.application.session())),
  record: os.law.record.handler(async ({ input, context }) => {
    const session = context.application.session();
    return { wordings: await lawHistory(session, input), users: await usersOfLaw(session, input) };
  }),
  edit: os.law.edit.handler(({ input, context }) => editLaw(context.application.session(), input)),
  returnToShipped: os.law.returnToShipped.handler(({ input, context }) => returnToShipped(context.application.session(), input)),
  ofCase: os.law.ofCase.handler(({ input, context }) => readLawOfCase(context.application.session(), input)),
  lookAt: os.law.lookAt.handler(({ input, context }) => lookAtLaw(context.application.session(), input)),
};

export const holdsProcedures = {
  raise: os.holds.raise.handler(({ input, context }) => raiseHold(context.application.session(), input)),
  step: os.holds.step.handler(({ input, context }) => stepHold(context.application.session(), input)),
  gates: os.holds.gates.handler(({ input, context }) => readGateAnswers(context.application.session(), input)),
  answerGate: os.holds.answerGate.handler(({ input, context }) => answerGate(context.application.session(), input)),
};
