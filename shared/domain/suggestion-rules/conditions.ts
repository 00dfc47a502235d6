/** @file Conditions over conduct facts that several rules share. */
import type { ConductFacts } from '../conduct-facts.ts';
import type { Predicate } from '../predicate.ts';

type Condition = Predicate<ConductFacts>;

export const electronic: Condition = {
  field: 'channel',
  is: ['social-media', 'text-message', 'messaging-app', 'e-mail', 'phone-call', 'video-call', 'website'],
};
/** A game or a film on one’s own device is a use of personal technology, though nothing is sent. */
export const electronicOrOwnDevice: Condition = { any: [electronic, { field: 'device', is: ['own'] }] };
export const published: Condition = { field: 'channel', is: ['social-media', 'website'] };
const withStudentsOrParents: Condition = {
  any: [
    { list: 'audience', has: ['students', 'parents'] },
    { list: 'relationship', has: ['current-student', 'parent'] },
  ],
};
/** Someone was written or spoken to; being able to read along is not enough. */
export const addressedStudentOrParent: Condition = { list: 'relationship', has: ['current-student', 'parent'] };
export const withSchoolPeople: Condition = {
  any: [withStudentsOrParents, { list: 'audience', has: ['staff'] }, { list: 'relationship', has: ['colleague', 'supervisor'] }],
};
export const seenByStudentsOrStaff: Condition = { list: 'audience', has: ['students', 'staff', 'public'] };
/** Whether anything at all is known of who could see it; a rule held back by it speaks only where nothing is. */
export const audienceIsKnown: Condition = {
  list: 'audience',
  has: ['students', 'former-students', 'parents', 'former-parents', 'staff', 'public', 'friends-only'],
};
export const seenBySomeone: Condition = {
  any: [published, audienceIsKnown],
};
export const unapprovedMeans: Condition = {
  any: [
    { field: 'account', is: ['own', 'someone-elses', 'school-named'] },
    {
      all: [
        { field: 'channel', is: ['phone-call', 'text-message', 'video-call', 'messaging-app', 'social-media'] },
        { field: 'device', is: ['own', 'someone-elses'] },
      ],
    },
    {
      all: [
        { field: 'channel', is: ['phone-call', 'text-message'] },
        { field: 'account', is: ['none'] },
      ],
    },
  ],
};
/** Anything is known of the account or the device; a rule held back by it speaks only where nothing is. */
export const meansAreKnown: Condition = {
  any: [
    { field: 'account', is: ['own', 'district', 'district-approved', 'school-named', 'someone-elses', 'none'] },
    { field: 'device', is: ['own', 'district', 'someone-elses', 'none'] },
  ],
};
export const schoolMattersWithStudentsOrParents: Condition = {
  all: [{ field: 'purpose', is: ['school-related'] }, withStudentsOrParents, electronic],
};
export const onOwnAccount: Condition = { field: 'account', is: ['own'] };
export const schoolMattersOutsideApprovedAccounts: Condition = {
  all: [{ field: 'purpose', is: ['school-related'] }, withStudentsOrParents, unapprovedMeans],
};
export const approvedAccount: Condition = {
  any: [
    { field: 'account', is: ['district', 'district-approved'] },
    { field: 'channel', is: ['in-person'] },
    {
      all: [
        { field: 'channel', is: ['phone-call', 'text-message'] },
        { field: 'device', is: ['district'] },
      ],
    },
  ],
};
export const studentMarks: Condition = {
  list: 'content',
  has: ['student-work', 'student-picture', 'student-name', 'other-student-information'],
};
