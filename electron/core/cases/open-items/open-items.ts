/**
 * @file The conscience of the case: its gaps, in the order in which they will bite. Invariant: an empty list never means that the case is
 * complete; it means that no rule below found anything.
 */
import { type OpenItem, type TabState, WorkspaceTab } from '#shared/domain/cases.ts';
import { allegationItems } from './allegations.ts';
import type { CaseSnapshot, OpenItemRule } from './case-snapshot.ts';
import { correctiveActionItems } from './corrective-action.ts';
import { documentItems } from './documents.ts';
import { elementItems } from './elements.ts';
import { evidenceItems } from './evidence.ts';
import { findingItems } from './findings.ts';
import { holdItems } from './holds.ts';
import { peopleItems } from './people.ts';
import { speechItems } from './speech.ts';

/** A hold may mean a call that must be made today, so holds come first; the rest follows the chain from people to the issued report. */
const rulesInOrder: readonly OpenItemRule[] = [
  holdItems,
  peopleItems,
  allegationItems,
  evidenceItems,
  elementItems,
  speechItems,
  findingItems,
  correctiveActionItems,
  documentItems,
];

/** Every gap, in the order in which it will bite. */
export function openItemsOf(snapshot: CaseSnapshot): OpenItem[] {
  return rulesInOrder.flatMap((rule) => rule(snapshot));
}

/** How far each tab is: nothing in it yet, something open on it, or neither. Nobody reviews a tab in this release. */
export function tabStatesOf(snapshot: CaseSnapshot, openItems: readonly OpenItem[]): { tab: WorkspaceTab; state: TabState }[] {
  const withItems = new Set(openItems.map((item) => item.tab));
  const isEmpty: Partial<Record<WorkspaceTab, boolean>> = {
    allegations: snapshot.allegations.length === 0,
    evidence: snapshot.exhibits.length === 0,
    speech: snapshot.expressions.length === 0,
    findings: snapshot.findings.length === 0,
    'corrective-action': snapshot.correctiveActions.length === 0,
    documents: snapshot.issueCount === 0,
  };
  return WorkspaceTab.options.map((tab) => {
    if (isEmpty[tab] === true) return { tab, state: 'not-started' };
    return { tab, state: withItems.has(tab) ? 'needs-information' : 'ready' };
  });
}
