/**
 * @file The conscience of the case: its gaps, in the order in which they will bite. Invariant: an empty list never means that the case is
 * complete; it means that no rule below found anything.
 */
import { type OpenItem, type TabState, WorkspaceTab } from '#shared/domain/cases.ts';
import { type OpenItemTopic, tabsOfTrack, trackScopes } from '#shared/domain/tracks.ts';
import { afterDecisionItems } from './after-decision.ts';
import { allegationItems } from './allegations.ts';
import type { CaseSnapshot, OpenItemRule } from './case-snapshot.ts';
import { comparatorItems } from './comparators.ts';
import { correctiveActionItems } from './corrective-action.ts';
import { deadlineItems } from './deadlines.ts';
import { documentItems } from './documents.ts';
import { elementItems } from './elements.ts';
import { evidenceItems } from './evidence.ts';
import { factItems } from './facts.ts';
import { findingItems } from './findings.ts';
import { firstHourItems } from './first-hour.ts';
import { gateItems, lawItems } from './gates.ts';
import { holdItems } from './holds.ts';
import { intakeItems, trackItems } from './intake.ts';
import { interimMeasureItems } from './interim-measures.ts';
import { interviewItems } from './interviews.ts';
import { measureItems } from './measure.ts';
import { peopleItems } from './people.ts';
import { speechItems } from './speech.ts';

/** A hold may mean a call that must be made today, so holds come first; the rest follows the chain from people to the issued report. */
const rulesInOrder: readonly (readonly [OpenItemTopic, OpenItemRule])[] = [
  ['holds', holdItems],
  ['law', lawItems],
  ['first-hour', firstHourItems],
  ['interim-measures', interimMeasureItems],
  ['intake', intakeItems],
  ['track', trackItems],
  ['people', peopleItems],
  ['allegations', allegationItems],
  ['evidence', evidenceItems],
  ['elements', elementItems],
  ['facts', factItems],
  ['gates', gateItems],
  ['interviews', interviewItems],
  ['speech', speechItems],
  ['findings', findingItems],
  ['corrective-action', correctiveActionItems],
  ['corrective-action', measureItems],
  ['corrective-action', comparatorItems],
  ['documents', documentItems],
  ['after-decision', afterDecisionItems],
  ['deadlines', deadlineItems],
];

/** A closed case asks for nothing that would change it. */
const goesOnWhenClosed: readonly OpenItemTopic[] = ['holds', 'law', 'interim-measures', 'after-decision', 'deadlines'];

/** Every gap that the track of the case asks about, in the order in which it will bite. */
export function openItemsOf(snapshot: CaseSnapshot): OpenItem[] {
  const { topics } = trackScopes[snapshot.track];
  const isAsked = (topic: OpenItemTopic) => topics.includes(topic) && (!snapshot.isClosed || goesOnWhenClosed.includes(topic));
  return rulesInOrder.flatMap(([topic, rule]) => (isAsked(topic) ? rule(snapshot) : []));
}

/** Whether something stands in a tab; a tab that is not listed is never empty. Whatever a tab holds keeps it in sight on every track. */
const isFilled: Partial<Record<WorkspaceTab, (snapshot: CaseSnapshot) => boolean>> = {
  people: ({ participants, isRespondentUnknown }) =>
    isRespondentUnknown || participants.some(({ role }) => role !== 'respondent' && role !== 'investigator'),
  allegations: ({ allegations }) => allegations.length > 0,
  evidence: ({ exhibits }) => exhibits.length > 0,
  facts: ({ facts }) => facts.length > 0,
  interviews: ({ interviews }) => interviews.length > 0,
  speech: ({ expressions }) => expressions.length > 0,
  findings: ({ findings }) => findings.length > 0,
  'corrective-action': ({ correctiveActions, interimMeasures }) => correctiveActions.length + interimMeasures.length > 0,
  documents: ({ issueCount }) => issueCount > 0,
  'after-decision': ({ correctiveActions, issueCount, afterDecision }) =>
    afterDecision.length + issueCount > 0 || correctiveActions.some(({ approvedAt }) => approvedAt !== null),
  review: ({ hasReview }) => hasReview,
};

/** Tabs that begin empty and say so; the others hold something from the start. */
const mayBeNotStarted: readonly WorkspaceTab[] = [
  'allegations',
  'evidence',
  'interviews',
  'facts',
  'speech',
  'findings',
  'corrective-action',
  'documents',
];

/** The tabs of the case with how far each is: nothing in it yet, something open on it, or neither. Nobody reviews a tab in this release. */
export function tabStatesOf(snapshot: CaseSnapshot, openItems: readonly OpenItem[]): { tab: WorkspaceTab; state: TabState }[] {
  const withItems = new Set(openItems.map((item) => item.tab));
  const withData = new Set(WorkspaceTab.options.filter((tab) => isFilled[tab]?.(snapshot) === true));
  return tabsOfTrack(snapshot.track, WorkspaceTab.options, withData).map((tab) => {
    if (mayBeNotStarted.includes(tab) && !withData.has(tab)) return { tab, state: 'not-started' };
    return { tab, state: withItems.has(tab) ? 'needs-information' : 'ready' };
  });
}
