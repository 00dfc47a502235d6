/** @file Rules on how people were treated: standards, relationships, tone, reporting of abuse. */
import { addressedStudentOrParent, audienceIsKnown, electronic, published, seenByStudentsOrStaff, withSchoolPeople } from './conditions.ts';
import type { SuggestionRule } from './suggestion-rule.ts';

export const conductRules: readonly SuggestionRule[] = [
  {
    topic: 'professional-standards',
    role: 'may-apply',
    when: {
      all: [
        {
          list: 'content',
          has: [
            'sexual-or-obscene',
            'harassing-or-demeaning',
            'profane',
            'own-private-image-or-information',
            'lawful-product',
            'colleague-information',
            'family-information',
          ],
        },
        seenByStudentsOrStaff,
      ],
    },
    reason: 'Students or staff could see content that a standard the policy names may call inappropriate',
  },
  {
    topic: 'professional-standards',
    role: 'may-apply',
    when: {
      all: [
        {
          list: 'content',
          has: ['profane', 'own-private-image-or-information', 'colleague-information', 'family-information'],
        },
        published,
      ],
    },
    unless: audienceIsKnown,
    reason: 'Content that a standard the policy names may call inappropriate was posted; who could see it is still to be established',
  },
  {
    topic: 'professional-standards',
    role: 'may-apply',
    when: {
      all: [{ list: 'content', has: ['romantic-or-personal-contact', 'sexual-or-obscene', 'harassing-or-demeaning'] }, withSchoolPeople],
    },
    reason: 'The contact was with a student, a parent or a colleague, to whom the standards for school relationships apply',
  },
  {
    topic: 'professional-standards',
    role: 'may-apply',
    when: { all: [{ list: 'content', has: ['profane', 'colleague-information', 'family-information'] }, withSchoolPeople, electronic] },
    reason: 'Coarse words, or information about a family or a colleague, went to students, parents or staff',
  },
  {
    topic: 'former-students',
    role: 'may-apply',
    when: {
      any: [
        { list: 'audience', has: ['former-students', 'former-parents'] },
        { list: 'relationship', has: ['former-student', 'former-parent'] },
      ],
    },
    reason: 'Former students or their parents were addressed or could see it',
  },
  {
    topic: 'personal-contact',
    role: 'may-apply',
    when: {
      all: [
        {
          any: [
            { field: 'purpose', is: ['personal'] },
            { list: 'content', has: ['romantic-or-personal-contact'] },
          ],
        },
        { list: 'relationship', has: ['current-student', 'parent', 'colleague'] },
        electronic,
      ],
    },
    reason: 'The contact with a student, a parent or a colleague was personal',
  },
  {
    topic: 'personal-contact',
    role: 'may-apply',
    when: { all: [{ field: 'purpose', is: ['commercial', 'political'] }, addressedStudentOrParent, electronic] },
    reason: 'The contact with a student or a parent served a purpose outside school',
  },
  {
    topic: 'inappropriate-relationship',
    role: 'may-apply',
    when: {
      all: [
        { list: 'content', has: ['romantic-or-personal-contact', 'sexual-or-obscene'] },
        { list: 'relationship', has: ['current-student', 'parent', 'colleague'] },
      ],
    },
    reason: 'The content toward a student, a parent or a colleague was romantic, personal or sexual',
  },
  {
    topic: 'student-initiated-contact',
    role: 'may-apply',
    when: { list: 'circumstances', has: ['student-started-contact'] },
    reason: 'The student is said to have started the contact',
  },
  {
    topic: 'sexual-or-obscene-material',
    role: 'may-apply',
    when: { list: 'content', has: ['sexual-or-obscene'] },
    reason: 'The content is said to be sexual or obscene',
  },
  {
    topic: 'harassment',
    role: 'may-apply',
    when: { list: 'content', has: ['harassing-or-demeaning'] },
    reason: 'The content is said to harass or demean someone',
  },
  {
    topic: 'tone',
    role: 'may-apply',
    when: {
      all: [
        { list: 'content', has: ['profane', 'harassing-or-demeaning'] },
        { field: 'channel', is: ['e-mail', 'text-message', 'messaging-app'] },
        withSchoolPeople,
      ],
    },
    reason: 'A message to students, parents or staff is said to be profane or demeaning',
  },
  {
    topic: 'tone',
    role: 'may-apply',
    when: {
      all: [
        { field: 'channel', is: ['e-mail'] },
        { list: 'relationship', has: ['current-student', 'parent', 'colleague', 'supervisor'] },
        { list: 'effects', has: ['parents-complained', 'students-complained', 'staff-conflict'] },
      ],
    },
    reason: 'An e-mail to a student, a parent or a colleague led to a complaint or a conflict, so how it was written matters',
  },
  {
    topic: 'abuse-reporting',
    role: 'may-apply',
    when: {
      any: [
        { list: 'content', has: ['sign-of-abuse-or-neglect'] },
        { list: 'effects', has: ['abuse-not-reported'] },
      ],
    },
    reason: 'A sign of abuse or neglect was met online; whether it was reported at once matters',
  },
];
