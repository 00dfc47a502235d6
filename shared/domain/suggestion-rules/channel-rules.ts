/** @file Rules on means: accounts, websites, messages that disappear. */
import {
  addressedStudentOrParent,
  approvedAccount,
  electronic,
  meansAreKnown,
  published,
  schoolMattersOutsideApprovedAccounts,
  schoolMattersWithStudentsOrParents,
  unapprovedMeans,
} from './conditions.ts';
import type { SuggestionRule } from './suggestion-rule.ts';

export const channelRules: readonly SuggestionRule[] = [
  {
    topic: 'approved-channel',
    role: 'may-apply',
    when: schoolMattersOutsideApprovedAccounts,
    unless: approvedAccount,
    reason: 'School matters were taken up with students or parents outside an account the District approved',
  },
  {
    topic: 'approved-channel',
    role: 'may-apply',
    when: { all: [addressedStudentOrParent, electronic, unapprovedMeans] },
    unless: {
      any: [
        approvedAccount,
        { field: 'purpose', is: ['school-related', 'personal', 'commercial', 'political', 'union-or-working-conditions'] },
        { list: 'content', has: ['romantic-or-personal-contact', 'sexual-or-obscene'] },
      ],
    },
    reason:
      'A student or a parent was contacted outside an account the District approved; whether it was about school matters is still to be established',
  },
  {
    topic: 'approved-channel',
    role: 'may-apply',
    when: schoolMattersWithStudentsOrParents,
    unless: meansAreKnown,
    reason: 'School matters were taken up with students or parents; by which account and device is still to be established',
  },
  {
    topic: 'approved-channel',
    role: 'may-apply',
    when: { all: [{ field: 'purpose', is: ['school-related'] }, { field: 'account', is: ['school-named'] }, published] },
    reason: 'School matters were put on an account in the school’s name that the District did not approve',
  },
  {
    topic: 'supported-method',
    role: 'may-apply',
    when: { all: [addressedStudentOrParent, electronic, unapprovedMeans] },
    unless: { any: [approvedAccount, { field: 'purpose', is: ['school-related'] }] },
    reason: 'A student or a parent was contacted by a means that the District neither provides nor supports',
  },
  {
    topic: 'risk-of-noncompliant-communication',
    role: 'may-apply',
    when: schoolMattersOutsideApprovedAccounts,
    unless: approvedAccount,
    reason: 'The communication with students or parents went outside the accounts the policy asks for',
  },
  {
    topic: 'official-accounts',
    role: 'may-apply',
    when: { field: 'account', is: ['school-named'] },
    reason: 'The account bears the school’s name and is not the District’s',
  },
  {
    topic: 'website-authorisation',
    role: 'may-apply',
    when: {
      all: [
        { field: 'channel', is: ['website'] },
        { field: 'account', is: ['school-named'] },
      ],
    },
    reason: 'A website bears the school’s name and is not the District’s',
  },
  {
    topic: 'ephemeral-media',
    role: 'may-apply',
    when: { list: 'content', has: ['disappearing-message'] },
    reason: 'Messages were set to disappear',
  },
  {
    topic: 'records',
    role: 'may-apply',
    when: {
      all: [
        { list: 'content', has: ['disappearing-message'] },
        { field: 'purpose', is: ['school-related'] },
      ],
    },
    reason: 'Messages on school matters were set to disappear, so they may not have been kept',
  },
  {
    topic: 'account-security',
    role: 'may-apply',
    when: { list: 'content', has: ['password-or-account-access'] },
    reason: 'A password or access to an account is involved',
  },
];
