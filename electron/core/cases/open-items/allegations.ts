/** @file Open items of allegations: dates, versions in force and clauses. */
import type { Allegation } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItem } from '#shared/domain/cases.ts';
import { formatFuzzyDate } from '#shared/domain/format-date.ts';
import { allegationName, type OpenItemRule } from './case-snapshot.ts';

export const allegationItems: OpenItemRule = ({ allegations }) => {
  if (allegations.length === 0) {
    return [
      {
        key: 'no-allegation',
        tab: 'allegations',
        anchor: anchors.addAllegation,
        text: 'No allegation is recorded: one act, by whom, when and where.',
        blocks: 'issue',
      },
    ];
  }
  return allegations.flatMap((allegation) => [...dateItems(allegation), ...clauseItems(allegation)]);
};

function dateItems(allegation: Allegation): OpenItem[] {
  const name = allegationName(allegation);
  const at = { tab: 'allegations', anchor: anchors.conductDate(allegation.id) } as const;
  if (allegation.conductDate.kind === 'unknown') {
    return [{ ...at, key: `date-${allegation.id}`, text: `${name}: the date of the conduct is unknown.`, blocks: 'nothing' }];
  }
  const when = formatFuzzyDate(allegation.conductDate);
  if (allegation.versionsInForce.length === 0) {
    const text = `${name}: no adopted version of a policy was in force at the time given (${when}). Adopt it under Policies, or correct the date.`;
    return [{ ...at, key: `no-version-${allegation.id}`, text, blocks: 'issue' }];
  }
  return [...Map.groupBy(allegation.versionsInForce, (version) => version.instrumentId).values()].flatMap((versions): OpenItem[] => {
    const [first, second] = versions;
    if (first === undefined || second === undefined) return [];
    const text = `${name}: the time given (${when}) spans ${versions.length} versions of ${first.code}. A narrower date would settle which was in force.`;
    return [{ ...at, key: `spans-${allegation.id}-${first.instrumentId}`, text, blocks: 'nothing' }];
  });
}

function clauseItems(allegation: Allegation): OpenItem[] {
  const name = allegationName(allegation);
  const clauses = allegation.clauses;
  if (clauses.length === 0) {
    if (allegation.versionsInForce.length === 0) return [];
    const at = { tab: 'allegations', anchor: anchors.clauses(allegation.id) } as const;
    return [{ ...at, key: `no-clause-${allegation.id}`, text: `${name}: no clause is charged.`, blocks: 'issue' }];
  }
  const inForce = new Set(allegation.versionsInForce.map((version) => version.id));
  const items = clauses.flatMap(({ id, shortLabel, clause }): OpenItem[] => {
    const at = { tab: 'allegations', anchor: anchors.clause(id) } as const;
    const found: OpenItem[] = [];
    if (!inForce.has(clause.versionId)) {
      const text = `${name}: ${shortLabel} is charged, but its version was not in force on the date given. Take it back, or correct the date.`;
      found.push({ ...at, key: `not-in-force-${id}`, text, blocks: 'issue' });
    }
    if (clause.textState === 'missing') {
      found.push({ ...at, key: `missing-${id}`, text: `${name}: the wording of ${shortLabel} is not in hand.`, blocks: 'issue' });
    }
    if (clause.textState === 'restated') {
      const text = `${name}: the board’s own wording of ${shortLabel} is not recorded, so the report can quote a restatement only, with a named person’s reason.`;
      found.push({ ...at, key: `restated-${id}`, text, blocks: 'nothing' });
    }
    return found;
  });
  if (clauses.every(({ clause }) => clause.kind === 'guideline')) {
    const text = `${name}: only guidelines are charged. A guideline is advice; a breach of it alone opens a hold.`;
    items.push({ key: `guidelines-${allegation.id}`, tab: 'allegations', anchor: anchors.clauses(allegation.id), text, blocks: 'nothing' });
  }
  return items;
}
