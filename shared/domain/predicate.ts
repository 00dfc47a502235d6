/** @file The one predicate of the application, as data, with one evaluator that explains itself. Invariant: nothing holds because of what is not known. */

type SingleFields<Subject> = { [K in keyof Subject]: Subject[K] extends string ? K : never }[keyof Subject];
type ListFields<Subject> = { [K in keyof Subject]: Subject[K] extends readonly string[] ? K : never }[keyof Subject];
type Item<List> = List extends readonly (infer Value)[] ? Value : never;
type NotEmpty<Value> = readonly [Value, ...Value[]];

/** `is` and `has` list alternatives: any one of them is enough. `all` and `any` are never empty. */
export type Predicate<Subject> =
  | { [K in SingleFields<Subject>]: { field: K; is: NotEmpty<Subject[K]> } }[SingleFields<Subject>]
  | { [K in ListFields<Subject>]: { list: K; has: NotEmpty<Item<Subject[K]>> } }[ListFields<Subject>]
  | { all: NotEmpty<Predicate<Subject>> }
  | { any: NotEmpty<Predicate<Subject>> }
  | { not: Predicate<Subject> };

/** How fields and their values read in an explanation. */
export type Vocabulary<Subject> = {
  [K in keyof Subject]: {
    name: string;
    values: Record<Subject[K] extends readonly (infer Value extends string)[] ? Value : Subject[K] & string, string>;
  };
};

export type Evaluation = {
  /** not-known: a fact that would decide is unknown, or a list is still empty. */
  outcome: 'holds' | 'fails' | 'not-known';
  /** The facts that decided, in words: "content: Student work". Without repeats, in the order of the predicate. */
  because: string[];
};

type Words = Record<string, { name: string; values: Record<string, string> }>;
type Facts = Record<string, string | readonly string[]>;
type Node =
  | { field: string; is: readonly string[] }
  | { list: string; has: readonly string[] }
  | { all: readonly Node[] }
  | { any: readonly Node[] }
  | { not: Node };

function say(words: Words, name: string, values: readonly string[], joint: string): string {
  const vocabulary = words[name];
  return `${vocabulary?.name ?? name}${joint}${values.map((value) => vocabulary?.values[value] ?? value).join(', ')}`;
}

/** A single answer and a list are one case: the values found, none of them when nothing is known. */
function evaluateLeaf(name: string, wanted: readonly string[], facts: Facts, words: Words): Evaluation {
  const fact = facts[name] ?? 'unknown';
  const found = typeof fact === 'string' ? [fact].filter((value) => value !== 'unknown') : fact;
  if (found.length === 0) return { outcome: 'not-known', because: [`${words[name]?.name ?? name}: not known`] };
  const matched = found.filter((value) => wanted.includes(value));
  return matched.length > 0
    ? { outcome: 'holds', because: [say(words, name, matched, ': ')] }
    : { outcome: 'fails', because: [say(words, name, wanted, ' is not ')] };
}

/** `decisive` is the outcome that settles a group at once: `fails` for all, `holds` for any. */
function evaluateGroup(nodes: readonly Node[], decisive: 'holds' | 'fails', facts: Facts, words: Words): Evaluation {
  const evaluations = nodes.map((node) => evaluateNode(node, facts, words));
  const outcomes = new Set(evaluations.map(({ outcome }) => outcome));
  const other = decisive === 'holds' ? 'fails' : 'holds';
  const outcome = outcomes.has(decisive) ? decisive : outcomes.has('not-known') ? 'not-known' : other;
  const deciders = evaluations.filter((evaluation) => evaluation.outcome === outcome);
  return { outcome, because: [...new Set(deciders.flatMap(({ because }) => because))] };
}

function evaluateNode(node: Node, facts: Facts, words: Words): Evaluation {
  if ('field' in node) return evaluateLeaf(node.field, node.is, facts, words);
  if ('list' in node) return evaluateLeaf(node.list, node.has, facts, words);
  if ('all' in node) return evaluateGroup(node.all, 'fails', facts, words);
  if ('any' in node) return evaluateGroup(node.any, 'holds', facts, words);
  const inner = evaluateNode(node.not, facts, words);
  const turned = { holds: 'fails', fails: 'holds', 'not-known': 'not-known' } as const;
  return { outcome: turned[inner.outcome], because: inner.because };
}

/**
 * Decides a predicate and says why. Three-valued: a fact that is `unknown` and a list that is empty decide nothing, not even under `not`,
 * so a predicate over a subject of which nothing is known never holds.
 */
export function evaluatePredicate<Subject extends Record<keyof Subject, string | readonly string[]>>(
  predicate: Predicate<Subject>,
  subject: Subject,
  vocabulary: Vocabulary<Subject>,
): Evaluation {
  return evaluateNode(predicate as Node, subject as Facts, vocabulary as Words);
}
