/** @file Rules on work time, purposes and effects. */
import { electronic, electronicOrOwnDevice, onOwnAccount, published } from './conditions.ts';
import type { SuggestionRule } from './suggestion-rule.ts';

export const workAndEffectRules: readonly SuggestionRule[] = [
  {
    topic: 'personal-use-in-work-time',
    role: 'may-apply',
    when: {
      all: [{ field: 'duty', is: ['on-duty'] }, { field: 'purpose', is: ['personal', 'commercial', 'political'] }, electronicOrOwnDevice],
    },
    reason: 'A personal use fell in work time, and a preparation period counts as work time',
  },
  {
    topic: 'personal-use-in-work-time',
    role: 'may-apply',
    when: { all: [{ field: 'duty', is: ['on-duty'] }, onOwnAccount, published] },
    unless: { field: 'purpose', is: ['school-related', 'union-or-working-conditions', 'personal', 'commercial', 'political'] },
    reason: 'The employee’s own account was used in work time; whether the use was personal is still to be established',
  },
  {
    topic: 'personal-use-in-work-time',
    role: 'may-apply',
    when: {
      all: [
        { field: 'duty', is: ['duty-free-period'] },
        { list: 'effects', has: ['class-time-lost', 'work-interrupted', 'schedule-or-staffing-change'] },
        electronic,
      ],
    },
    reason: 'The use fell in a duty-free period, but an effect on work is reported',
  },
  {
    topic: 'commercial-use',
    role: 'may-apply',
    when: { field: 'purpose', is: ['commercial'] },
    reason: 'The purpose was commercial',
  },
  {
    topic: 'disruption',
    role: 'may-apply',
    when: {
      list: 'effects',
      has: ['class-time-lost', 'work-interrupted', 'staff-conflict', 'schedule-or-staffing-change', 'student-harmed-or-distressed'],
    },
    reason: 'An effect on teaching, work or students is reported',
  },
  {
    topic: 'disruption',
    role: 'may-apply',
    when: { list: 'effects', has: ['parents-complained', 'students-complained', 'media-attention'] },
    reason: 'Complaints or attention are reported; what they led to at school is still to be established',
  },
  {
    topic: 'risk-of-viewing',
    role: 'may-apply',
    when: {
      all: [
        { list: 'effects', has: ['students-saw-unsuitable-material'] },
        { field: 'place', is: ['classroom', 'school-grounds', 'school-event'] },
        { any: [{ field: 'device', is: ['own'] }, onOwnAccount] },
      ],
    },
    reason: 'At school or a school event, students saw unsuitable material through the employee’s own technology',
  },
  {
    topic: 'indemnification',
    role: 'may-apply',
    when: { list: 'effects', has: ['cost-to-district'] },
    reason: 'A cost to the District is reported; any claim for it is held for counsel',
  },
];
