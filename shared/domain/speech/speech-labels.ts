/** @file What people read for the speech worksheet's values. None of them says what the law makes of a statement. */
import type { SpeechAnswer } from './answer.ts';
import type { Authority, DisruptionEffect, FactorDirection, FactorState, QuestionId, QuestionState, SpeechOutput } from './speech.ts';

export const speechAnswerLabels: Record<SpeechAnswer, string> = { yes: 'Yes', no: 'No', unsure: 'Not sure' };

export const questionStateLabels: Record<QuestionState, string> = {
  answered: 'Answered',
  open: 'Open',
  reopened: 'Reopened',
  'not-reached': 'Not reached',
};

/** A word or two for each question, for the diagram of the path. */
export const questionTitles: Record<QuestionId, string> = {
  S0: 'Expression charged',
  S1: 'Excluded class',
  S2a: 'In class',
  S2b: 'Ordinary duties',
  S2c: 'Special capacity',
  S3n: 'Apart from the job',
  S3c: 'Public concern',
  S3p: 'Policymaking post',
  S4: 'Seven factors',
  S5: 'Disruption evidence',
  S6: 'Cause',
  S7: 'Future speech',
};

export const speechOutputLabels: Record<SpeechOutput, string> = {
  'SPEECH-NOT-AT-ISSUE': 'Speech not at issue',
  'EMPLOYEE-SPEECH': 'Employee speech',
  'PRIVATE-CONCERN': 'Private concern',
  'BALANCING-REQUIRED': 'Balancing required',
  'BALANCING-RECORDED': 'Balancing recorded',
  'PRIOR-RESTRAINT-REVIEW': 'Review of a limit on future speech',
  'COUNSEL-HOLD': 'Held for counsel',
};

export const authorityStatusLabels: Record<Authority['status'], string> = {
  current: 'Current',
  pending: 'Further review pending',
  stale: 'Out of date',
};

export const factorStateLabels: Record<FactorState, string> = {
  'not-answered': 'Not answered',
  evidence: 'Evidence',
  'no-evidence': 'No evidence',
  'not-reached': 'Not reached',
};

export const factorDirectionLabels: Record<FactorDirection, string> = {
  employee: 'Toward the employee',
  district: 'Toward the District',
  neutral: 'Neutral',
  'not-stated': 'Not stated',
};

export const effectNatureLabels: Record<DisruptionEffect['nature'], string> = { actual: 'Happened', predicted: 'Predicted' };

export const affiliationLabels: Record<DisruptionEffect['affiliation'], string> = {
  student: 'Student',
  'parent-of-current-student': 'Parent of a current student',
  staff: 'Staff',
  resident: 'Resident',
  'unaffiliated-public': 'Public without a tie to the schools',
  anonymous: 'Anonymous',
  'organised-campaign': 'Organized campaign',
};

export const causedByLabels: Record<DisruptionEffect['causedBy'], string> = {
  'the-expression': 'The expression itself',
  'reporting-of-it': 'The reporting of it',
  'not-known': 'Not known',
};
