/** @file What people read for the account of an expression, the question of cause, the balance, and orders for the future. */
import type { SpeechAnswer } from './answer.ts';
import type { Balance } from './balance.ts';
import type { MomentKind, Rests, SameDecision } from './cause.ts';
import type { Account, NatureInput } from './nature.ts';
import type { CheckAnswer, DirectiveCheck, DirectiveReview, DirectiveState } from './orders/directives.ts';
import type { DisruptionEffect, EffectType } from './speech.ts';
import type { ClauseLeft, FindingLeft, LevelLeft } from './what-if.ts';

export const accountLabels: Record<Account, string> = {
  official: 'Official',
  personal: 'Personal',
  mixed: 'Mixed: each post by itself',
  none: 'None: spoken or on paper',
  'not-known': 'Not known',
};

export const dutyLabels: Record<NatureInput['duty'], string> = { 'on-duty': 'On duty', 'off-duty': 'Off duty', 'not-known': 'Not known' };

export const effectTypeLabels: Record<EffectType, string> = {
  'not-said': 'Not said',
  complaint: 'Complaint',
  'class-time-lost': 'Class time lost',
  attendance: 'Attendance',
  'enrolment-request': 'Request for another class or school',
  reassignment: 'Reassignment',
  'schedule-change': 'Change of a schedule',
  'event-change': 'Change of an event',
  counselling: 'Counseling',
  'staff-conflict': 'Conflict among staff',
  security: 'Security',
  'admin-hours': 'Hours of the administration',
  'media-handling': 'Dealing with the media',
  'pledge-against-duties': 'Pledge against the duties of the post',
  image: 'Embarrassment or image',
  other: 'Other',
};

export const firstHandLabels: Record<DisruptionEffect['firstHand'], string> = {
  yes: 'First-hand',
  no: 'Second-hand',
  'not-known': 'Not known',
};

export const momentKindLabels: Record<MomentKind, string> = {
  'decision-maker-learned': 'A decision-maker learned of it',
  'inquiry-opened': 'The inquiry was opened',
  'step-taken': 'A step was taken',
  'earlier-discipline': 'Earlier discipline',
  'words-established': 'A step to establish the words',
};

export const restsLabels: Record<Rests, string> = { wholly: 'Wholly', partly: 'In part', not: 'Not at all' };

export const balanceLabels: Record<Balance['direction'], string> = {
  district: 'For the District',
  employee: 'For the employee',
  uncertain: 'Uncertain',
};

export const directiveStateLabels: Record<DirectiveState, string> = {
  'to-review': 'To review',
  changed: 'Changed since the review',
  reviewed: 'Reviewed',
  'not-needed': 'No words on speech found',
};

export const directiveOutcomeLabels: Record<DirectiveReview['outcome'], string> = {
  'as-it-reads': 'It stays as it reads',
  'to-narrow': 'It is to be narrowed',
  'to-withdraw': 'It is to be withdrawn in writing',
};

export const directiveCheckQuestions: Record<DirectiveCheck, string> = {
  purpose: 'Does it ask for no more than no reprisal, no tampering with evidence, or another named need?',
  temporary: 'Does it end on a day, or when something named is done?',
  union: 'May the person speak with the union?',
  colleagues: 'May colleagues go on talking together about pay and working conditions?',
  counsel: 'May the person speak with a lawyer?',
  agencies: 'May the person speak with agencies, the police and the courts?',
  'close-people': 'May the person speak with spouse, family, clergy and physician?',
  'private-accounts': 'Does it leave personal accounts off duty alone?',
};

export const checkAnswerLabels: Record<CheckAnswer, string> = { yes: 'Yes', no: 'No', 'does-not-apply': 'Does not apply' };

export const sameDecisionLabels: Record<SpeechAnswer, string> = {
  yes: 'Yes, it would be proposed all the same',
  no: 'No, it would not be proposed',
  unsure: 'Not sure',
} satisfies Record<SameDecision['answer'], string>;

export const clauseLeftLabels: Record<ClauseLeft, string> = {
  remains: 'Remains',
  'in-part': 'Remains in part',
  falls: 'Falls away',
  'not-said': 'Not said yet',
};

export const findingLeftLabels: Record<FindingLeft, string> = {
  remains: 'Remains',
  'in-part': 'Remains in part',
  falls: 'Falls away',
  'not-said': 'Not said yet',
  'no-finding': 'No finding yet',
  'no-breach': 'Found no breach',
};

export const levelLeftLabels: Record<LevelLeft, string> = {
  remains: 'Would be proposed all the same',
  falls: 'Would not be proposed',
  uncertain: 'Not sure',
  'not-answered': 'Not answered',
  again: 'To be answered again',
};
