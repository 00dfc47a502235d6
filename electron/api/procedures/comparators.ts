/** @file Procedures of comparators. */
import { decideComparator, explainHarsher } from '../../core/comparators/decide-comparator.ts';
import { listComparators } from '../../core/comparators/read-comparators.ts';
import { os } from '../implementer.ts';

export const comparatorsProcedures = {
  list: os.comparators.list.handler(({ input, context }) => listComparators(context.application.session(), input)),
  decide: os.comparators.decide.handler(({ input, context }) => decideComparator(context.application.session(), input)),
  explainHarsher: os.comparators.explainHarsher.handler(({ input, context }) => explainHarsher(context.application.session(), input)),
};
