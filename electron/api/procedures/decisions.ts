/** @file Procedures of findings and corrective action. */
import { approveAction } from '../../core/corrective-action/approve-action.ts';
import { chooseAction } from '../../core/corrective-action/choose-action.ts';
import { listCorrectiveActions, readLadder } from '../../core/corrective-action/read-corrective-actions.ts';
import { recordPrerequisite } from '../../core/corrective-action/record-prerequisite.ts';
import { restoreAction } from '../../core/corrective-action/restore-action.ts';
import { withdrawAction } from '../../core/corrective-action/withdraw-action.ts';
import { answerJustCause, listJustCause } from '../../core/findings/just-cause.ts';
import { listFindings } from '../../core/findings/read-findings.ts';
import { listStandings } from '../../core/findings/read-standing.ts';
import { recordFinding } from '../../core/findings/record-finding.ts';
import { os } from '../implementer.ts';

export const findingsProcedures = {
  list: os.findings.list.handler(({ input, context }) => listFindings(context.application.session(), input)),
  record: os.findings.record.handler(({ input, context }) => recordFinding(context.application.session(), input)),
  standings: os.findings.standings.handler(({ input, context }) => listStandings(context.application.session(), input)),
  justCause: os.findings.justCause.handler(({ input, context }) => listJustCause(context.application.session(), input)),
  answerJustCause: os.findings.answerJustCause.handler(({ input, context }) => answerJustCause(context.application.session(), input)),
};

export const correctiveActionProcedures = {
  ladder: os.correctiveAction.ladder.handler(({ context }) => {
    context.application.session();
    return readLadder();
  }),
  list: os.correctiveAction.list.handler(({ input, context }) => listCorrectiveActions(context.application.session(), input)),
  choose: os.correctiveAction.choose.handler(({ input, context }) => chooseAction(context.application.session(), input)),
  recordPrerequisite: os.correctiveAction.recordPrerequisite.handler(({ input, context }) =>
    recordPrerequisite(context.application.session(), input),
  ),
  approve: os.correctiveAction.approve.handler(({ input, context }) => approveAction(context.application.session(), input)),
  restore: os.correctiveAction.restore.handler(({ input, context }) => restoreAction(context.application.session(), input)),
  withdraw: os.correctiveAction.withdraw.handler(({ input, context }) => withdrawAction(context.application.session(), input)),
};
