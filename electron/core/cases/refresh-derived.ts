/** @file Status and number of open items, the list of cases and the index. Invariant: after every unit of work they say what the rows say. */
import type { CaseStatus } from '#shared/domain/cases.ts';
import { casesCharging, casesInDays } from '../allegations/touched-cases.ts';
import { assertMayBeRecorded } from '../closing/closed-cases.ts';
import { noteClocks } from '../deadlines/triggers/clocks-of-case.ts';
import { incidentById } from '../incidents/read-incident.ts';
import { casesUsingLaw } from '../law/law-of-case.ts';
import { casesWithRespondent } from '../people/finding/find-people.ts';
import { versionSummaries } from '../policies/read-versions.ts';
import { bringIndexUpToDate } from '../search/keep-index.ts';
import type { EventDraft, WriteHandle } from '../service-context.ts';
import { selectCaseIdsOfIncident, updateCase } from './cases-queries.ts';
import { caseById } from './find-case.ts';
import type { CaseSnapshot } from './open-items/case-snapshot.ts';
import { openItemsOf } from './open-items/open-items.ts';
import { snapshotOfCase } from './snapshot-of-case.ts';

/**
 * Runs at the end of every unit of work, before it commits: brings the case that the event is about up to date, after a change of what the whole
 * incident shares every case of it, and after a change of policy every case that the change touches.
 */
export async function refreshDerived(handle: WriteHandle, event: EventDraft): Promise<void> {
  if (event.caseId !== null) assertMayBeRecorded((await caseById(handle, event.caseId)).status, event);
  const caseIds = event.caseId === null ? await casesTouchedByPolicy(handle, event) : await casesTouchedBy(handle, event, event.caseId);
  for (const caseId of caseIds) await refreshCase(handle, caseId);
  await bringIndexUpToDate(handle);
}

/** What is recorded once for everybody in an incident. */
const SHARED_BY_INCIDENT: readonly string[] = [
  'first_hour.answered',
  'case_file.intake_amended',
  'participant.added',
  'participant.removed',
  'participant.printed_name_chosen',
  'case_file.opened_beside',
];

async function casesTouchedBy(handle: WriteHandle, { type, payload }: EventDraft, caseId: string): Promise<string[]> {
  if (type.startsWith('person.')) return [...new Set([caseId, ...(await casesOfThePeople(handle, payload))])];
  // A split or a merger: both incidents are other ones now.
  if (Array.isArray(payload.touchedCaseIds)) return payload.touchedCaseIds as string[];
  if (!SHARED_BY_INCIDENT.includes(type)) return [caseId];
  return selectCaseIdsOfIncident(handle, (await caseById(handle, caseId)).incident_id);
}

/** Whoever is identified, joined or taken apart may be the respondent of other cases. */
async function casesOfThePeople(handle: WriteHandle, payload: EventDraft['payload']): Promise<string[]> {
  const named = [payload, payload.kept, payload.joined] as { personId?: string }[];
  const ids = named.flatMap((one) => (typeof one?.personId === 'string' ? [one.personId] : []));
  const cases = await Promise.all(ids.map((id) => casesWithRespondent(handle, id)));
  return cases.flat();
}

/** A law record reaches the cases that used it; a new version of a policy only conduct on the days on which it is in force; wording of a clause only the cases that charge it. */
async function casesTouchedByPolicy(handle: WriteHandle, { type, payload }: EventDraft): Promise<string[]> {
  if (type.startsWith('law_record.')) return casesUsingLaw(handle, String(payload.recordId));
  if (type === 'clause_text.recorded') return casesCharging(handle, String(payload.clauseId));
  if (type !== 'policy_version.adopted') return [];
  const version = (await versionSummaries(handle)).find((candidate) => candidate.id === payload.versionId);
  return version === undefined ? [] : casesInDays(handle, { first: version.effectiveFrom, last: version.effectiveTo });
}

async function refreshCase(handle: WriteHandle, caseId: string): Promise<void> {
  const file = await caseById(handle, caseId);
  const incident = await incidentById(handle, file.incident_id);
  const snapshot = await snapshotOfCase(handle, file, incident);
  await noteClocks(handle, file, { ...snapshot, receivedOn: incident.receivedOn });
  const change = { status: statusOf(snapshot, file.status), open_item_count: openItemsOf(snapshot).length };
  if (change.status !== file.status || change.open_item_count !== file.open_item_count) await updateCase(handle, caseId, change);
}

/** A closed case stays closed; otherwise the furthest step that its rows bear out. */
export function statusOf(snapshot: CaseSnapshot, before: CaseStatus): CaseStatus {
  const { allegations, findings, correctiveActions, issueCount } = snapshot;
  if (before === 'closed') return 'closed';
  if (issueCount > 0) return 'issued';
  if (correctiveActions.some((action) => action.approvedAt !== null)) return 'action-approved';
  const hasFinding = (id: string) => findings.some((finding) => finding.allegationId === id);
  return allegations.length > 0 && allegations.every((allegation) => hasFinding(allegation.id)) ? 'findings-recorded' : 'open';
}
