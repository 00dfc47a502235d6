/** @file Every rule about time that ships, and what begins each clock in words. Invariant: an id is never reused. Source: the citations of the rules. */
import type { DeadlineRule, TriggerKey } from '../rule.ts';
import { contractRules } from './contract-and-claims.ts';
import { dismissalRules } from './dismissal.ts';
import { recordRules } from './records.ts';
import { studentRules } from './students.ts';

export const deadlineRules: readonly DeadlineRule[] = [...studentRules, ...dismissalRules, ...recordRules, ...contractRules];

/** Undefined for an id that none bears. */
export const shippedRule = (id: string): DeadlineRule | undefined => deadlineRules.find((rule) => rule.id === id);

/** What began it, as the label of its day. */
export const triggerLabels: Record<TriggerKey, string> = {
  'report-received': 'The report was received',
  'abuse-suspected': 'Abuse or neglect of a child was suspected',
  'hotline-called': 'The agency was called',
  'misconduct-alleged': 'Sexual misconduct was alleged',
  'board-acted-on-misconduct': 'The Board acted on the employment',
  'employment-ended': 'The employment ended by dismissal or resignation',
  'evidence-sent-for-review': 'The evidence was sent to both parties',
  'title-ix-report-sent': 'The investigative report was sent to both parties',
  'board-voted-charges': 'The Board voted the charges',
  'charges-received': 'The teacher received the notice of charges',
  'hearing-officer-chosen': 'The hearing officer was chosen',
  'hearing-set': 'The hearing is to open',
  'hearing-closed': 'The hearing or its record was closed',
  'recommendation-received': 'The Board received the recommendation',
  'board-order-made': 'The Board made its order',
  'order-received': 'The decision was received',
  'history-form-received': 'The employment-history form was received',
  'severance-approved': 'The agreement was approved',
  'agreement-offered': 'The agreement was offered',
  'agreement-signed': 'The agreement was signed',
  'probation-year': 'The school year of probation began',
  'unpaid-suspension-notice': 'The notice of suspension without pay was given',
  'discipline-disclosed': 'The discipline was disclosed',
  'discipline-imposed': 'The discipline was imposed',
  'record-request-received': 'The request for the personnel record was received',
  'foia-request-received': 'The request for public records was received',
  'grievance-event': 'What may be grieved happened, or an answer was given',
  'grievance-received': 'The grievance was received at this step',
  'meeting-set': 'The meeting is to be held',
  'adverse-action': 'The step was taken',
  'leave-began': 'The leave began',
  'teacher-left-early': 'The Board refused to let the teacher go',
  other: 'It began',
};
