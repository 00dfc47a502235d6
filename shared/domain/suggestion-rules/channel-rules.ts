/** @file Rules on means: accounts, websites, messages that disappear. */
import { approvedAccount, schoolMattersOutsideApprovedAccounts } from './conditions.ts';
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
