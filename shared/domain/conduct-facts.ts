/** @file What is alleged, as structured facts. Clause suggestions read these and nothing else; documented for `cli suggest` in the README. */
import { z } from 'zod';

export const Channel = z.enum([
  'social-media',
  'text-message',
  'messaging-app',
  'e-mail',
  'phone-call',
  'video-call',
  'website',
  'in-person',
  'other',
  'unknown',
]);
export const Account = z.enum(['own', 'district', 'district-approved', 'school-named', 'someone-elses', 'none', 'unknown']);
export const DeviceOwnership = z.enum(['own', 'district', 'someone-elses', 'none', 'unknown']);
/** Under 5:125 personal use belongs in non-work time; a preparation period is work time unless the contract says otherwise. */
export const DutyStatus = z.enum(['on-duty', 'duty-free-period', 'off-duty', 'unknown']);
export const Place = z.enum(['classroom', 'school-grounds', 'school-event', 'elsewhere', 'unknown']);
export const Purpose = z.enum(['school-related', 'personal', 'commercial', 'political', 'union-or-working-conditions', 'unknown']);
export const Audience = z.enum(['students', 'former-students', 'parents', 'former-parents', 'staff', 'public', 'friends-only']);
export const Relationship = z.enum(['current-student', 'former-student', 'parent', 'former-parent', 'colleague', 'supervisor', 'none']);

/** What the content is or shows, as alleged. */
export const ContentMark = z.enum([
  'student-work',
  'student-picture',
  'student-name',
  'other-student-information',
  'colleague-information',
  'family-information',
  'own-private-image-or-information',
  'sexual-or-obscene',
  'romantic-or-personal-contact',
  'harassing-or-demeaning',
  'profane',
  'district-logo',
  'copied-material',
  'about-students-or-parents',
  'about-colleagues',
  'about-working-conditions',
  'sign-of-abuse-or-neglect',
  'password-or-account-access',
  'disappearing-message',
  'public-policy',
  'religious-expression',
  'lawful-product',
]);
export const Effect = z.enum([
  'class-time-lost',
  'work-interrupted',
  'parents-complained',
  'students-complained',
  'staff-conflict',
  'media-attention',
  'schedule-or-staffing-change',
  'student-harmed-or-distressed',
  'cost-to-district',
  'students-saw-unsuitable-material',
  'abuse-not-reported',
  'none-known',
]);
/** Circumstances that a policy may treat as permission or excuse. */
export const Circumstance = z.enum([
  'parent-unavailable-in-work-hours',
  'after-work-hours',
  'permission-given',
  'consent-on-file',
  'public-event',
  'family-or-independent-relationship',
  'shared-official-post',
  'incidental-use',
  'acting-with-or-for-colleagues',
  'student-started-contact',
]);

/**
 * Conduct facts of one allegation. Every field may be left out: single answers default to `unknown`, lists to empty, and a rule never fires
 * on `unknown`. Unknown fields are refused so that a misspelled one is not silently ignored.
 */
export const ConductFacts = z.strictObject({
  channel: Channel.default('unknown'),
  account: Account.default('unknown'),
  device: DeviceOwnership.default('unknown'),
  duty: DutyStatus.default('unknown'),
  place: Place.default('unknown'),
  purpose: Purpose.default('unknown'),
  audience: z.array(Audience).default([]),
  relationship: z.array(Relationship).default([]),
  content: z.array(ContentMark).default([]),
  effects: z.array(Effect).default([]),
  circumstances: z.array(Circumstance).default([]),
});
export type ConductFacts = z.infer<typeof ConductFacts>;
