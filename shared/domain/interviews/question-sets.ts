/** @file Question sets by topic. Invariant: a set is versioned; what was taken from it into an interview never changes with it. */
import { z } from 'zod';
import type { Allegation } from '../allegations.ts';
import { AllegationClauseId, ElementId } from '../ids.ts';
import { Instant, Line } from '../text.ts';
import { Topic } from '../topics.ts';

/** For whom a set is written. */
export const SetRole = z.enum(['any', 'complainant', 'witness', 'respondent', 'student']);
export type SetRole = z.infer<typeof SetRole>;

export const QuestionText = z
  .string()
  .transform((text) => text.normalize('NFC').trim())
  .refine((text) => text.length > 0, 'Enter a question.')
  .refine((text) => text.length <= 1000, 'Use at most 1,000 characters.');

/** As typed. A set without topics is offered whatever is charged. */
export const QuestionSetInput = z.object({
  title: Line,
  role: SetRole,
  topics: z.array(Topic).max(20),
  questions: z.array(QuestionText).min(1, 'Enter at least one question.').max(40),
});
export type QuestionSetInput = z.infer<typeof QuestionSetInput>;

/** `key` stays the same over all versions; `version` names this one. A set that comes with the application has the number 0. */
export const QuestionSet = z.object({
  key: z.string(),
  version: z.string(),
  number: z.number().int(),
  title: z.string(),
  role: SetRole,
  topics: z.array(Topic),
  questions: z.array(z.string()),
  isOwn: z.boolean(),
  isRetired: z.boolean(),
  savedBy: z.string().nullable(),
  savedAt: Instant.nullable(),
});
export type QuestionSet = z.infer<typeof QuestionSet>;

/** An element that nobody has assessed yet, or that has no evidence for it or none against it. */
export const OpenElement = z.object({
  allegationPosition: z.number().int(),
  allegationClauseId: AllegationClauseId,
  elementId: ElementId,
  clause: z.string(),
  text: z.string(),
  topics: z.array(Topic),
  lacks: z.enum(['assessment', 'evidence-for', 'evidence-against', 'evidence']),
});
export type OpenElement = z.infer<typeof OpenElement>;

/** The elements still open, in the order of the case. */
export function openElementsOf(allegations: readonly Allegation[]): OpenElement[] {
  return allegations.flatMap(({ position, clauses }) =>
    clauses.flatMap(({ id, clause, shortLabel, elements }) =>
      elements.flatMap((element): OpenElement[] => {
        const sides = new Set(element.pins.map(({ side }) => side));
        const lacks = lackOf(element.state === 'not-assessed', sides);
        if (lacks === null) return [];
        const { elementId, text } = element;
        return [
          { allegationPosition: position, allegationClauseId: id, elementId, clause: shortLabel, text, topics: clause.topics, lacks },
        ];
      }),
    ),
  );
}

function lackOf(isNotAssessed: boolean, sides: ReadonlySet<'for' | 'against'>): OpenElement['lacks'] | null {
  if (sides.size === 0) return 'evidence';
  if (isNotAssessed) return 'assessment';
  if (!sides.has('for')) return 'evidence-for';
  return sides.has('against') ? null : 'evidence-against';
}

/** What may be asked of somebody: a set with the open elements that call for it, or the question about one element alone. */
export const OfferedQuestions = z.object({
  title: z.string(),
  setVersion: z.string().nullable(),
  /** "Allegation 1, 5:125 §6"; empty for a set that is offered whatever is charged. */
  because: z.array(z.string()),
  questions: z.array(
    z.object({
      text: z.string(),
      topic: Topic.nullable(),
      allegationClauseId: AllegationClauseId.nullable(),
      elementId: ElementId.nullable(),
    }),
  ),
});
export type OfferedQuestions = z.infer<typeof OfferedQuestions>;

/** Sets that fit the role, those whose topic an open element has first, then a plain question for each open element. */
export function offeredQuestions(role: SetRole, sets: readonly QuestionSet[], open: readonly OpenElement[]): OfferedQuestions[] {
  const fitting = sets.filter((set) => !set.isRetired && (set.role === 'any' || set.role === role));
  const byTopic = fitting.flatMap((set): OfferedQuestions[] => {
    const calling = open.filter(({ topics }) => topics.some((topic) => set.topics.includes(topic)));
    const [first] = calling;
    if (first === undefined) return [];
    const topic = first.topics.find((one) => set.topics.includes(one)) ?? null;
    const questions = set.questions.map((text) => ({ text, topic, allegationClauseId: first.allegationClauseId, elementId: null }));
    return [{ title: set.title, setVersion: set.version, because: [...new Set(calling.map(placeOf))], questions }];
  });
  const always = fitting
    .filter(({ topics }) => topics.length === 0)
    .map(({ title, version, questions }): OfferedQuestions => {
      const asked = questions.map((text) => ({ text, topic: null, allegationClauseId: null, elementId: null }));
      return { title, setVersion: version, because: [], questions: asked };
    });
  return [...always, ...byTopic, ...elementQuestions(open)];
}

const placeOf = ({ allegationPosition, clause }: OpenElement): string => `Allegation ${allegationPosition}, ${clause}`;

function elementQuestions(open: readonly OpenElement[]): OfferedQuestions[] {
  if (open.length === 0) return [];
  const questions = open.map(({ text, topics, allegationClauseId, elementId }) => ({
    text: `What do you know, from what you saw or heard yourself, about this: ${text.replace(/\.$/, '')}?`,
    topic: topics[0] ?? null,
    allegationClauseId,
    elementId,
  }));
  return [{ title: 'Elements still open', setVersion: null, because: [...new Set(open.map(placeOf))], questions }];
}
