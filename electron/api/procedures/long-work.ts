/** @file Procedures of the long task. */
import { os } from '../implementer.ts';

export const longWorkProcedures = {
  current: os.longWork.current.handler(({ context }) => context.application.longWork.current()),
  cancel: os.longWork.cancel.handler(({ input, context }) => ({ cancelled: context.application.longWork.cancel(input.id) })),
};
