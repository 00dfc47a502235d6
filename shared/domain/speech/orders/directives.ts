/**
 * @file The review of what is ordered for the future, before it limits what may be said. Invariant: the words that raise the question are pointed at;
 * whether an order limits speech, and how, is entered by a person (United States v. NTEU; Milwaukee Police Ass’n v. Jones).
 */
import { z } from 'zod';
import { Standing } from '../../based-on.ts';
import { CivilDate, Line, Prose } from '../../text.ts';
import { SpeechAnswer } from '../answer.ts';

export const DirectiveSource = z.enum(['corrective-action', 'interim-measure']);
export type DirectiveSource = z.infer<typeof DirectiveSource>;

/** What a narrow order answers, in the order in which it is asked. */
export const DirectiveCheck = z.enum([
  'purpose',
  'temporary',
  'union',
  'colleagues',
  'counsel',
  'agencies',
  'close-people',
  'private-accounts',
]);
export type DirectiveCheck = z.infer<typeof DirectiveCheck>;
export const CheckAnswer = z.enum(['yes', 'no', 'does-not-apply']);
export type CheckAnswer = z.infer<typeof CheckAnswer>;
export const DirectiveChecks = z.partialRecord(DirectiveCheck, CheckAnswer);
export type DirectiveChecks = z.infer<typeof DirectiveChecks>;

export const DirectiveReviewInput = z.object({
  restricts: SpeechAnswer,
  checks: DirectiveChecks,
  outcome: z.enum(['as-it-reads', 'to-narrow', 'to-withdraw']),
  /** The day on which an order that was too wide was withdrawn in writing. */
  withdrawnInWritingOn: CivilDate.nullable(),
  reason: Prose,
  /** The named person who reviewed it. */
  reviewedFor: Line,
});
export type DirectiveReviewInput = z.infer<typeof DirectiveReviewInput>;

export const DirectiveReview = DirectiveReviewInput.extend({ terms: z.string(), standing: Standing });
export type DirectiveReview = z.infer<typeof DirectiveReview>;

/** `to-review`: nobody has; `changed`: the terms read otherwise than when they were reviewed; `not-needed`: nothing in it looks ahead to speech. */
export const DirectiveState = z.enum(['to-review', 'changed', 'reviewed', 'not-needed']);
export type DirectiveState = z.infer<typeof DirectiveState>;

export const Directive = z.object({
  source: DirectiveSource,
  sourceId: z.string(),
  /** The level or the kind of measure. */
  title: z.string(),
  terms: z.string(),
  startsOn: CivilDate.nullable(),
  endsOn: CivilDate.nullable(),
  /** Words of the terms that look ahead to what is said. */
  phrases: z.array(z.string()),
  state: DirectiveState,
  review: DirectiveReview.nullable(),
  /** What the review as recorded leaves open, a sentence each. */
  missing: z.array(z.string()),
});
export type Directive = z.infer<typeof Directive>;

/** Ways in which an order reaches what a person may say, to whom, or where. */
const aheadToSpeech: readonly RegExp[] = [
  /\b(?:not|never|refrain from|avoid|cease|stop|no longer|without)\s+(?:to\s+)?(?:\w+\s+){0,3}?(?:discuss|speak|talk|say|tell|comment|post|publish|write|share|mention|contact|communicat|disclos|criticis|criticiz|disparag|reply|respond)\w*/gi,
  /\b(?:delete|remove|take down|unpublish|close|deactivate|hide)\s+(?:\w+\s+){0,4}?(?:post|account|page|profile|video|comment|blog|book|site)\w*/gi,
  /\b(?:prior|advance|written)\s+(?:\w+\s+)?(?:approval|permission|consent)\s+(?:\w+\s+){0,4}?(?:post|publish|speak|statement|comment|interview)\w*/gi,
  /\bconfidential\w*/gi,
  /\b(?:media|press|reporter)s?\b/gi,
  /\bgag\b|\bsilent\b|\bsilence\b/gi,
];

/** Words of the terms that raise the question of future speech, in the order in which they stand; empty when none was found. */
export function phrasesAboutFutureSpeech(terms: string): string[] {
  const hits = aheadToSpeech.flatMap((pattern) =>
    [...terms.matchAll(pattern)].map((match) => ({ at: match.index, words: match[0].replace(/\s+/g, ' ') })),
  );
  const outer = hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other !== hit &&
          other.at <= hit.at &&
          other.at + other.words.length >= hit.at + hit.words.length &&
          other.words.length > hit.words.length,
      ),
  );
  return [...new Set(outer.sort((one, other) => one.at - other.at).map(({ words }) => words))];
}

/** `mayRestrict`: the level by itself may limit speech, whatever its terms say. */
export function directiveState(terms: string, mayRestrict: boolean, review: Pick<DirectiveReview, 'terms'> | null): DirectiveState {
  if (review !== null) return review.terms === terms ? 'reviewed' : 'changed';
  return mayRestrict || phrasesAboutFutureSpeech(terms).length > 0 ? 'to-review' : 'not-needed';
}

/** What a review leaves open: of an order that limits speech every check is answered, and one that was too wide is withdrawn in writing. */
export function missingFromReview({ restricts, checks, outcome, withdrawnInWritingOn }: DirectiveReviewInput): string[] {
  const open = restricts === 'no' ? [] : DirectiveCheck.options.filter((check) => checks[check] === undefined);
  return [
    ...(open.length === 0
      ? []
      : [`${open.length} of ${DirectiveCheck.options.length} questions on the limits of the order are not answered.`]),
    ...(outcome === 'to-withdraw' && withdrawnInWritingOn === null
      ? ['The day on which it was withdrawn in writing is not recorded.']
      : []),
    ...(outcome === 'to-narrow' ? ['The terms are to be narrowed. Once they read otherwise, review them again.'] : []),
  ];
}
