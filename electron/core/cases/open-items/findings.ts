/** @file Open items of findings: missing, short of a clause, resting on what has changed since, or short of what a finding needs. */
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItem } from '#shared/domain/cases.ts';
import { allegationName, type OpenItemRule } from './case-snapshot.ts';

export const findingItems: OpenItemRule = ({ allegations, findings, standings }) =>
  allegations.flatMap((allegation): OpenItem[] => {
    const at = { tab: 'findings', anchor: anchors.finding(allegation.id) } as const;
    const name = allegationName(allegation);
    const finding = findings.find((candidate) => candidate.allegationId === allegation.id);
    if (finding === undefined) {
      return [{ ...at, key: `no-finding-${allegation.id}`, text: `${name}: no finding is recorded.`, blocks: 'approval' }];
    }
    const missing = allegation.clauses.filter((charged) => !finding.clauses.some((clause) => clause.allegationClauseId === charged.id));
    if (missing.length > 0) {
      const labels = missing.map((charged) => charged.shortLabel).join(', ');
      return [{ ...at, key: `outcome-${finding.id}`, text: `${name}: the finding gives no outcome for ${labels}.`, blocks: 'issue' }];
    }
    const standing = standings.find((candidate) => candidate.allegationId === allegation.id);
    if (standing?.state === 'stale') {
      const text = `${name}: what the finding rests on has changed since. ${standing.changes.join(' ')} Read it again and record it anew.`;
      return [{ ...at, key: `stale-${finding.id}`, text, blocks: 'issue' }];
    }
    return (standing?.missing ?? []).map((text, index) => ({
      ...at,
      key: `needs-${finding.id}-${index}`,
      text: `${name}: ${text}`,
      blocks: 'issue',
    }));
  });
