/** @file The workspace around one case: what its header, its tabs and its rail show. */
import type { CaseSummary, Incident, OpenItem, Respondent, TabState, TrackChange, WorkspaceTab } from '#shared/domain/cases.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { FirstHourAnswer } from '#shared/domain/first-hour.ts';
import type { Hold } from '#shared/domain/holds.ts';
import type { VersionSummary } from '#shared/domain/policy.ts';
import { civilDateOf } from '../casebook/casebook-status.ts';
import { incidentById } from '../incidents/read-incident.ts';
import { intakeVersion } from '../intake/amend-intake.ts';
import { trackChangesOfCase } from '../intake/change-track.ts';
import { firstHourOfIncident } from '../intake/first-hour.ts';
import type { ServiceContext } from '../service-context.ts';
import { dueOpenItems } from '../today/due-open-items.ts';
import { findCaseRecord, selectCaseIdsOfIncident } from './cases-queries.ts';
import { summariesOf } from './list-cases.ts';
import { openItemsOf, tabStatesOf } from './open-items/open-items.ts';
import { snapshotOfCase } from './snapshot-of-case.ts';

export type Workspace = {
  summary: CaseSummary;
  incident: Incident;
  /** How many cases the incident has, this one with them. */
  casesInIncident: number;
  respondent: Respondent;
  /** Every version that some allegation of the case falls under, the earliest first. */
  versionsInForce: VersionSummary[];
  tabs: { tab: WorkspaceTab; state: TabState }[];
  openItems: OpenItem[];
  holds: Hold[];
  /** Every answer of the first hour in the incident, superseded ones too, in the order in which they were given. */
  firstHour: FirstHourAnswer[];
  trackChanges: TrackChange[];
  /** `version` is what an amendment of intake is based on. */
  intake: { doneOrNext: string; toKeep: string; version: string | null };
};

/** @throws DomainError NOT_FOUND */
export async function readWorkspace(context: ServiceContext, input: { caseId: string }): Promise<Workspace> {
  const handle = context.unitOfWork.read;
  const record = await findCaseRecord(handle, input.caseId);
  if (record === undefined) throw new DomainError('NOT_FOUND');
  const [summary] = await summariesOf(handle, [record]);
  if (summary === undefined) throw new DomainError('NOT_FOUND');
  const incident = await incidentById(handle, record.incident_id);
  const snapshot = await snapshotOfCase(handle, record, incident, civilDateOf(context.ports.clock.now()));
  const openItems = openItemsOf(snapshot);
  const versions = new Map(
    snapshot.allegations.flatMap((allegation) => allegation.versionsInForce).map((version) => [version.id, version]),
  );
  return {
    summary: { ...summary, openItemCount: openItems.length },
    incident,
    casesInIncident: (await selectCaseIdsOfIncident(handle, incident.id)).length,
    respondent: {
      name: record.respondent,
      position: record.respondent_connection,
      building: record.building,
      employmentStatus: record.employment_status,
    },
    versionsInForce: [...versions.values()].sort((one, other) => one.effectiveFrom.localeCompare(other.effectiveFrom)),
    tabs: tabStatesOf(snapshot, openItems),
    openItems: [...(await dueOpenItems(context, record.id, openItems)), ...openItems],
    holds: snapshot.holds,
    firstHour: await firstHourOfIncident(handle, incident.id),
    trackChanges: await trackChangesOfCase(handle, record.id),
    intake: { doneOrNext: record.done_or_next, toKeep: record.to_keep, version: await intakeVersion(handle, incident.id) },
  };
}
