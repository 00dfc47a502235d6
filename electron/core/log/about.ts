/** @file What a line of the log or a task may be about, under the name it goes by now. Invariant: it is a thing of the same case or its incident. */
import { interimMeasureKindLabels } from '#shared/domain/after/after-labels.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { holdKindLabels, participantRoleLabels } from '#shared/domain/labels.ts';
import type { About, AboutKind, AboutRef } from '#shared/domain/log.ts';
import { aboutKindLabels } from '#shared/domain/log-labels.ts';
import { allegationsOfCase } from '../allegations/read-allegations.ts';
import { caseById } from '../cases/find-case.ts';
import { correctiveActionsOfCase } from '../corrective-action/read-corrective-actions.ts';
import { issuesOfCase } from '../documents/issued-documents.ts';
import { exhibitsOfCase } from '../evidence/read-exhibits.ts';
import { holdsOfCase } from '../holds/read-holds.ts';
import { interimMeasuresOfCase } from '../interim-measures/read-interim-measures.ts';
import { participantsOfIncident } from '../people/read-participants.ts';
import type { ReadHandle } from '../service-context.ts';
import { namesOfTasks } from '../tasks/name-tasks.ts';

type Named = { id: string; label: string };

/** The things of one kind in a case, in their own order. A slice that is written about puts its reader here. */
const readers: Record<AboutKind, (handle: ReadHandle, of: { caseId: string; incidentId: string }) => Promise<Named[]>> = {
  allegation: async (handle, { caseId }) =>
    (await allegationsOfCase(handle, caseId)).map(({ id, position }) => ({ id, label: `Allegation ${position}` })),
  exhibit: async (handle, { caseId }) => (await exhibitsOfCase(handle, caseId)).map(({ id, label }) => ({ id, label })),
  person: async (handle, { incidentId }) =>
    (await participantsOfIncident(handle, incidentId)).map(({ id, displayName, role }) => ({
      id,
      label: `${displayName}, ${participantRoleLabels[role].toLowerCase()}`,
    })),
  task: async (handle, { caseId }) => (await namesOfTasks(handle, caseId)).map(({ id, name }) => ({ id, label: name })),
  document: async (handle, { caseId }) =>
    (await issuesOfCase(handle, caseId)).map(({ id, title, issue }) => ({ id, label: `${title}, issue ${issue}` })),
  hold: async (handle, { caseId }) =>
    (await holdsOfCase(handle, caseId)).map(({ id, kind }) => ({ id, label: `Hold: ${holdKindLabels[kind]}` })),
  'corrective-action': async (handle, { caseId }) =>
    (await correctiveActionsOfCase(handle, caseId)).map(({ id, level }) => ({ id, label: level.name })),
  'interim-measure': async (handle, { caseId }) =>
    (await interimMeasuresOfCase(handle, caseId)).map(({ id, kind }) => ({
      id,
      label: `Interim measure: ${interimMeasureKindLabels[kind]}`,
    })),
};

/** The kinds in the order in which they are offered. */
const kinds = Object.keys(readers) as AboutKind[];

/** Everything that a line of the case may be about. @throws DomainError NOT_FOUND */
export async function aboutsOfCase(handle: ReadHandle, caseId: string): Promise<About[]> {
  const { incident_id: incidentId } = await caseById(handle, caseId);
  const found = await Promise.all(
    kinds.map(async (kind) => (await readers[kind](handle, { caseId, incidentId })).map((named) => ({ kind, ...named }))),
  );
  return found.flat();
}

/** Guards a reference. @throws DomainError NOT_FOUND for a thing that is not in the case or its incident */
export async function requireAbout(handle: ReadHandle, caseId: string, about: AboutRef | null): Promise<void> {
  if (about === null) return;
  const { incident_id: incidentId } = await caseById(handle, caseId);
  const found = await readers[about.kind](handle, { caseId, incidentId });
  if (found.every(({ id }) => id !== about.id)) throw new DomainError('NOT_FOUND');
}

type Referring = { about_kind: AboutKind | null; about_id: string | null };

/** Names what these rows of one case are about. What has gone meanwhile is named by its kind alone. @throws DomainError NOT_FOUND */
export async function abouts(
  handle: ReadHandle,
  caseId: string,
  rows: readonly Referring[],
): Promise<{ of(row: Referring): About | null }> {
  const needed = new Set(rows.flatMap(({ about_kind }) => (about_kind === null ? [] : [about_kind])));
  if (needed.size === 0) return { of: () => null };
  const { incident_id: incidentId } = await caseById(handle, caseId);
  const labels = new Map<string, string>();
  for (const kind of needed) {
    for (const { id, label } of await readers[kind](handle, { caseId, incidentId })) labels.set(`${kind} ${id}`, label);
  }
  return {
    of: ({ about_kind: kind, about_id: id }) =>
      kind === null || id === null
        ? null
        : { kind, id, label: labels.get(`${kind} ${id}`) ?? `${aboutKindLabels[kind]}, no longer in the case` },
  };
}
