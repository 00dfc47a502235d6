/** @file What changed under a finding, as sentences. Invariant: no reason of a hold and no answer of the worksheet is told, only that it is another one. */
import type { Allegation } from '#shared/domain/allegations.ts';
import type { BasisChange } from '#shared/domain/findings/finding-state.ts';

/** How the things that a finding rests on are called in its case. */
export type BasisNames = {
  allegation: Allegation;
  exhibitLabels: ReadonlyMap<string, string>;
  factNumbers: ReadonlyMap<string, number>;
};

const verbs: Record<BasisChange['how'], string> = { added: 'was added', changed: 'was changed', gone: 'was taken back' };

/** One sentence a change; things of one kind that cannot be told apart give one sentence together. */
export function basisInWords(changes: readonly BasisChange[], names: BasisNames): string[] {
  return [...new Set(changes.map((change) => sentence(change, names)))];
}

function sentence({ kind, key, how }: BasisChange, names: BasisNames): string {
  const [id = '', second = '', third = ''] = key.split(' ');
  switch (kind) {
    case 'wording':
      return 'The wording, the date or the facts of the allegation were changed.';
    case 'clause':
      return how === 'gone' ? 'A clause was taken back.' : `${clauseName(id, names)} was charged.`;
    case 'clause-text':
      return `The board’s own wording of ${clauseName(id, names)} was recorded.`;
    case 'element':
      return `${elementName(id, second, names)} was assessed again, or its evidence changed.`;
    case 'exhibit':
      return `What is recorded of ${names.exhibitLabels.get(id) ?? 'an exhibit'} changed, or the exhibit is no longer pinned.`;
    case 'fact':
      return `${factName(id, names)}, which bears on ${elementName(second, third, names)}, ${verbs[how]}.`;
    case 'answer':
      return second === ''
        ? `An expression ${verbs[how]} in the speech worksheet.`
        : `Question ${second} of the speech worksheet was answered again.`;
    case 'factor':
      return `Factor ${second} of the speech worksheet was entered again.`;
    case 'effect':
      return how === 'gone' ? 'An effect was taken back from the disruption ledger.' : 'An effect in the disruption ledger was corrected.';
    case 'hold':
      return 'A hold that concerns this allegation was opened.';
  }
}

const clauseName = (id: string, { allegation }: BasisNames): string =>
  allegation.clauses.find((charged) => charged.id === id)?.shortLabel ?? 'a clause';

const factName = (id: string, { factNumbers }: BasisNames): string => {
  const number = factNumbers.get(id);
  return number === undefined ? 'A fact' : `Fact ${number}`;
};

function elementName(clauseId: string, elementId: string, { allegation }: BasisNames): string {
  const element = allegation.clauses.find(({ id }) => id === clauseId)?.elements.find((one) => one.elementId === elementId);
  if (element === undefined) return 'An element';
  const words = element.text.replace(/\s+/g, ' ').split(' ');
  return `“${words.length > 9 ? `${words.slice(0, 9).join(' ')}…` : words.join(' ')}”`;
}
