/** @file Activity procedures. */
import { listActivity, verifyActivity } from '../../core/audit/activity.ts';
import { os } from '../implementer.ts';

export const activityProcedures = {
  list: os.activity.list.handler(({ input, context }) => listActivity(context.application.session(), input)),
  verify: os.activity.verify.handler(({ context }) => {
    const session = context.application.session();
    return context.application.longWork.run('verification', (progress) => verifyActivity(session, progress));
  }),
};
