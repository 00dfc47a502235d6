/** @file The shape of an invented case that follows a published opinion, and short ways to write its parts. Only the shape is taken: people, places, days and wording are ours. */
import type { RemedyDirection, RemedyProng } from '#shared/domain/employment/remedy-facts.ts';
import type { HowObtained, PersonnelFileBasis } from '#shared/domain/evidence.ts';
import type { SpeechAnswer } from '#shared/domain/speech/answer.ts';
import type { Balance } from '#shared/domain/speech/balance.ts';
import type { MomentInput, Rests } from '#shared/domain/speech/cause.ts';
import type { NatureInput } from '#shared/domain/speech/nature.ts';
import type { QuestionId } from '#shared/domain/speech/speech.ts';
import { writeTranscript } from '../sample-papers.ts';
import type { Story, StoryExpression } from '../story.ts';

/** One statement with everything that the worksheet keeps of it. */
export type ModelledStatement = StoryExpression & {
  nature: Omit<NatureInput, 'exhibitIds'>;
  moments: readonly Omit<MomentInput, 'exhibitIds'>[];
  /** How far each clause charged rests on the statement, by its number. */
  bearings: readonly { item: string; rests: Rests; reason: string }[];
  /** Null where the questions never come to it. */
  balance: { direction: Balance['direction']; reason: string } | null;
};

/** A fact that a hearing would ask for before a tenured teacher’s dismissal, under what it bears on. */
type ModelledRemedyFact = { prong: RemedyProng; direction: RemedyDirection; text: string };

export type ModelledStory = {
  /** The opinion, as it is cited. */
  after: string;
  story: Story;
  statements: readonly ModelledStatement[];
  remedyFacts?: readonly ModelledRemedyFact[];
  /** Whether the level would be proposed without the statements that reached the balance; null where none did. */
  sameDecision: { answer: SpeechAnswer; reason: string } | null;
};

type Paper = {
  /** Instant. */
  at: string;
  name: string;
  title: string;
  lines: string[];
  by: string;
  how: HowObtained;
  basis: PersonnelFileBasis;
};

/** A paper as an exhibit, obtained on the day on which it came in. */
export function paper({ at, name, title, lines, by, how, basis }: Paper): Story['exhibits'][number] {
  return {
    receivedAt: at,
    fileName: `${name}.txt`,
    bytes: () => writeTranscript(title, lines),
    provenance: {
      howObtained: how,
      obtainedBy: by,
      obtainedOn: { kind: 'exact', date: at.slice(0, 10) },
      description: title,
      personnelFileBasis: basis,
    },
  };
}

/** An answer of the worksheet. */
export const answered = (
  question: QuestionId,
  answer: SpeechAnswer,
  reason: string,
  ...exhibits: number[]
): StoryExpression['answers'][number] => ({ question, answer, reason, exhibits });

/** A factor with evidence, and the direction in which a named person says that it points. */
export const points = (
  factor: number,
  direction: 'district' | 'employee',
  reason: string,
  ...exhibits: number[]
): StoryExpression['factors'][number] => ({ factor, state: 'evidence', direction, reason, exhibits });

/** Factors that were not reached, each for the same reason. */
export const notReached = (reason: string, ...factors: number[]): StoryExpression['factors'] =>
  factors.map((factor) => ({ factor, state: 'not-reached', direction: 'not-stated', reason, exhibits: [] }));

/** A line of the disruption ledger. */
export const felt = (line: StoryExpression['effects'][number]): StoryExpression['effects'][number] => line;

/** Item of the list of the policy in force, as a label path. */
export const item = (number: string): string[] => ['Use of Personal Technology', number];

/** A no to the first questions: nobody was made to listen, it was no task of the post, and nobody else spoke through the speaker. */
export const spokenAsCitizen = (where: string, task: string, ...exhibits: number[]): StoryExpression['answers'] => [
  answered('S0', 'yes', 'What is held against the respondent is what was said and how.', ...exhibits),
  answered('S1', 'no', 'Nothing in the words points to such a class.', ...exhibits),
  answered('S2a', 'no', where, ...exhibits),
  answered('S2b', 'no', task),
  answered('S2c', 'no', 'Neither role was claimed, and nothing points to one.'),
];
