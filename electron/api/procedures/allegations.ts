/** @file Allegations, the clauses charged under them, and the assessment of elements. */
import { assessElement } from '../../core/allegations/assess-element.ts';
import { addClause, removeClause } from '../../core/allegations/charge-clauses.ts';
import { listAllegations } from '../../core/allegations/read-allegations.ts';
import { amendAllegation, recordAllegation } from '../../core/allegations/record-allegation.ts';
import { restoreClause } from '../../core/allegations/restore-clause.ts';
import { listClausesInForce, listSuggestions } from '../../core/allegations/suggest-clauses.ts';
import { os } from '../implementer.ts';

export const allegationsProcedures = {
  list: os.allegations.list.handler(({ input, context }) => listAllegations(context.application.session(), input)),
  record: os.allegations.record.handler(({ input, context }) => recordAllegation(context.application.session(), input)),
  amend: os.allegations.amend.handler(({ input, context }) => amendAllegation(context.application.session(), input)),
  suggestions: os.allegations.suggestions.handler(({ input, context }) => listSuggestions(context.application.session(), input)),
  clausesInForce: os.allegations.clausesInForce.handler(({ input, context }) => listClausesInForce(context.application.session(), input)),
  addClause: os.allegations.addClause.handler(({ input, context }) => addClause(context.application.session(), input)),
  removeClause: os.allegations.removeClause.handler(({ input, context }) => removeClause(context.application.session(), input)),
  restoreClause: os.allegations.restoreClause.handler(({ input, context }) => restoreClause(context.application.session(), input)),
  assessElement: os.allegations.assessElement.handler(({ input, context }) => assessElement(context.application.session(), input)),
};
