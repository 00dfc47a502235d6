/** @file Open items of evidence: nothing received, no ground to keep it, nothing pinned to it. */
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItem } from '#shared/domain/cases.ts';
import type { OpenItemRule } from './case-snapshot.ts';

export const evidenceItems: OpenItemRule = ({ exhibits }) => {
  if (exhibits.length === 0) {
    return [
      { key: 'no-evidence', tab: 'evidence', anchor: anchors.addEvidence, text: 'No evidence has been taken in.', blocks: 'nothing' },
    ];
  }
  return exhibits.flatMap(({ id, label, provenance, pinCount }): OpenItem[] => {
    const items: OpenItem[] = [];
    if (provenance.personnelFileBasis === 'not-yet-decided') {
      const text = `${label}: on what ground it may be kept in a personnel record is not decided (820 ILCS 40/9).`;
      items.push({ key: `basis-${id}`, tab: 'evidence', anchor: anchors.personnelFileBasis(id), text, blocks: 'nothing' });
    }
    if (pinCount === 0) {
      const text = `${label} is not yet evidence for or against any element. Assess an element under Allegations.`;
      items.push({ key: `unpinned-${id}`, tab: 'evidence', anchor: anchors.exhibit(id), text, blocks: 'nothing' });
    }
    return items;
  });
};
