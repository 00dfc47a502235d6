/** @file Finding anything. */
import { findAnything } from '../../core/search/find.ts';
import { os } from '../implementer.ts';

export const findProcedures = {
  anything: os.find.anything.handler(({ input, context }) => findAnything(context.application.session(), input)),
};
