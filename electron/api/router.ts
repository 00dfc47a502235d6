/** @file Every handler of the contract in one table. Invariant: a slice's file exports a record of handlers named `<slice>Procedures`. */

import type { Router } from '@orpc/server';
import type { contract } from '#shared/contract/index.ts';
import { type ApiContext, os } from './implementer.ts';
import { accessProcedures } from './procedures/access.ts';
import { activityProcedures } from './procedures/activity.ts';
import { afterDecisionProcedures, closingProcedures } from './procedures/after-decision.ts';
import { allegationsProcedures } from './procedures/allegations.ts';
import { auditProcedures } from './procedures/audit.ts';
import { backupProcedures } from './procedures/backup.ts';
import { interimMeasuresProcedures, priorRecordProcedures } from './procedures/before-action.ts';
import { casebookProcedures } from './procedures/casebook.ts';
import { casesProcedures } from './procedures/cases.ts';
import { comparatorsProcedures } from './procedures/comparators.ts';
import { deadlinesProcedures, taskTemplatesProcedures } from './procedures/deadlines.ts';
import { correctiveActionProcedures, findingsProcedures } from './procedures/decisions.ts';
import { districtProcedures } from './procedures/district.ts';
import { documentsProcedures } from './procedures/documents.ts';
import { changesProcedures, draftsProcedures } from './procedures/drafts.ts';
import { evidenceProcedures } from './procedures/evidence.ts';
import { factsProcedures } from './procedures/facts.ts';
import { findProcedures } from './procedures/find.ts';
import { incidentsProcedures } from './procedures/incidents.ts';
import {
  adverseFactsProcedures,
  credibilityProcedures,
  interviewsProcedures,
  interviewWordsProcedures,
  questionSetsProcedures,
} from './procedures/interviews.ts';
import { holdsProcedures, lawProcedures } from './procedures/law.ts';
import { lettersProcedures, templatesProcedures } from './procedures/letters.ts';
import { logProcedures, tasksProcedures, todayProcedures } from './procedures/log.ts';
import { longWorkProcedures } from './procedures/long-work.ts';
import { employmentProcedures, levelRecordsProcedures, lossesProcedures } from './procedures/measure.ts';
import { packetsProcedures } from './procedures/packets.ts';
import { peopleProcedures } from './procedures/people.ts';
import { policiesProcedures } from './procedures/policies.ts';
import { releaseProcedures, retentionProcedures } from './procedures/records.ts';
import { redactionProcedures } from './procedures/redaction.ts';
import { reportsProcedures } from './procedures/reports.ts';
import { reviewProcedures, reviewRoomProcedures } from './procedures/review.ts';
import { signaturesProcedures, signOffProcedures } from './procedures/sign-off.ts';
import { signedCopiesProcedures } from './procedures/signed-copies.ts';
import { speechProcedures } from './procedures/speech.ts';

/** Runs once the contract has found nothing wrong with the input. */
const noteThatInputPassed = os.middleware(({ context, next }) => {
  if (context.call !== undefined) context.call.isUnderstood = true;
  return next();
});

// Named, because the type that would be inferred is longer than the compiler writes down.
export const router: Router<typeof contract, ApiContext> = os.use(noteThatInputPassed).router({
  casebook: casebookProcedures,
  access: accessProcedures,
  policies: policiesProcedures,
  cases: casesProcedures,
  people: peopleProcedures,
  allegations: allegationsProcedures,
  evidence: evidenceProcedures,
  incidents: incidentsProcedures,
  facts: factsProcedures,
  interviews: interviewsProcedures,
  interviewWords: interviewWordsProcedures,
  questionSets: questionSetsProcedures,
  adverseFacts: adverseFactsProcedures,
  credibility: credibilityProcedures,
  speech: speechProcedures,
  holds: holdsProcedures,
  law: lawProcedures,
  findings: findingsProcedures,
  comparators: comparatorsProcedures,
  correctiveAction: correctiveActionProcedures,
  employment: employmentProcedures,
  levelRecords: levelRecordsProcedures,
  losses: lossesProcedures,
  deadlines: deadlinesProcedures,
  taskTemplates: taskTemplatesProcedures,
  district: districtProcedures,
  documents: documentsProcedures,
  packets: packetsProcedures,
  templates: templatesProcedures,
  letters: lettersProcedures,
  reports: reportsProcedures,
  redaction: redactionProcedures,
  signedCopies: signedCopiesProcedures,
  log: logProcedures,
  tasks: tasksProcedures,
  today: todayProcedures,
  activity: activityProcedures,
  audit: auditProcedures,
  review: reviewProcedures,
  reviewRoom: reviewRoomProcedures,
  signOff: signOffProcedures,
  signatures: signaturesProcedures,
  release: releaseProcedures,
  retention: retentionProcedures,
  backup: backupProcedures,
  find: findProcedures,
  longWork: longWorkProcedures,
  drafts: draftsProcedures,
  changes: changesProcedures,
  interimMeasures: interimMeasuresProcedures,
  priorRecord: priorRecordProcedures,
  afterDecision: afterDecisionProcedures,
  closing: closingProcedures,
});
