/** @file The finished summary read back for names. Invariant: every string of it is looked at but those that are ids, dates or words of this program. */
import { findNames, type KnownName } from '#shared/domain/review/known-names.ts';
import type { NameFound, ReviewSummary } from '#shared/domain/review/summary.ts';

/** Fields whose values the schema holds to ids, dates, digests and fixed words. */
const notTyped = new Set([
  'id',
  'kind',
  'format',
  'assignmentId',
  'casebookId',
  'recipient',
  'officeRecipient',
  'caseNumber',
  'status',
  'state',
  'outcome',
  'dueOn',
  'startsOn',
  'endsOn',
  'asOf',
  'hash',
  'sectionId',
  'answeredAt',
]);

/** What a person calls the fields. One that is not listed is called by the place around it. */
const fieldNames: Record<string, string> = {
  casebook: 'Name of the casebook',
  district: 'Name of the District',
  caseTitle: 'Title of the case',
  note: 'Your note',
  statement: 'statement',
  restated: 'clause',
  heading: 'heading of a clause',
  reason: 'reason of an element',
  reasons: 'reasons',
  contraryEvidence: 'contrary evidence',
  terms: 'terms',
  asked: 'What the reviewer wrote',
  answer: 'Your answer',
  what: 'Dates and states',
};

type Leaf = { where: string; text: string };

function* leaves(value: unknown, where: string, field: string): Generator<Leaf> {
  if (typeof value === 'string') yield { where: named(where, field), text: value };
  else if (Array.isArray(value)) {
    for (const [index, entry] of value.entries())
      yield* leaves(entry, field === 'tasks' ? `Task ${index + 1}` : placeOf(entry, where), field);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) if (!notTyped.has(key)) yield* leaves(entry, where, key);
  }
}

/** A section is a place by its title. */
function placeOf(entry: unknown, where: string): string {
  return typeof entry === 'object' && entry !== null && 'kind' in entry && 'title' in entry ? String(entry.title) : where;
}

function named(where: string, field: string): string {
  const name = fieldNames[field];
  if (name === undefined) return where;
  return where === '' ? name : `${where}, ${name}`;
}

/** Every known name that stands in the summary, with the place, each once a place. */
export function namesLeftIn(summary: ReviewSummary, names: readonly KnownName[]): NameFound[] {
  const found = new Map<string, NameFound>();
  for (const { where, text } of leaves(summary, '', '')) {
    for (const { start, end, stands } of findNames(text, names)) {
      const entry = { where, found: text.slice(start, end), stands: stands.join(' or ') };
      found.set(`${where}\n${entry.found}`, entry);
    }
  }
  return [...found.values()];
}
