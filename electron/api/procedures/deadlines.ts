/** @file Procedures of deadlines, rules about time and templates for tasks. */
import { previewCount } from '../../core/deadlines/count-for-case.ts';
import { exportCalendar } from '../../core/deadlines/page/export-calendar.ts';
import { readOverview } from '../../core/deadlines/page/read-overview.ts';
import { listDeadlines } from '../../core/deadlines/read-deadlines.ts';
import { enterAgreementDays, listAgreementDays, takeBackAgreementDay } from '../../core/deadlines/rules/agreement-days.ts';
import { listRules, recordRule, takeBackRule } from '../../core/deadlines/rules/rules-in-use.ts';
import { setProposalAside, takeBackSetAside } from '../../core/deadlines/triggers/decide-trigger.ts';
import { changeDeadline, enterDeadline, finishDeadline, reopenDeadline, setDeadlineAside } from '../../core/deadlines/write-deadlines.ts';
import { addFromTemplate, listTemplates, planTemplate, recordTemplate, retireTemplate } from '../../core/tasks/task-templates.ts';
import { os } from '../implementer.ts';

export const deadlinesProcedures = {
  list: os.deadlines.list.handler(({ input, context }) => listDeadlines(context.application.session(), input)),
  overview: os.deadlines.overview.handler(({ input, context }) => readOverview(context.application.session(), input)),
  preview: os.deadlines.preview.handler(({ input, context }) => previewCount(context.application.session(), input)),
  enter: os.deadlines.enter.handler(({ input, context }) => enterDeadline(context.application.session(), input)),
  change: os.deadlines.change.handler(({ input, context }) => changeDeadline(context.application.session(), input)),
  finish: os.deadlines.finish.handler(({ input, context }) => finishDeadline(context.application.session(), input)),
  setAside: os.deadlines.setAside.handler(({ input, context }) => setDeadlineAside(context.application.session(), input)),
  reopen: os.deadlines.reopen.handler(({ input, context }) => reopenDeadline(context.application.session(), input)),
  setProposalAside: os.deadlines.setProposalAside.handler(({ input, context }) => setProposalAside(context.application.session(), input)),
  takeBackSetAside: os.deadlines.takeBackSetAside.handler(({ input, context }) => takeBackSetAside(context.application.session(), input)),
  exportCalendar: os.deadlines.exportCalendar.handler(({ input, context }) => exportCalendar(context.application.session(), input)),
  rules: os.deadlines.rules.handler(({ context }) => listRules(context.application.session())),
  recordRule: os.deadlines.recordRule.handler(({ input, context }) => recordRule(context.application.session(), input)),
  takeBackRule: os.deadlines.takeBackRule.handler(({ input, context }) => takeBackRule(context.application.session(), input)),
  agreementDays: os.deadlines.agreementDays.handler(({ context }) => listAgreementDays(context.application.session())),
  enterAgreementDays: os.deadlines.enterAgreementDays.handler(({ input, context }) =>
    enterAgreementDays(context.application.session(), input),
  ),
  takeBackAgreementDay: os.deadlines.takeBackAgreementDay.handler(({ input, context }) =>
    takeBackAgreementDay(context.application.session(), input),
  ),
};

export const taskTemplatesProcedures = {
  list: os.taskTemplates.list.handler(({ context }) => listTemplates(context.application.session())),
  record: os.taskTemplates.record.handler(({ input, context }) => recordTemplate(context.application.session(), input)),
  retire: os.taskTemplates.retire.handler(({ input, context }) => retireTemplate(context.application.session(), input)),
  plan: os.taskTemplates.plan.handler(({ input, context }) => planTemplate(context.application.session(), input)),
  addTasks: os.taskTemplates.addTasks.handler(({ input, context }) => addFromTemplate(context.application.session(), input)),
};
