/** @file Open items of findings: missing, short of a clause, or older than what they rest on. */
import type { Allegation } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItem } from '#shared/domain/cases.ts';
import type { Finding } from '#shared/domain/findings.ts';
import { allegationName, type OpenItemRule } from './case-snapshot.ts';

export const findingItems: OpenItemRule = ({ allegations, findings }) =>
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
    if (isOlder(finding, allegation)) {
      const text = `${name}: elements were assessed after the finding was recorded. Read the finding again and record it anew.`;
      return [{ ...at, key: `older-${finding.id}`, text, blocks: 'nothing' }];
    }
    return [];
  });

function isOlder(finding: Finding, allegation: Allegation): boolean {
  return allegation.clauses.some((charged) =>
    charged.elements.some((element) => element.assessedAt !== null && element.assessedAt > finding.recordedAt),
  );
}
