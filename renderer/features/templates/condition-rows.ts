/** @file A condition as rows of a form: each a fact, whether it is or is not, and the values. Pure. */
import { letterVocabulary, listFacts, type TemplateCondition } from '#shared/domain/documents/templates/letter-facts.ts';

/** All of the rows must hold. A row without a value does not count yet. */
export type ConditionRow = { fact: string; isNot: boolean; values: string[] };

export const factChoices: readonly { value: string; label: string }[] = Object.entries(letterVocabulary).map(([value, { name }]) => ({
  value,
  label: name,
}));

export const valuesOf = (fact: string): { value: string; label: string }[] => {
  const known: { values: Record<string, string> } | undefined = letterVocabulary[fact as keyof typeof letterVocabulary];
  return Object.entries(known?.values ?? {}).map(([value, label]) => ({ value, label }));
};

/** Null for a condition that rows cannot show: alternatives, or conditions within conditions. */
export function rowsOf(condition: TemplateCondition | undefined): ConditionRow[] | null {
  if (condition === undefined) return [];
  const parts = 'all' in condition ? condition.all : [condition];
  const rows = parts.map(rowOf);
  return rows.every((row) => row !== null) ? rows : null;
}

function rowOf(condition: TemplateCondition): ConditionRow | null {
  if ('not' in condition) {
    const inner = rowOf(condition.not);
    return inner === null || inner.isNot ? null : { ...inner, isNot: true };
  }
  if ('field' in condition) return { fact: condition.field, isNot: false, values: condition.is };
  return 'list' in condition ? { fact: condition.list, isNot: false, values: condition.has } : null;
}

/** Undefined where no row counts: the block then always prints. */
export function conditionOf(rows: readonly ConditionRow[]): TemplateCondition | undefined {
  const parts = rows.filter(({ fact, values }) => fact !== '' && values.length > 0).map(partOf);
  const [first] = parts;
  return parts.length > 1 ? { all: parts } : first;
}

function partOf({ fact, isNot, values }: ConditionRow): TemplateCondition {
  const leaf: TemplateCondition = listFacts.some((list) => list === fact) ? { list: fact, has: values } : { field: fact, is: values };
  return isNot ? { not: leaf } : leaf;
}
