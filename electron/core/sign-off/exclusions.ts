/**
 * @file Who takes no part in deciding a case or in reviewing it. Invariant: whoever stands on a side of it by their role, and whoever is on its list;
 * the refusal names the role or says that there is a reason, never the person.
 */
import { DomainError } from '#shared/domain/errors.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';
import type { ParticipantRole } from '#shared/domain/people.ts';
import { Exclusion, type Exclusions, isSamePerson, sideRoles } from '#shared/domain/sign-off/exclusions.ts';
import { caseById } from '../cases/find-case.ts';
import { type KnownPerson, peopleKnownInIncident } from '../people/known-people.ts';
import { personNamedIn } from '../people/person-named-in.ts';
import { participantsOfIncident } from '../people/read-participants.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { selectExclusions } from './sign-off-queries.ts';
import type { ConflictExclusionRow } from './sign-off-rows.ts';

/** Somebody who has a role in the incident now, with every name they are known by. */
type Present = { displayName: string; role: ParticipantRole; names: readonly string[] };

async function presentIn(handle: ReadHandle, incidentId: string): Promise<Present[]> {
  const known = new Map<string, KnownPerson>();
  for (const person of await peopleKnownInIncident(handle, incidentId)) for (const id of person.participantIds) known.set(id, person);
  return (await participantsOfIncident(handle, incidentId)).map(({ id, role, displayName }) => ({
    displayName,
    role,
    names: [...(known.get(id)?.names ?? []), displayName],
  }));
}

const isCalled = (present: Present, names: readonly string[]): boolean =>
  present.names.some((known) => names.some((name) => isSamePerson(known, name)));

/** Why somebody called by one of these names may not decide or review the case; empty where they may. */
export async function whyExcluded(handle: ReadHandle, caseId: string, names: readonly string[]): Promise<string> {
  const file = await caseById(handle, caseId);
  const side = (await presentIn(handle, file.incident_id)).find((one) => sideRoles.has(one.role) && isCalled(one, names));
  if (side !== undefined) {
    return `This person is in the case as ${participantRoleLabels[side.role].toLowerCase()}, and so neither reviews nor decides it.`;
  }
  const listed = (await selectExclusions(handle, caseId)).some(
    (row) => row.lifted_at === null && names.some((name) => isSamePerson(row.name, name)),
  );
  return listed ? 'This person is excluded from reviewing and deciding this case; the reason stands on its list of exclusions.' : '';
}

/**
 * To be called in the unit of work that gives somebody a part in deciding or reviewing.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED for a party of the case and for whoever is on its list
 */
export async function requireNotExcluded(handle: ReadHandle, caseId: string, names: readonly string[]): Promise<void> {
  const problem = await whyExcluded(handle, caseId, names);
  if (problem === '') return;
  throw new DomainError('NOT_ALLOWED', { problem, next: 'Choose somebody who has no part in it.' });
}

/** What a line that says who did something may call them: the whole of it, and the name in it ("Superintendent Noor Adel", "Lee Hollow, principal"). */
export function namesIn(line: string): string[] {
  const name = personNamedIn(line);
  return name === null ? [line] : [line, name];
}

/** Parties, the list, and those of the office or among the reviewers who are witnesses. @throws DomainError NOT_FOUND */
export async function readExclusions(context: ServiceContext, input: { caseId: string; deciders: readonly string[] }): Promise<Exclusions> {
  const handle = context.unitOfWork.read;
  const file = await caseById(handle, input.caseId);
  const present = await presentIn(handle, file.incident_id);
  const shown = ({ displayName, role }: Present) => ({ name: displayName, role: participantRoleLabels[role] });
  return {
    parties: present.filter((one) => sideRoles.has(one.role)).map(shown),
    listed: (await selectExclusions(handle, input.caseId)).map(toExclusion),
    witnesses: present.filter((one) => one.role === 'witness' && isCalled(one, input.deciders)).map(shown),
  };
}

export function toExclusion(row: ConflictExclusionRow): Exclusion {
  return Exclusion.parse({
    id: row.id,
    name: row.name,
    reason: row.reason,
    excludedBy: row.excluded_by,
    excludedAt: row.excluded_at,
    liftedBy: row.lifted_by,
    liftedAt: row.lifted_at,
    liftedReason: row.lifted_reason,
  });
}
