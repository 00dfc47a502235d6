/** @file The chronology of part 1: the facts in the order of time, each with its standing and the places it rests on. */
import type { Block } from '#shared/domain/document-model.ts';
import { statusInWords } from '#shared/domain/facts/fact-labels.ts';
import type { Fact } from '#shared/domain/facts/facts.ts';
import { locatorInWords } from '#shared/domain/facts/locator.ts';
import { formatFuzzyDate } from '#shared/domain/format-date.ts';
import { factSupport } from '../../support/steps.ts';
import { capitalized, paragraph, restingOn, table } from '../blocks.ts';
import type { Citations } from '../exhibit-citations.ts';

/** How a statement taken in an interview is cited; undefined for one that whoever draws the document up may not see. */
export type StatementName = (statementId: string) => string | undefined;

function placeOf(pin: Fact['pins'][number], citations: Citations, statement: StatementName): string {
  const on =
    pin.on.kind === 'exhibit' ? citations.exhibits([pin.on.exhibitId]) : (statement(pin.on.statementId) ?? 'a restricted statement');
  return [on, locatorInWords(pin.locator)].filter((part) => part !== '').join(', ');
}

/** What the facts say and no more: what they show of an element stands with the allegation, and what follows from them in the finding. */
export function chronologySection(facts: readonly Fact[], citations: Citations, statement: StatementName): Block[] {
  const rows = facts.map((fact) => [
    fact.happened.kind === 'unknown' ? 'Date not known' : capitalized(formatFuzzyDate(fact.happened)),
    restingOn(fact.assertion, factSupport(fact)),
    statusInWords(fact),
    fact.pins.length === 0 ? 'None cited' : fact.pins.map((pin) => placeOf(pin, citations, statement)).join('\n'),
  ]);
  return [
    paragraph(
      'Each line is one assertion, in the order of time. It says whether anybody disputes it, and where the evidence for it stands.',
    ),
    table(
      '',
      [
        ['When', 20],
        ['What', 42],
        ['Standing', 16],
        ['Where it stands', 22],
      ],
      rows,
    ),
  ];
}
