/** @file The numbers of a case behind which a person sees nothing: closed to them, or not used any more. */
import { ClosedExhibit, type WithdrawnExhibit } from '#shared/domain/evidence.ts';
import { caseById } from '../../cases/find-case.ts';
import type { ReadHandle, ServiceContext } from '../../service-context.ts';
import { closedTo } from '../access-list/closed-exhibits.ts';
import { selectExhibitsOfCase } from '../evidence-queries.ts';
import { exhibitLabel } from '../exhibit-label.ts';
import { selectCitations, selectItemsOfIncident } from './citing-queries.ts';

/** The exhibits of a case that are closed to the person signed in, and the numbers that are not used any more. @throws DomainError NOT_FOUND */
export async function listOtherNumbers(
  context: ServiceContext,
  input: { caseId: string },
): Promise<{ closed: ClosedExhibit[]; withdrawn: WithdrawnExhibit[] }> {
  const handle = context.unitOfWork.read;
  const closed = await closedTo(handle, context.actor, input.caseId);
  return { closed: await closedOfCase(handle, input.caseId, closed), withdrawn: await withdrawnOfCase(handle, input.caseId, closed) };
}

async function closedOfCase(handle: ReadHandle, caseId: string, closed: ReadonlySet<string>): Promise<ClosedExhibit[]> {
  if (closed.size === 0) return [];
  const records = (await selectExhibitsOfCase(handle, caseId)).filter(({ id }) => closed.has(id));
  return records.map(({ id, number, sha256 }) => ClosedExhibit.parse({ id, number, label: exhibitLabel(number), sha256 }));
}

async function withdrawnOfCase(handle: ReadHandle, caseId: string, closed: ReadonlySet<string>): Promise<WithdrawnExhibit[]> {
  const withdrawn = (await selectCitations(handle, { ofCase: caseId })).filter(({ withdrawn_at: at }) => at !== null);
  if (withdrawn.length === 0) return [];
  const { incident_id: incidentId } = await caseById(handle, caseId);
  const names = new Map((await selectItemsOfIncident(handle, incidentId)).map(({ id, file_name: name }) => [id, name]));
  return withdrawn.map((row) => {
    const isClosed = closed.has(row.id);
    return {
      id: row.id as WithdrawnExhibit['id'],
      number: row.number,
      label: exhibitLabel(row.number),
      fileName: isClosed ? null : (names.get(row.evidence_item_id) ?? null),
      withdrawnAt: row.withdrawn_at ?? '',
      withdrawnBy: row.withdrawn_by ?? '',
      reason: isClosed ? null : row.withdrawn_reason,
    };
  });
}
