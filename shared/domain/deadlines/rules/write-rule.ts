/** @file What the rules about time have in common as they ship. */
import type { Count, DeadlineRule, Span } from '../rule.ts';

/** The rules were last read on this day. */
export const RULES_AS_OF = '2026-11-01';

/** How each was checked; a district that checks one itself says so in its own copy. */
export const checked = {
  statute: 'Read in the text of the statute or rule',
  secondary: 'Read in a note of an association or a law firm, not in the text itself',
  memory: 'From general knowledge: not checked against the text',
  district: 'Set by the District',
} as const;

export const spans = (...list: [Span['amount'], Span['unit']][]): Count => ({
  kind: 'spans',
  spans: list.map(([amount, unit]) => ({ amount, unit })),
  isBefore: false,
});

export const before = (amount: number, unit: Span['unit']): Count => ({ kind: 'spans', spans: [{ amount, unit }], isBefore: true });

const defaults = {
  nature: 'duty',
  movesOn: true,
  who: 'Human resources',
  asOf: RULES_AS_OF,
  status: 'current',
  authorityId: null,
  appliesWhen: '',
  soft: null,
} as const satisfies Partial<DeadlineRule>;

type Written = Omit<DeadlineRule, keyof typeof defaults> & Partial<DeadlineRule>;

/** A rule with what most of them share: a duty of human resources, moved off days of rest, current as of the day on which the rules were read. */
export const rule = (written: Written): DeadlineRule => ({ ...defaults, ...written });

/** The usual warning: time for somebody else to look at it first. */
export const warn = (daysBefore: number, because: string) => ({ daysBefore, because });
