/** @file An allegation and a charged clause as letters quote them. */
import type { Allegation, AllegationClause } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { Block } from '#shared/domain/document-model.ts';
import { formatFuzzyDate } from '#shared/domain/format-date.ts';
import { clauseQuote } from '../model/allegation-section.ts';
import { blockingGap, capitalized, heading } from '../model/blocks.ts';
import type { Drafting } from '../model/case-record.ts';

/** The statement, behind its day where it names none itself. */
export function allegationInWords({ statement, conductDate }: Pick<Allegation, 'statement' | 'conductDate'>): string {
  const when = conductDate.kind === 'unknown' ? '' : formatFuzzyDate(conductDate);
  const [year = ''] = /\b\d{4}\b/.exec(when) ?? [];
  return year === '' || statement.includes(year) ? statement : `${capitalized(when)}: ${statement}`;
}

/** A clause under its label, in the board's words; a gap where nobody has them in hand. */
export function quoted(charged: AllegationClause, drafting: Drafting, version: Parameters<typeof clauseQuote>[1]): Block[] {
  const { clause, shortLabel } = charged;
  const title = heading(3, clause.heading === '' ? shortLabel : `${shortLabel}: ${clause.heading}`);
  if (clause.textState !== 'missing') return [title, clauseQuote(charged, version, drafting)];
  return [title, blockingGap(`The wording of ${shortLabel} is not in hand`, { tab: 'allegations', anchor: anchors.clause(charged.id) })];
}
