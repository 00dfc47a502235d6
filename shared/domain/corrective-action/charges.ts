/** @file A first draft of the charges of a packet from what the case holds already, so that nothing is typed twice. Pure. */
import type { Allegation } from '../allegations.ts';
import type { Finding } from '../findings.ts';
import type { ExhibitId } from '../ids.ts';
import type { Clause } from '../policy.ts';

/** Findings after which an allegation is no charge any more. */
const fallen: readonly Finding['outcome'][] = ['not-substantiated', 'unfounded'];
const breachGone: readonly Finding['clauses'][number]['outcome'][] = ['not-breached', 'not-reached'];

type Found = Pick<Finding, 'allegationId' | 'outcome' | 'clauses'>;
type Charged = Pick<Allegation, 'id' | 'position' | 'statement' | 'clauses'>;

/**
 * The allegations with the words of their clauses, and the exhibits pinned for an element of those. What a finding has let fall is left out, an
 * allegation and a clause alike; where nothing is found yet, everything alleged stands. A person reads and changes it before it is issued.
 */
export function chargesFrom(allegations: readonly Charged[], findings: readonly Found[]): { charges: string; exhibitIds: ExhibitId[] } {
  const kept = allegations.flatMap((allegation) => {
    const finding = findings.find(({ allegationId }) => allegationId === allegation.id);
    if (finding !== undefined && fallen.includes(finding.outcome)) return [];
    const gone = finding?.clauses.filter(({ outcome }) => breachGone.includes(outcome)).map((clause) => clause.allegationClauseId) ?? [];
    return [{ ...allegation, clauses: allegation.clauses.filter(({ id }) => !gone.includes(id)) }];
  });
  const paragraphs = kept.map(({ position, statement, clauses }) =>
    [`Allegation ${position}: ${statement}`, ...clauses.map(({ shortLabel, clause }) => inWords(shortLabel, clause))].join('\n'),
  );
  const pins = kept.flatMap(({ clauses }) => clauses.flatMap(({ elements }) => elements.flatMap((element) => element.pins)));
  const exhibitIds = [...new Set(pins.filter(({ side }) => side === 'for').map(({ exhibitId }) => exhibitId))];
  return { charges: paragraphs.join('\n\n'), exhibitIds };
}

/** The words to read of a clause; where they are not the board's own, that is said. */
const inWords = (label: string, { text, textState }: Pick<Clause, 'text' | 'textState'>): string =>
  `${label}${textState === 'adopted' ? '' : ' (restated)'}: ${text}`;
