/** @file Procedures of the log, of tasks and of Today. */
import { listChoices } from '../../core/log/list-choices.ts';
import { listLog } from '../../core/log/read-log.ts';
import { addAddendum, addLine, correctLine, markLine, withdrawLine } from '../../core/log/write-log.ts';
import { listDoers, listTasks } from '../../core/tasks/read-tasks.ts';
import { addTask, dropTask, finishTask, handOverTask, moveTask, reopenTask } from '../../core/tasks/write-tasks.ts';
import { markLooked, undoLooked } from '../../core/today/mark-looked.ts';
import { listLastCases, readToday } from '../../core/today/read-today.ts';
import { os } from '../implementer.ts';

export const logProcedures = {
  list: os.log.list.handler(({ input, context }) => listLog(context.application.session(), input)),
  choices: os.log.choices.handler(({ input, context }) => listChoices(context.application.session(), input)),
  lastCases: os.log.lastCases.handler(({ context }) => listLastCases(context.application.session())),
  add: os.log.add.handler(({ input, context }) => addLine(context.application.session(), input)),
  correct: os.log.correct.handler(({ input, context }) => correctLine(context.application.session(), input)),
  withdraw: os.log.withdraw.handler(({ input, context }) => withdrawLine(context.application.session(), input)),
  addAddendum: os.log.addAddendum.handler(({ input, context }) => addAddendum(context.application.session(), input)),
  mark: os.log.mark.handler(({ input, context }) => markLine(context.application.session(), input)),
};

export const tasksProcedures = {
  list: os.tasks.list.handler(({ input, context }) => listTasks(context.application.session(), input)),
  doers: os.tasks.doers.handler(({ context }) => listDoers(context.application.session())),
  add: os.tasks.add.handler(({ input, context }) => addTask(context.application.session(), input)),
  move: os.tasks.move.handler(({ input, context }) => moveTask(context.application.session(), input)),
  handOver: os.tasks.handOver.handler(({ input, context }) => handOverTask(context.application.session(), input)),
  finish: os.tasks.finish.handler(({ input, context }) => finishTask(context.application.session(), input)),
  drop: os.tasks.drop.handler(({ input, context }) => dropTask(context.application.session(), input)),
  reopen: os.tasks.reopen.handler(({ input, context }) => reopenTask(context.application.session(), input)),
};

export const todayProcedures = {
  read: os.today.read.handler(({ context }) => readToday(context.application.session())),
  markLooked: os.today.markLooked.handler(async ({ input, context }) => {
    const session = context.application.session();
    await markLooked(session, input);
    return readToday(session);
  }),
  undoLooked: os.today.undoLooked.handler(async ({ input, context }) => {
    const session = context.application.session();
    await undoLooked(session, input);
    return readToday(session);
  }),
};
