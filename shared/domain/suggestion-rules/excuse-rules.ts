/** @file Rules on what a policy may permit: they come up as "may excuse". */
import type { SuggestionRule } from './suggestion-rule.ts';

const callToParentAfterHours: SuggestionRule['when'] = {
  all: [
    { field: 'channel', is: ['phone-call'] },
    {
      any: [
        { list: 'relationship', has: ['parent'] },
        { list: 'audience', has: ['parents'] },
      ],
    },
    {
      any: [
        { list: 'circumstances', has: ['after-work-hours'] },
        { field: 'duty', is: ['off-duty'] },
      ],
    },
  ],
};
const parentUnavailable: SuggestionRule['when'] = { list: 'circumstances', has: ['parent-unavailable-in-work-hours'] };

export const excuseRules: readonly SuggestionRule[] = [
  {
    topic: 'call-to-parent-after-hours',
    role: 'may-excuse',
    when: { all: [callToParentAfterHours, parentUnavailable] },
    reason: 'It was a call after work hours to a parent who is said to have been out of reach in work hours',
  },
  {
    topic: 'call-to-parent-after-hours',
    role: 'may-excuse',
    when: callToParentAfterHours,
    unless: parentUnavailable,
    reason: 'It was a call to a parent after work hours; whether the parent could be reached in work hours is still to be established',
  },
  {
    topic: 'sharing-official-post',
    role: 'may-excuse',
    when: { list: 'circumstances', has: ['shared-official-post'] },
    reason: 'What was shared is said to be an official post',
  },
  {
    topic: 'pictures-at-public-event',
    role: 'may-excuse',
    when: {
      all: [
        { list: 'circumstances', has: ['public-event'] },
        { list: 'content', has: ['student-picture'] },
      ],
    },
    reason: 'The picture is said to come from a public event',
  },
  {
    topic: 'public-extracurricular-pictures',
    role: 'may-excuse',
    when: {
      all: [
        { list: 'circumstances', has: ['public-event'] },
        { list: 'content', has: ['student-picture'] },
        { field: 'place', is: ['school-event'] },
      ],
    },
    reason: 'The picture is said to come from a public school event',
  },
  {
    topic: 'independent-relationship',
    role: 'may-excuse',
    when: { list: 'circumstances', has: ['family-or-independent-relationship'] },
    reason: 'The two are said to be family, or to know each other apart from school',
  },
  {
    topic: 'incidental-personal-use',
    role: 'may-excuse',
    when: {
      any: [
        { list: 'circumstances', has: ['incidental-use'] },
        {
          all: [
            { field: 'duty', is: ['duty-free-period'] },
            { field: 'purpose', is: ['personal'] },
          ],
        },
      ],
    },
    reason: 'The personal use is said to be brief, or fell in a duty-free period',
  },
  {
    topic: 'concerted-activity',
    role: 'may-excuse',
    when: {
      any: [
        { field: 'purpose', is: ['union-or-working-conditions'] },
        { list: 'content', has: ['about-working-conditions'] },
        { list: 'circumstances', has: ['acting-with-or-for-colleagues'] },
      ],
    },
    reason: 'It concerns working conditions or was done with or for colleagues, so the hold for concerted activity comes first',
  },
];
