/** @file Filling in and correcting what was taken down when the report came in. Invariant: what stood before stays, in the amendment and in the log. */
import type { ReceivedHow } from '#shared/domain/cases.ts';
import type { EmploymentStatus } from '#shared/domain/people.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { caseById, caseRecordById, restateCase } from '../cases/find-case.ts';
import { restateIncident } from '../incidents/enter-incident.ts';
import { incidentById } from '../incidents/read-incident.ts';
import { restateConnection } from '../people/restate-connection.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../service-context.ts';
import { findLastAmendment, insertAmendment } from './intake-queries.ts';

/** Null and empty are not known. `position`, `building` and `employmentStatus` are the respondent's. */
export type IntakeDetails = {
  receivedOn: string | null;
  receivedHow: ReceivedHow | null;
  receivedBy: string;
  summary: string;
  doneOrNext: string;
  toKeep: string;
  position: string;
  building: string;
  employmentStatus: EmploymentStatus;
};

/** The id of the amendment that stands last, null while nothing was amended: what an author bases the next one on. */
export async function intakeVersion(handle: ReadHandle, incidentId: string): Promise<string | null> {
  return (await findLastAmendment(handle, incidentId))?.id ?? null;
}

/**
 * Puts other details in the place of those that stand. What is the same changes nothing, and where all is the same nothing is recorded.
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE
 */
export async function amendIntake(context: ServiceContext, input: { caseId: string; details: IntakeDetails } & BasedOn): Promise<void> {
  const standing = await detailsOf(context.unitOfWork.read, input.caseId);
  if (Object.keys(differences(standing, input.details)).length === 0) return;
  await context.unitOfWork.write(async (handle, record) => {
    const file = await caseById(handle, input.caseId);
    const last = await findLastAmendment(handle, file.incident_id);
    assertBasedOn(last?.id, input);
    const before = await detailsOf(handle, file.id);
    const after = differences(before, input.details);
    const replaced = differences(input.details, before);
    await keepDetails(handle, file.id, input.details);
    await insertAmendment(handle, {
      id: context.ports.ids.next(),
      incident_id: file.incident_id,
      case_id: file.id,
      position: (last?.position ?? 0) + 1,
      before: JSON.stringify(replaced),
      after: JSON.stringify(after),
      amended_by: context.actor.displayName,
      amended_at: context.ports.clock.now().toISOString(),
    });
    await record({ type: 'case_file.intake_amended', version: 1, caseId: file.id, payload: { before: replaced, after } });
  });
}

async function detailsOf(handle: ReadHandle, caseId: string): Promise<IntakeDetails> {
  const record = await caseRecordById(handle, caseId);
  const { receivedOn, receivedHow, receivedBy, summary } = await incidentById(handle, record.incident_id);
  return {
    receivedOn,
    receivedHow,
    receivedBy,
    summary,
    doneOrNext: record.done_or_next,
    toKeep: record.to_keep,
    position: record.respondent_connection,
    building: record.building,
    employmentStatus: record.employment_status,
  };
}

/** The fields of `to` that differ from those of `from`. */
function differences(from: IntakeDetails, to: IntakeDetails): Partial<IntakeDetails> {
  const keys = Object.keys(from) as (keyof IntakeDetails)[];
  return Object.fromEntries(keys.filter((key) => from[key] !== to[key]).map((key) => [key, to[key]]));
}

async function keepDetails(handle: WriteHandle, caseId: string, details: IntakeDetails): Promise<void> {
  const file = await caseById(handle, caseId);
  await restateIncident(handle, file.incident_id, details);
  await restateCase(handle, caseId, {
    building: details.building,
    employment_status: details.employmentStatus,
    done_or_next: details.doneOrNext,
    to_keep: details.toKeep,
  });
  await restateConnection(handle, file.respondent_id, details.position);
}
