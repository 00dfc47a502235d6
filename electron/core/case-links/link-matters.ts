/** @file Linking two matters that belong together without being one, and taking a link back. Invariant: each with a reason, and neither forgotten. */
import type { LinkEnd, LinkKind } from '#shared/domain/case-links.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { MatterLinkId } from '#shared/domain/ids.ts';
import { casesOfIncident } from '../cases/cases-of-incident.ts';
import { caseById } from '../cases/find-case.ts';
import { incidentById } from '../incidents/read-incident.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { findLink, insertLink, markUnlinked, selectLinks } from './case-links-queries.ts';
import type { MatterLinkRow } from './case-links-rows.ts';

/** One end of a link: where it is shown, and by which numbers the log tells it. */
type Found = { caseId: string | null; incidentId: string; numbers: string[]; firstCaseId: string | null };

/**
 * Links them, as read from `one`: “one arose from other”. It is shown at both ends.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED (both ends are one, one is in the other, or they are linked in this way already)
 */
export function linkMatters(
  context: ServiceContext,
  input: { one: LinkEnd; other: LinkEnd; kind: LinkKind; reason: string },
): Promise<{ linkId: MatterLinkId }> {
  return context.unitOfWork.write(async (handle, record) => {
    const [one, other] = [await findEnd(handle, input.one), await findEnd(handle, input.other)];
    await assertMayBeLinked(handle, one, other, input.kind);
    const row: MatterLinkRow = {
      id: context.ports.ids.next(),
      kind: input.kind,
      one_case_id: one.caseId,
      one_incident_id: one.caseId === null ? one.incidentId : null,
      other_case_id: other.caseId,
      other_incident_id: other.caseId === null ? other.incidentId : null,
      reason: input.reason,
      linked_at: context.ports.clock.now().toISOString(),
      linked_by: context.actor.displayName,
      unlinked_at: null,
      unlinked_by: null,
      unlinked_reason: null,
    };
    await insertLink(handle, row);
    const payload = { matterLinkId: row.id, kind: row.kind, one: one.numbers, other: other.numbers, reason: row.reason };
    await record({ type: 'matter_link.added', version: 1, caseId: one.firstCaseId, payload });
    return { linkId: MatterLinkId.parse(row.id) };
  });
}

/** Takes a link back; that it was there stays on record. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE when it was taken back before */
export function unlinkMatters(context: ServiceContext, input: { linkId: string; reason: string }): Promise<{ linkId: MatterLinkId }> {
  return context.unitOfWork.write(async (handle, record) => {
    const row = await findLink(handle, input.linkId);
    if (row === undefined) throw new DomainError('NOT_FOUND');
    if (row.unlinked_at !== null) throw new DomainError('CHANGED_MEANWHILE');
    await markUnlinked(handle, row.id, {
      unlinked_at: context.ports.clock.now().toISOString(),
      unlinked_by: context.actor.displayName,
      unlinked_reason: input.reason,
    });
    const [one, other] = [
      await endOfRow(handle, row.one_case_id, row.one_incident_id),
      await endOfRow(handle, row.other_case_id, row.other_incident_id),
    ];
    const payload = { matterLinkId: row.id, kind: row.kind, one: one.numbers, other: other.numbers, reason: input.reason };
    await record({ type: 'matter_link.removed', version: 1, caseId: one.firstCaseId, payload });
    return { linkId: MatterLinkId.parse(row.id) };
  });
}

async function assertMayBeLinked(handle: ReadHandle, one: Found, other: Found, kind: LinkKind): Promise<void> {
  const isWithin = one.incidentId === other.incidentId && (one.caseId === null || other.caseId === null || one.caseId === other.caseId);
  if (isWithin) {
    const problem = one.caseId === other.caseId ? 'Both ends are the same.' : 'This case is in that incident already.';
    throw new DomainError('NOT_ALLOWED', { problem, next: 'Choose another case.' });
  }
  const isAt = (row: MatterLinkRow, end: Found) =>
    [row.one_case_id, row.other_case_id].includes(end.caseId ?? '') ||
    (end.caseId === null && [row.one_incident_id, row.other_incident_id].includes(end.incidentId));
  const links = await selectLinks(handle, {
    caseIds: one.caseId === null ? [] : [one.caseId],
    incidentIds: one.caseId === null ? [one.incidentId] : [],
  });
  if (links.some((row) => row.kind === kind && isAt(row, one) && isAt(row, other))) {
    throw new DomainError('NOT_ALLOWED', {
      problem: 'These two are linked in this way already.',
      next: 'Choose another kind, or leave it.',
    });
  }
}

function findEnd(handle: ReadHandle, end: LinkEnd): Promise<Found> {
  return end.kind === 'case' ? endOfRow(handle, end.caseId, null) : endOfRow(handle, null, end.incidentId);
}

async function endOfRow(handle: ReadHandle, caseId: string | null, incidentId: string | null): Promise<Found> {
  if (caseId !== null) {
    const file = await caseById(handle, caseId);
    return { caseId, incidentId: file.incident_id, numbers: [file.number], firstCaseId: caseId };
  }
  const { id } = await incidentById(handle, incidentId ?? '');
  const cases = await casesOfIncident(handle, id);
  return { caseId: null, incidentId: id, numbers: cases.map(({ number }) => number), firstCaseId: cases[0]?.id ?? null };
}
