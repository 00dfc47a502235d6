/** @file Holding a decided matter beside the one at hand, aspect by aspect and in words. Pure. Invariant: aspects are listed and never added up. */
import type { Comparator, Overlap, OverlapAspect } from '#shared/domain/comparators/comparators.ts';
import { Audience, Effect } from '#shared/domain/conduct-facts.ts';
import { audienceLabels, effectLabels } from '#shared/domain/conduct-labels.ts';
import { ladder } from '#shared/domain/corrective-action/ladder.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { employmentStatusLabels } from '#shared/domain/labels.ts';
import { topicLabels } from '#shared/domain/topic-labels.ts';
import { Topic } from '#shared/domain/topics.ts';
import type { AtHand, NearRow, PaperNear } from './comparators-queries.ts';
import { wordsOf } from './sets-as-bits.ts';

/** The matter at hand with what it is called by. `labels` are the clauses charged, `priors` how many earlier pieces of discipline there are. */
export type Side = AtHand & { labels: readonly { key: string; label: string }[]; priors: number };

/** A decided case, with the keys it shares with the one at hand. */
export function caseComparator(here: Side, there: NearRow & { number: string; keys: readonly string[]; priors: number }): Comparator {
  return {
    kind: 'case',
    id: there.case_id,
    called: '',
    number: there.number,
    caseId: CaseId.parse(there.case_id),
    levelName: there.level_name,
    levelPosition: there.level_position,
    decidedOn: there.decided_on,
    overlaps: [
      clauses(here, there.keys),
      topics(here, there.keys),
      role(here, there.employment_status),
      sets('harm', wordsOf(here.effects, Effect.options), wordsOf(there.effects, Effect.options), (word) => effectLabels[word]),
      priors(here.priors, there.priors),
      sets('audience', wordsOf(here.audience, Audience.options), wordsOf(there.audience, Audience.options), (word) => audienceLabels[word]),
    ],
    decision: null,
    standing: null,
  };
}

/** An entry on paper says in words which rule it was about, and nothing of the conduct. */
export function paperComparator(here: Side, there: PaperNear & { priors: number }): Comparator {
  const named = here.labels.filter(({ label }) => namesClause(there.rule, label));
  const level = ladder.find(({ name }) => name.toLowerCase() === there.level.trim().toLowerCase());
  const ours = here.labels.map(({ label }) => label).join(', ');
  return {
    kind: 'paper',
    id: there.id,
    called: '',
    number: null,
    caseId: null,
    levelName: there.level,
    levelPosition: level?.position ?? null,
    decidedOn: there.given_on,
    overlaps: [
      { aspect: 'clause', state: named.length > 0 ? 'same' : 'unknown', here: ours, there: there.rule },
      { aspect: 'role', state: 'unknown', here: employmentStatusLabels[here.status], there: 'not on the paper' },
      priors(here.priors, there.priors),
    ],
    decision: null,
    standing: null,
  };
}

/** Whether the rule names the clause: its label stands in it and goes on with no further digit or letter, so that §1 is not found in §12. */
function namesClause(rule: string, label: string): boolean {
  const [spaced, sought] = [rule, label].map((text) => text.toLowerCase().replace(/\s+/g, ' '));
  const at = spaced?.indexOf(sought ?? '') ?? -1;
  return at >= 0 && !/[0-9a-z]/.test(spaced?.charAt(at + (sought?.length ?? 0)) ?? '');
}

function clauses({ labels }: Side, keys: readonly string[]): Overlap {
  const shared = labels.filter(({ key }) => keys.includes(key)).map(({ label }) => label);
  const ours = labels.map(({ label }) => label).join(', ');
  return shared.length > 0
    ? { aspect: 'clause', state: 'same', here: ours, there: shared.join(', ') }
    : { aspect: 'clause', state: 'differs', here: ours, there: 'other clauses' };
}

function topics({ keys: ours }: Side, shared: readonly string[]): Overlap {
  const words = (keys: readonly string[]) =>
    Topic.options.filter((topic) => keys.includes(`topic:${topic}`)).map((topic) => topicLabels[topic].toLowerCase());
  const both = words(shared);
  return {
    aspect: 'topic',
    state: both.length > 0 ? 'same' : 'differs',
    here: told(words(ours)),
    there: both.length > 0 ? told(both) : 'other topics',
  };
}

function role({ status }: Side, there: Side['status']): Overlap {
  const state = status === 'unknown' || there === 'unknown' ? 'unknown' : status === there ? 'same' : 'differs';
  return { aspect: 'role', state, here: employmentStatusLabels[status], there: employmentStatusLabels[there] };
}

/** Two sets meet, or they do not, or one of them is empty and says nothing. */
function sets<Word extends string>(aspect: OverlapAspect, ours: Word[], theirs: Word[], label: (word: Word) => string): Overlap {
  const meets = ours.some((word) => theirs.includes(word));
  const state = ours.length === 0 || theirs.length === 0 ? 'unknown' : meets ? 'same' : 'differs';
  const words = (list: Word[]) => told(list.map((word) => label(word).toLowerCase()));
  return { aspect, state, here: words(ours), there: words(theirs) };
}

function priors(here: number, there: number): Overlap {
  const words = (count: number) => (count === 0 ? 'none before' : `${count} before`);
  return { aspect: 'priors', state: here > 0 === there > 0 ? 'same' : 'differs', here: words(here), there: words(there) };
}

const told = (words: readonly string[]): string => (words.length === 0 ? 'none named' : words.join(', '));
