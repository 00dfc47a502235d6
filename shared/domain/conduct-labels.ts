/** @file What people read for conduct facts, and the vocabulary in which a predicate over them explains itself. */
import type { z } from 'zod';
import type {
  Account,
  Audience,
  Channel,
  Circumstance,
  ConductFacts,
  ContentMark,
  DeviceOwnership,
  DutyStatus,
  Effect,
  Place,
  Purpose,
  Relationship,
} from './conduct-facts.ts';
import type { Vocabulary } from './predicate.ts';

export const channelLabels: Record<z.infer<typeof Channel>, string> = {
  'social-media': 'Social media',
  'text-message': 'Text message',
  'messaging-app': 'Messaging app',
  'e-mail': 'E-mail',
  'phone-call': 'Phone call',
  'video-call': 'Video call',
  website: 'Website',
  'in-person': 'In person',
  other: 'Something else',
  unknown: 'Not known',
};

export const accountLabels: Record<z.infer<typeof Account>, string> = {
  own: 'The employee’s own account',
  district: 'A District account',
  'district-approved': 'An account the District approved',
  'school-named': 'An account under the school’s name that is not the District’s',
  'someone-elses': 'Someone else’s account',
  none: 'No account',
  unknown: 'Not known',
};

export const deviceLabels: Record<z.infer<typeof DeviceOwnership>, string> = {
  own: 'The employee’s own device',
  district: 'A District device',
  'someone-elses': 'Someone else’s device',
  none: 'No device',
  unknown: 'Not known',
};

export const dutyLabels: Record<z.infer<typeof DutyStatus>, string> = {
  'on-duty': 'On duty, a preparation period included',
  'duty-free-period': 'In a duty-free period',
  'off-duty': 'Off duty',
  unknown: 'Not known',
};

export const placeLabels: Record<z.infer<typeof Place>, string> = {
  classroom: 'Classroom',
  'school-grounds': 'Elsewhere on school grounds',
  'school-event': 'School event',
  elsewhere: 'Away from school',
  unknown: 'Not known',
};

export const purposeLabels: Record<z.infer<typeof Purpose>, string> = {
  'school-related': 'School matters',
  personal: 'Personal',
  commercial: 'Commercial',
  political: 'Political',
  'union-or-working-conditions': 'Union or working conditions',
  unknown: 'Not known',
};

export const audienceLabels: Record<z.infer<typeof Audience>, string> = {
  students: 'Students',
  'former-students': 'Former students',
  parents: 'Parents or guardians',
  'former-parents': 'Parents or guardians of former students',
  staff: 'Staff',
  public: 'The public',
  'friends-only': 'Friends or followers only',
};

export const relationshipLabels: Record<z.infer<typeof Relationship>, string> = {
  'current-student': 'A current student',
  'former-student': 'A former student',
  parent: 'A parent or guardian',
  'former-parent': 'A parent or guardian of a former student',
  colleague: 'A colleague',
  supervisor: 'A supervisor',
  none: 'No one in particular',
};

export const contentMarkLabels: Record<z.infer<typeof ContentMark>, string> = {
  'student-work': 'Student work',
  'student-picture': 'A picture of a student',
  'student-name': 'A student’s name',
  'other-student-information': 'Other information about a student',
  'colleague-information': 'Information about a colleague',
  'family-information': 'Information about a family',
  'own-private-image-or-information': 'A private image of, or private information about, the employee',
  'sexual-or-obscene': 'Sexual or obscene material',
  'romantic-or-personal-contact': 'Romantic or personal contact',
  'harassing-or-demeaning': 'Harassing or demeaning words or images',
  profane: 'Profanity',
  'district-logo': 'A District logo',
  'copied-material': 'Material copied from someone else',
  'about-students-or-parents': 'Remarks about students or parents',
  'about-colleagues': 'Remarks about colleagues',
  'about-working-conditions': 'Remarks about working conditions',
  'sign-of-abuse-or-neglect': 'A sign of abuse or neglect of a child',
  'password-or-account-access': 'A password or access to an account',
  'disappearing-message': 'A message set to disappear',
  'public-policy': 'A question of politics or public policy',
  'religious-expression': 'Religious expression',
  'lawful-product': 'Alcohol, tobacco, cannabis or another lawful product',
};

export const effectLabels: Record<z.infer<typeof Effect>, string> = {
  'class-time-lost': 'Class time lost',
  'work-interrupted': 'Work interrupted',
  'parents-complained': 'Parents complained',
  'students-complained': 'Students complained',
  'staff-conflict': 'Conflict among staff',
  'media-attention': 'Attention from news media',
  'schedule-or-staffing-change': 'A change of schedule or staffing',
  'student-harmed-or-distressed': 'A student harmed or distressed',
  'cost-to-district': 'A cost to the District',
  'students-saw-unsuitable-material': 'Students saw unsuitable material',
  'abuse-not-reported': 'Abuse or neglect was not reported',
  'none-known': 'None known',
};

export const circumstanceLabels: Record<z.infer<typeof Circumstance>, string> = {
  'parent-unavailable-in-work-hours': 'The parent could not be reached in work hours',
  'after-work-hours': 'After work hours',
  'permission-given': 'Permission was given',
  'consent-on-file': 'Consent is on file',
  'public-event': 'A public event',
  'family-or-independent-relationship': 'Family, or a relationship independent of school',
  'shared-official-post': 'An official post was shared',
  'incidental-use': 'Brief, incidental use',
  'acting-with-or-for-colleagues': 'Acting with or for colleagues',
  'student-started-contact': 'The student started the contact',
};

/** The names under which a predicate over conduct facts explains itself. */
export const conductVocabulary: Vocabulary<ConductFacts> = {
  channel: { name: 'channel', values: channelLabels },
  account: { name: 'account', values: accountLabels },
  device: { name: 'device', values: deviceLabels },
  duty: { name: 'duty', values: dutyLabels },
  place: { name: 'place', values: placeLabels },
  purpose: { name: 'purpose', values: purposeLabels },
  audience: { name: 'audience', values: audienceLabels },
  relationship: { name: 'other person', values: relationshipLabels },
  content: { name: 'content', values: contentMarkLabels },
  effects: { name: 'effects', values: effectLabels },
  circumstances: { name: 'circumstances', values: circumstanceLabels },
};
