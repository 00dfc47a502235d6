/** @file What each kind of entry after the decision asks for, in words. A table: the form, the core's checks and the tests read the same. */
import type { AfterDecisionKind, AfterStepKind } from './after-decision.ts';

export const afterDecisionKindLabels: Record<AfterDecisionKind, string> = {
  'information-request': 'Information request',
  grievance: 'Grievance',
  arbitration: 'Arbitration',
  settlement: 'Settlement',
  compliance: 'Compliance with a restriction or training',
  expiry: 'Expiry of a warning',
};

export const afterStepKindLabels: Record<AfterStepKind, string> = {
  received: 'Received',
  filed: 'Filed',
  meeting: 'Meeting',
  answer: 'Answer',
  outcome: 'Outcome of the step',
  demand: 'Demand',
  arbitrator: 'Arbitrator named',
  hearing: 'Hearing',
  award: 'Award',
  signed: 'Signed',
  term: 'A term to be kept',
  'to-be-done': 'To be done',
  proof: 'Proof',
  checked: 'Check',
  expires: 'Expires',
  other: 'Something else',
};

/** A field with its help; `isRequired` is checked by the core. */
type FieldWords = { label: string; help: string; isRequired: boolean };

export type AfterDecisionWords = {
  subject: FieldWords;
  party: FieldWords;
  terms: FieldWords;
  source: FieldWords;
  /** The steps that belong to it, the usual first one first. */
  steps: readonly AfterStepKind[];
  /** Whether its steps stand under numbers, as those of a grievance. */
  hasStages: boolean;
};

const field = (label: string, help = '', isRequired = false): FieldWords => ({ label, help, isRequired });

export const afterDecisionWords: Record<AfterDecisionKind, AfterDecisionWords> = {
  'information-request': {
    subject: field('What is asked for', 'In a few words.', true),
    party: field('Who asks', 'By name and office.', true),
    terms: field('The request in full', 'May stay empty.'),
    source: field('Basis', 'The law or the article that it names. May stay empty.'),
    steps: ['received', 'answer', 'other'],
    hasStages: false,
  },
  grievance: {
    subject: field('What the grievance says', 'In a few words.', true),
    party: field('Who filed it', 'The employee or the union.', true),
    terms: field('Relief asked for', 'May stay empty.'),
    source: field('Article', 'The article of the agreement that it names.', true),
    steps: ['filed', 'meeting', 'answer', 'outcome', 'other'],
    hasStages: true,
  },
  arbitration: {
    subject: field('The question put', 'In a few words.', true),
    party: field('Arbitrator', 'May stay empty until one is named.'),
    terms: field('How it came here', 'Which grievance, and what the sides agreed on. May stay empty.'),
    source: field('Article', 'The article of the agreement that it rests on. May stay empty.'),
    steps: ['demand', 'arbitrator', 'hearing', 'award', 'other'],
    hasStages: false,
  },
  settlement: {
    subject: field('What it settles', 'In a few words.', true),
    party: field('Who signed', 'Everyone, by name and office.', true),
    terms: field('Terms', 'As agreed, in words.', true),
    source: field('Where the paper lies', 'May stay empty.'),
    steps: ['signed', 'term', 'other'],
    hasStages: false,
  },
  compliance: {
    subject: field('What is to be done or kept', 'In a few words.', true),
    party: field('By whom', 'By name.', true),
    terms: field('How it is to be shown', 'What proof is asked for. May stay empty.'),
    source: field('Ordered in', 'The memo, the directive or the agreement. May stay empty.'),
    steps: ['to-be-done', 'proof', 'checked', 'other'],
    hasStages: false,
  },
  expiry: {
    subject: field('What expires', 'Such as “Written warning of Nov 3, 2026”.', true),
    party: field('Who watches for it', 'May stay empty.'),
    terms: field('What the agreement says', 'In your own words. May stay empty.'),
    source: field('Article', 'The article that says how long it stands.', true),
    steps: ['expires', 'other'],
    hasStages: false,
  },
};
