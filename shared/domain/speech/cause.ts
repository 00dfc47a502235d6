/**
 * @file What the question of cause turns on: who knew what when, when the inquiry opened, and what each charge rests on. Invariant: dates are put in
 * order and shown; what follows from the order is for people (Mt. Healthy v. Doyle; Graber v. Clarke).
 */
import { z } from 'zod';
import { Standing } from '../based-on.ts';
import { formatCivilDate } from '../format-date.ts';
import { AllegationClauseId, ExhibitId, ExpressionId, SpeechMomentId } from '../ids.ts';
import { CivilDate, Line, Prose } from '../text.ts';
import { SpeechAnswer } from './answer.ts';

export const MomentKind = z.enum(['decision-maker-learned', 'inquiry-opened', 'step-taken', 'earlier-discipline', 'words-established']);
export type MomentKind = z.infer<typeof MomentKind>;

/** `HH:MM` or empty. */
export const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^$/, 'Enter a time such as 14:30, or leave it empty.');

export const MomentInput = z.object({
  kind: MomentKind,
  /** The person who learned, opened or acted. */
  who: Line,
  /** Null: the day is not known. */
  on: CivilDate.nullable(),
  at: TimeOfDay,
  /** How it is known. */
  how: Prose,
  exhibitIds: z.array(ExhibitId).max(100),
});
export type MomentInput = z.infer<typeof MomentInput>;

export const SpeechMoment = MomentInput.extend({ id: SpeechMomentId, standing: Standing });
export type SpeechMoment = z.infer<typeof SpeechMoment>;

/** `partly`: the clause is charged on the expression and on something else; the reason says on what. */
export const Rests = z.enum(['wholly', 'partly', 'not']);
export type Rests = z.infer<typeof Rests>;

export const Bearing = z.object({
  allegationClauseId: AllegationClauseId,
  rests: Rests,
  reason: z.string(),
  exhibitIds: z.array(ExhibitId),
  standing: Standing,
});
export type Bearing = z.infer<typeof Bearing>;

/** Whether the level would be proposed had none of these expressions been made, as a named person answered. */
export const SameDecision = z.object({
  expressionIds: z.array(ExpressionId),
  /** Ids of the findings and of the entries on clauses that were in use when it was answered. */
  basis: z.array(z.string()),
  answer: SpeechAnswer,
  answeredFor: z.string(),
  reason: z.string(),
  exhibitIds: z.array(ExhibitId),
  standing: Standing,
});
export type SameDecision = z.infer<typeof SameDecision>;

export type CauseInput = {
  moments: readonly Pick<SpeechMoment, 'kind' | 'who' | 'on'>[];
  bearings: readonly Pick<Bearing, 'allegationClauseId'>[];
  /** The clauses charged in the allegation of the expression. */
  charged: readonly { allegationClauseId: string; label: string }[];
};

/** What S6 still needs before a yes counts, one sentence each. A day may be recorded as not known: then it says so, and nothing is missing. */
export function missingFromCause({ moments, bearings, charged }: CauseInput): string[] {
  const has = (kind: MomentKind) => moments.some((moment) => moment.kind === kind);
  const said = new Set<string>(bearings.map(({ allegationClauseId }) => allegationClauseId));
  return [
    ...(has('decision-maker-learned') ? [] : ['When a decision-maker learned of the statement is not recorded.']),
    ...(has('inquiry-opened') ? [] : ['When the inquiry was opened is not recorded.']),
    ...charged
      .filter(({ allegationClauseId }) => !said.has(allegationClauseId))
      .map(({ label }) => `How far ${label} rests on the statement is not recorded.`),
  ];
}

/** Moments by day and time; those without a day come last, in the order in which they were entered. */
export function momentsInOrder<M extends Pick<SpeechMoment, 'on' | 'at'>>(moments: readonly M[]): M[] {
  const key = ({ on, at }: M) => `${on ?? '9999-12-31'} ${at}`;
  return [...moments].sort((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
}

/**
 * What the order of the dates shows, a sentence each: an inquiry opened or a step taken before the decision-maker had learned of the statement, and
 * discipline that is older than it. Facts in their order; whether they answer the question of cause is for people.
 */
export function orderOfDates(moments: readonly SpeechMoment[], madeOn: CivilDate | null): string[] {
  const learned = moments.filter(({ kind, on }) => kind === 'decision-maker-learned' && on !== null);
  const first = momentsInOrder(learned)[0];
  const stamp = ({ on, at }: Pick<SpeechMoment, 'on' | 'at'>) => `${on ?? ''} ${at}`;
  const precedes = (moment: SpeechMoment) =>
    first !== undefined &&
    moment.on !== null &&
    (moment.at === '' || first.at === '' ? moment.on < (first.on ?? '') : stamp(moment) < stamp(first));
  return momentsInOrder(moments).flatMap((moment) => {
    if (moment.kind === 'inquiry-opened' && precedes(moment))
      return ['The inquiry was opened before the first decision-maker is recorded as having learned of the statement.'];
    if (moment.kind === 'step-taken' && precedes(moment))
      return [
        `A step by ${moment.who}, ${formatCivilDate(moment.on ?? '')}, came before the first decision-maker is recorded as having learned of the statement.`,
      ];
    if (moment.kind === 'earlier-discipline' && madeOn !== null && moment.on !== null && moment.on < madeOn)
      return [`Discipline of ${formatCivilDate(moment.on)} (${moment.who}) is older than the statement.`];
    return [];
  });
}
