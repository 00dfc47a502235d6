/** @file Conditions over conduct facts that several rules share. */
import type { ConductFacts } from '../conduct-facts.ts';
import type { Predicate } from '../predicate.ts';

type Condition = Predicate<ConductFacts>;

export const electronic: Condition = {
  field: 'channel',
  is: ['social-media', 'text-message', 'messaging-app', 'e-mail', 'phone-call', 'video-call', 'website'],
};
export const published: Condition = { field: 'channel', is: ['social-media', 'website'] };
const withStudentsOrParents: Condition = {
  any: [
    { list: 'audience', has: ['students', 'parents'] },
    { list: 'relationship', has: ['current-student', 'parent'] },
  ],
};
export const withSchoolPeople: Condition = {
  any: [withStudentsOrParents, { list: 'audience', has: ['staff'] }, { list: 'relationship', has: ['colleague', 'supervisor'] }],
};
export const seenByStudentsOrStaff: Condition = { list: 'audience', has: ['students', 'staff', 'public'] };
export const seenBySomeone: Condition = {
  any: [
    published,
    { list: 'audience', has: ['students', 'former-students', 'parents', 'former-parents', 'staff', 'public', 'friends-only'] },
  ],
};
const unapprovedMeans: Condition = {
  any: [
    { field: 'account', is: ['own', 'someone-elses', 'school-named'] },
    {
      all: [
        { field: 'channel', is: ['phone-call', 'text-message', 'video-call'] },
        { field: 'device', is: ['own', 'someone-elses'] },
      ],
    },
  ],
};
export const onOwnAccount: Condition = { field: 'account', is: ['own'] };
export const schoolMattersOutsideApprovedAccounts: Condition = {
  all: [{ field: 'purpose', is: ['school-related'] }, withStudentsOrParents, unapprovedMeans],
};
export const approvedAccount: Condition = {
  any: [
    { field: 'account', is: ['district', 'district-approved'] },
    { field: 'channel', is: ['in-person'] },
  ],
};
export const studentMarks: Condition = {
  list: 'content',
  has: ['student-work', 'student-picture', 'student-name', 'other-student-information'],
};
