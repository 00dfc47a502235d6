/** @file What people read for the states and topics of law records. */
import type { LawStatus, LawTopic, LawVerification } from './law-record.ts';

export const lawStatusLabels: Record<LawStatus, string> = { current: 'Current', pending: 'Pending', stale: 'Not to be relied on' };

export const lawVerificationLabels: Record<LawVerification, string> = {
  'source-read': 'Checked against the source',
  'report-read': 'Checked against a report of the source',
  'not-checked': 'Not checked against the source',
};

export const lawTopicLabels: Record<LawTopic, string> = {
  speech: 'Speech',
  labor: 'Union and concerted activity',
  privacy: 'Accounts, devices and private life',
  'retaliation-and-equality': 'Retaliation, equality and religion',
  reporting: 'Reporting and routing',
  'fair-process': 'Fair process',
  'employment-status': 'Employment status and dismissal',
  records: 'Records',
  'money-and-agreements': 'Money and agreements',
  evidence: 'Evidence and counting of days',
};
