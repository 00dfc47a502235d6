/** @file Every handler of the contract in one table. Invariant: a slice's file exports a record of handlers named `<slice>Procedures`. */
import { activityProcedures } from './activity.ts';
import { allegationsProcedures } from './allegations.ts';
import { casebookProcedures } from './casebook.ts';
import { casesProcedures } from './cases.ts';
import { correctiveActionProcedures, findingsProcedures } from './decisions.ts';
import { documentsProcedures } from './documents.ts';
import { evidenceProcedures } from './evidence.ts';
import { os } from './implementer.ts';
import { policiesProcedures } from './policies.ts';
import { speechProcedures } from './speech.ts';

export const router = os.router({
  casebook: casebookProcedures,
  policies: policiesProcedures,
  cases: casesProcedures,
  allegations: allegationsProcedures,
  evidence: evidenceProcedures,
  speech: speechProcedures,
  findings: findingsProcedures,
  correctiveAction: correctiveActionProcedures,
  documents: documentsProcedures,
  activity: activityProcedures,
});
