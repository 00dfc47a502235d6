/** @file Procedures of what comes after the decision, and of closing. */
import { CaseAddendumId } from '#shared/domain/after/ids.ts';
import { concludeAfterDecision, resumeAfterDecision, takeBackAfterDecision } from '../../core/after-decision/conclude-entry.ts';
import { enterAfterDecision, reviseAfterDecision } from '../../core/after-decision/enter-after-decision.ts';
import { listAfterDecision } from '../../core/after-decision/read-after-decision.ts';
import { recordAfterStep, takeBackAfterStep } from '../../core/after-decision/record-step.ts';
import { closeCase } from '../../core/closing/close-case.ts';
import { openVersion, readClosingQuestion, readVersions } from '../../core/closing/read-versions.ts';
import { addAddendum, reopenCase, takeBackAddendum } from '../../core/closing/reopen-case.ts';
import { os } from '../implementer.ts';

export const afterDecisionProcedures = {
  list: os.afterDecision.list.handler(({ input, context }) => listAfterDecision(context.application.session(), input)),
  enter: os.afterDecision.enter.handler(({ input, context }) => enterAfterDecision(context.application.session(), input)),
  revise: os.afterDecision.revise.handler(({ input, context }) => reviseAfterDecision(context.application.session(), input)),
  recordStep: os.afterDecision.recordStep.handler(({ input, context }) => recordAfterStep(context.application.session(), input)),
  takeBackStep: os.afterDecision.takeBackStep.handler(({ input, context }) => takeBackAfterStep(context.application.session(), input)),
  conclude: os.afterDecision.conclude.handler(({ input, context }) => concludeAfterDecision(context.application.session(), input)),
  resume: os.afterDecision.resume.handler(({ input, context }) => resumeAfterDecision(context.application.session(), input)),
  takeBack: os.afterDecision.takeBack.handler(({ input, context }) => takeBackAfterDecision(context.application.session(), input)),
};

export const closingProcedures = {
  versions: os.closing.versions.handler(({ input, context }) => readVersions(context.application.session(), input)),
  question: os.closing.question.handler(({ input, context }) => readClosingQuestion(context.application.session(), input)),
  openVersion: os.closing.openVersion.handler(({ input, context }) => openVersion(context.application.session(), input)),
  close: os.closing.close.handler(({ input, context }) => closeCase(context.application.session(), input)),
  reopen: os.closing.reopen.handler(({ input, context }) => reopenCase(context.application.session(), input)),
  addAddendum: os.closing.addAddendum.handler(async ({ input, context }) =>
    CaseAddendumId.parse(await addAddendum(context.application.session(), input)),
  ),
  takeBackAddendum: os.closing.takeBackAddendum.handler(({ input, context }) => takeBackAddendum(context.application.session(), input)),
};
