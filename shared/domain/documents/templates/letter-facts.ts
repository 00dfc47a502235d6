/** @file What a block of a template may depend on, in the one predicate language. Invariant: no fact here tells of a hold, of the speech worksheet, of comparators or of counsel. */
import { z } from 'zod';
import { interimMeasureKindLabels } from '../../after/after-labels.ts';
import type { InterimMeasureKind } from '../../after/interim-measures.ts';
import { ladder } from '../../corrective-action/ladder.ts';
import type { FindingOutcome } from '../../findings.ts';
import { employmentStatusLabels, findingOutcomeLabels, participantRoleLabels } from '../../labels.ts';
import type { EmploymentStatus, ParticipantRole } from '../../people.ts';
import { evaluatePredicate, type Predicate, type Vocabulary } from '../../predicate.ts';
import {
  type ContentPurpose,
  contentPurposeLabels,
  type DisclosureGround,
  disclosureGroundLabels,
  type NoticeMode,
  noticeModeLabels,
} from './choices.ts';

/** Of one letter of one case. A list that is empty, and `unknown`, decide nothing. */
export type LetterFacts = {
  status: EmploymentStatus;
  /** `not-recorded`: no bargaining unit is entered, which is not the same as that there is none. */
  represented: 'yes' | 'not-recorded';
  recipient: ParticipantRole | 'unknown';
  /** Id of the level of the ladder that the letter is about. */
  level: string;
  nature: 'discipline' | 'not-discipline' | 'unknown';
  action: 'taken' | 'none' | 'unknown';
  outcomes: readonly FindingOutcome[];
  measures: readonly InterimMeasureKind[];
  mode: NoticeMode | 'unknown';
  purpose: ContentPurpose | 'unknown';
  ground: DisclosureGround | 'unknown';
};

const levels = Object.fromEntries(ladder.map(({ id, name }) => [id, name]));

/** Names and values as the editor of templates shows them. */
export const letterVocabulary: Vocabulary<LetterFacts> = {
  status: { name: 'Employment status', values: employmentStatusLabels },
  represented: { name: 'Bargaining unit', values: { yes: 'Recorded', 'not-recorded': 'Not recorded' } },
  recipient: { name: 'Recipient', values: { ...participantRoleLabels, unknown: 'Not known' } },
  level: { name: 'Level', values: { ...levels, unknown: 'Not chosen' } },
  nature: { name: 'Nature of the level', values: { discipline: 'Discipline', 'not-discipline': 'Not discipline', unknown: 'Not chosen' } },
  action: { name: 'Corrective action', values: { taken: 'Approved', none: 'No action', unknown: 'Not decided' } },
  outcomes: { name: 'Findings', values: findingOutcomeLabels },
  measures: { name: 'Interim measures in place', values: interimMeasureKindLabels },
  mode: { name: 'Kind of interview', values: { ...noticeModeLabels, unknown: 'Not known' } },
  purpose: { name: 'Purpose of the request', values: { ...contentPurposeLabels, unknown: 'Not known' } },
  ground: { name: 'Why records leave', values: { ...disclosureGroundLabels, unknown: 'Not known' } },
};

/** Which of the facts are lists: they are asked with `has`, the others with `is`. */
export const listFacts: readonly (keyof LetterFacts)[] = ['outcomes', 'measures'];

/** A condition as it is stored and edited; `conditionProblem` tells whether it speaks of facts that exist. */
export type TemplateCondition =
  | { field: string; is: string[] }
  | { list: string; has: string[] }
  | { all: TemplateCondition[] }
  | { any: TemplateCondition[] }
  | { not: TemplateCondition };

const name = z.string().min(1).max(40);
const values = z.array(z.string().min(1).max(60)).min(1).max(30);
export const TemplateCondition: z.ZodType<TemplateCondition> = z.lazy(() =>
  z.union([
    z.strictObject({ field: name, is: values }),
    z.strictObject({ list: name, has: values }),
    z.strictObject({ all: z.array(TemplateCondition).min(1).max(8) }),
    z.strictObject({ any: z.array(TemplateCondition).min(1).max(8) }),
    z.strictObject({ not: TemplateCondition }),
  ]),
);

/** The deepest that conditions may stand within each other. */
const DEEPEST = 4;

/** What is wrong with a condition, in words, or null. */
export function conditionProblem(condition: TemplateCondition, depth = 1): string | null {
  if (depth > DEEPEST) return 'Conditions stand within each other too deeply.';
  if ('not' in condition) return conditionProblem(condition.not, depth + 1);
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    return parts.map((part) => conditionProblem(part, depth + 1)).find((problem) => problem !== null) ?? null;
  }
  const [fact, wanted] = 'field' in condition ? [condition.field, condition.is] : [condition.list, condition.has];
  const known = Object.entries(letterVocabulary).find(([key]) => key === fact);
  if (known === undefined) return `No letter knows the fact “${fact}”.`;
  if ('list' in condition !== listFacts.some((key) => key === fact)) return `“${known[1].name}” is asked in another way.`;
  const strange = wanted.find((value) => !(value in known[1].values));
  return strange === undefined ? null : `“${known[1].name}” is never “${strange}”.`;
}

/** Whether a block with this condition prints: only where it is known to hold. */
export function holds(condition: TemplateCondition | undefined, facts: LetterFacts): boolean {
  if (condition === undefined) return true;
  return evaluatePredicate<LetterFacts>(condition as Predicate<LetterFacts>, facts, letterVocabulary).outcome === 'holds';
}

/** The condition in words: "Level: Written warning or Reprimand; Bargaining unit: Recorded". */
export function conditionInWords(condition: TemplateCondition): string {
  if ('not' in condition) return `not (${conditionInWords(condition.not)})`;
  if ('all' in condition) return condition.all.map(conditionInWords).join('; ');
  if ('any' in condition) return condition.any.map((part) => `(${conditionInWords(part)})`).join(' or ');
  const [fact, wanted] = 'field' in condition ? [condition.field, condition.is] : [condition.list, condition.has];
  const words: { name: string; values: Record<string, string> } | undefined = letterVocabulary[fact as keyof LetterFacts];
  return `${words?.name ?? fact}: ${wanted.map((value) => words?.values[value] ?? value).join(' or ')}`;
}

/** Facts that are still empty: what a template is checked with, and what the editor begins with. */
export const noFacts: LetterFacts = {
  status: 'unknown',
  represented: 'not-recorded',
  recipient: 'unknown',
  level: 'unknown',
  nature: 'unknown',
  action: 'unknown',
  outcomes: [],
  measures: [],
  mode: 'unknown',
  purpose: 'unknown',
  ground: 'unknown',
};
