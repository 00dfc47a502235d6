/** @file The whole surface of the application in one readable table. */
import { accessContract } from './access.ts';
import { activityContract } from './activity.ts';
import { allegationsContract } from './allegations.ts';
import { auditContract } from './audit.ts';
import { backupContract } from './backup.ts';
import { casebookContract } from './casebook.ts';
import { casesContract } from './cases.ts';
import { correctiveActionContract, findingsContract } from './decisions.ts';
import { districtContract } from './district.ts';
import { documentsContract } from './documents.ts';
import { changesContract, draftsContract } from './drafts.ts';
import { evidenceContract } from './evidence.ts';
import { logContract } from './log.ts';
import { longWorkContract } from './long-work.ts';
import { peopleContract } from './people.ts';
import { policiesContract } from './policies.ts';
import { reviewContract, reviewRoomContract } from './review.ts';
import { speechContract } from './speech.ts';
import { tasksContract } from './tasks.ts';
import { todayContract } from './today.ts';

export const contract = {
  casebook: casebookContract,
  access: accessContract,
  policies: policiesContract,
  cases: casesContract,
  people: peopleContract,
  allegations: allegationsContract,
  evidence: evidenceContract,
  speech: speechContract,
  findings: findingsContract,
  correctiveAction: correctiveActionContract,
  district: districtContract,
  documents: documentsContract,
  log: logContract,
  tasks: tasksContract,
  today: todayContract,
  activity: activityContract,
  audit: auditContract,
  review: reviewContract,
  reviewRoom: reviewRoomContract,
  backup: backupContract,
  longWork: longWorkContract,
  drafts: draftsContract,
  changes: changesContract,
};
