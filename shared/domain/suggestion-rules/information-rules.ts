/** @file Rules on what was shown: student, colleague and family information, logos, copied material, own private material. */
import { audienceIsKnown, onOwnAccount, published, seenBySomeone, seenByStudentsOrStaff, studentMarks } from './conditions.ts';
import type { SuggestionRule } from './suggestion-rule.ts';

export const informationRules: readonly SuggestionRule[] = [
  {
    topic: 'student-information',
    role: 'may-apply',
    when: { all: [studentMarks, seenBySomeone] },
    reason: 'Student work, a picture, a name or other student information was shown to others',
  },
  {
    topic: 'personnel-and-family-information',
    role: 'may-apply',
    when: { all: [{ list: 'content', has: ['colleague-information', 'family-information'] }, seenBySomeone] },
    reason: 'Information about a colleague or a family was shown to others',
  },
  {
    topic: 'logos',
    role: 'may-apply',
    when: { list: 'content', has: ['district-logo'] },
    unless: { list: 'circumstances', has: ['permission-given'] },
    reason: 'A District logo was used and no permission is recorded',
  },
  {
    topic: 'copyright',
    role: 'may-apply',
    when: { list: 'content', has: ['copied-material'] },
    reason: 'Material that someone else made was copied',
  },
  {
    topic: 'own-published-content',
    role: 'may-apply',
    when: {
      all: [
        {
          list: 'content',
          has: ['about-students-or-parents', 'about-colleagues', 'student-name', 'colleague-information', 'family-information'],
        },
        onOwnAccount,
      ],
    },
    reason: 'The employee’s own account carried remarks or information about people at school',
  },
  {
    topic: 'identifying-people-on-own-site',
    role: 'may-apply',
    when: {
      all: [{ any: [studentMarks, { list: 'content', has: ['colleague-information', 'family-information'] }] }, onOwnAccount, published],
    },
    reason: 'The employee’s own site carried something by which a student, a parent or a colleague may be known',
  },
  {
    topic: 'unsuitable-material-on-own-site',
    role: 'may-apply',
    when: {
      all: [
        {
          list: 'content',
          has: ['own-private-image-or-information', 'lawful-product', 'sexual-or-obscene', 'harassing-or-demeaning', 'profane'],
        },
        onOwnAccount,
        published,
        seenByStudentsOrStaff,
      ],
    },
    reason: 'Private or unsuitable material on the employee’s own site could be seen by students or staff',
  },
  {
    topic: 'unsuitable-material-on-own-site',
    role: 'may-apply',
    when: {
      all: [
        {
          list: 'content',
          has: ['own-private-image-or-information', 'lawful-product', 'sexual-or-obscene', 'harassing-or-demeaning', 'profane'],
        },
        onOwnAccount,
        published,
      ],
    },
    unless: audienceIsKnown,
    reason: 'Private or unsuitable material stood on the employee’s own site; who could see it is still to be established',
  },
  {
    topic: 'contacts-on-own-site',
    role: 'may-apply',
    when: {
      all: [
        { list: 'content', has: ['own-private-image-or-information'] },
        onOwnAccount,
        published,
        {
          any: [
            { list: 'audience', has: ['students', 'parents', 'staff'] },
            { list: 'relationship', has: ['current-student', 'parent', 'colleague'] },
          ],
        },
      ],
    },
    reason: 'Students, parents or colleagues could see private details on the employee’s own site',
  },
  {
    topic: 'privacy-settings',
    role: 'may-apply',
    when: {
      all: [
        { list: 'content', has: ['own-private-image-or-information', 'lawful-product'] },
        { list: 'audience', has: ['students', 'public'] },
      ],
    },
    reason: 'Private material about the employee was open to students or the public',
  },
];
