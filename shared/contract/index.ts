/** @file The whole surface of the application in one readable table. */
import { accessContract } from './access.ts';
import { activityContract } from './activity.ts';
import { afterDecisionContract, closingContract } from './after-decision.ts';
import { allegationsContract } from './allegations.ts';
import { auditContract } from './audit.ts';
import { backupContract } from './backup.ts';
import { interimMeasuresContract, priorRecordContract } from './before-action.ts';
import { casebookContract } from './casebook.ts';
import { casesContract } from './cases.ts';
import { comparatorsContract } from './comparators.ts';
import { deadlinesContract, taskTemplatesContract } from './deadlines.ts';
import { correctiveActionContract, findingsContract } from './decisions.ts';
import { districtContract } from './district.ts';
import { documentsContract } from './documents.ts';
import { changesContract, draftsContract } from './drafts.ts';
import { evidenceContract } from './evidence.ts';
import { factsContract } from './facts.ts';
import { findContract } from './find.ts';
import { incidentsContract } from './incidents.ts';
import {
  adverseFactsContract,
  credibilityContract,
  interviewsContract,
  interviewWordsContract,
  questionSetsContract,
} from './interviews.ts';
import { holdsContract, lawContract } from './law.ts';
import { lettersContract, templatesContract } from './letters.ts';
import { logContract } from './log.ts';
import { longWorkContract } from './long-work.ts';
import { employmentContract, levelRecordsContract, lossesContract } from './measure.ts';
import { packetsContract } from './packets.ts';
import { peopleContract } from './people.ts';
import { policiesContract } from './policies.ts';
import { releaseContract, retentionContract } from './records.ts';
import { redactionContract } from './redaction.ts';
import { reportsContract } from './reports.ts';
import { reviewContract, reviewRoomContract } from './review.ts';
import { signaturesContract, signOffContract } from './sign-off.ts';
import { signedCopiesContract } from './signed-copies.ts';
import { speechContract } from './speech.ts';
import { tasksContract } from './tasks.ts';
import { todayContract } from './today.ts';

/** Named parts: spelled out, the type of the whole is longer than the compiler writes down. */
type Contract = {
  casebook: typeof casebookContract;
  access: typeof accessContract;
  policies: typeof policiesContract;
  cases: typeof casesContract;
  people: typeof peopleContract;
  allegations: typeof allegationsContract;
  evidence: typeof evidenceContract;
  incidents: typeof incidentsContract;
  facts: typeof factsContract;
  interviews: typeof interviewsContract;
  interviewWords: typeof interviewWordsContract;
  questionSets: typeof questionSetsContract;
  adverseFacts: typeof adverseFactsContract;
  credibility: typeof credibilityContract;
  speech: typeof speechContract;
  holds: typeof holdsContract;
  law: typeof lawContract;
  findings: typeof findingsContract;
  comparators: typeof comparatorsContract;
  correctiveAction: typeof correctiveActionContract;
  employment: typeof employmentContract;
  levelRecords: typeof levelRecordsContract;
  losses: typeof lossesContract;
  deadlines: typeof deadlinesContract;
  taskTemplates: typeof taskTemplatesContract;
  district: typeof districtContract;
  documents: typeof documentsContract;
  packets: typeof packetsContract;
  templates: typeof templatesContract;
  letters: typeof lettersContract;
  reports: typeof reportsContract;
  redaction: typeof redactionContract;
  signedCopies: typeof signedCopiesContract;
  log: typeof logContract;
  tasks: typeof tasksContract;
  today: typeof todayContract;
  activity: typeof activityContract;
  audit: typeof auditContract;
  review: typeof reviewContract;
  reviewRoom: typeof reviewRoomContract;
  signOff: typeof signOffContract;
  signatures: typeof signaturesContract;
  release: typeof releaseContract;
  retention: typeof retentionContract;
  backup: typeof backupContract;
  find: typeof findContract;
  longWork: typeof longWorkContract;
  drafts: typeof draftsContract;
  changes: typeof changesContract;
  interimMeasures: typeof interimMeasuresContract;
  priorRecord: typeof priorRecordContract;
  afterDecision: typeof afterDecisionContract;
  closing: typeof closingContract;
};

export const contract: Contract = {
  casebook: casebookContract,
  access: accessContract,
  policies: policiesContract,
  cases: casesContract,
  people: peopleContract,
  allegations: allegationsContract,
  evidence: evidenceContract,
  incidents: incidentsContract,
  facts: factsContract,
  interviews: interviewsContract,
  interviewWords: interviewWordsContract,
  questionSets: questionSetsContract,
  adverseFacts: adverseFactsContract,
  credibility: credibilityContract,
  speech: speechContract,
  holds: holdsContract,
  law: lawContract,
  findings: findingsContract,
  comparators: comparatorsContract,
  correctiveAction: correctiveActionContract,
  employment: employmentContract,
  levelRecords: levelRecordsContract,
  losses: lossesContract,
  deadlines: deadlinesContract,
  taskTemplates: taskTemplatesContract,
  district: districtContract,
  documents: documentsContract,
  packets: packetsContract,
  templates: templatesContract,
  letters: lettersContract,
  reports: reportsContract,
  redaction: redactionContract,
  signedCopies: signedCopiesContract,
  log: logContract,
  tasks: tasksContract,
  today: todayContract,
  activity: activityContract,
  audit: auditContract,
  review: reviewContract,
  reviewRoom: reviewRoomContract,
  signOff: signOffContract,
  signatures: signaturesContract,
  release: releaseContract,
  retention: retentionContract,
  backup: backupContract,
  find: findContract,
  longWork: longWorkContract,
  drafts: draftsContract,
  changes: changesContract,
  interimMeasures: interimMeasuresContract,
  priorRecord: priorRecordContract,
  afterDecision: afterDecisionContract,
  closing: closingContract,
};
