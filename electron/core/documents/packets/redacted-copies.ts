/** @file Which exhibit is the redacted copy of which. Invariant: a copy is an exhibit of the same case with a digest and a chain of custody of its own. */
import { DomainError } from '#shared/domain/errors.ts';
import { caseById } from '../../cases/find-case.ts';
import { exhibitLabel } from '../../evidence/exhibit-label.ts';
import { requireExhibit } from '../../evidence/read-exhibits.ts';
import type { ReadHandle, ServiceContext } from '../../service-context.ts';
import { endRedactedCopyRow, findRedactedCopy, insertRedactedCopy, selectRedactedCopies } from './packet-queries.ts';

export type RedactedCopy = { id: string; exhibitId: string; copyExhibitId: string; what: string; namedBy: string; namedAt: string };

/** Those in use, whoever asks: at most one an exhibit. */
export async function redactedCopiesOf(handle: ReadHandle, caseId: string): Promise<RedactedCopy[]> {
  return (await selectRedactedCopies(handle, caseId)).map((row) => ({
    id: row.id,
    exhibitId: row.exhibit_id,
    copyExhibitId: row.copy_exhibit_id,
    what: row.what,
    namedBy: row.named_by,
    namedAt: row.named_at,
  }));
}

export type NamingInput = { caseId: string; exhibitId: string; copyExhibitId: string; what: string };

/**
 * Names one exhibit as the redacted copy of another; an earlier one of the same exhibit is no longer in use then.
 * @throws DomainError NOT_FOUND, EXHIBIT_RESTRICTED; INPUT_REFUSED for an exhibit of itself, of a copy, or for one that has a copy itself
 */
export function nameRedactedCopy(context: ServiceContext, input: NamingInput): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    await caseById(handle, input.caseId);
    const exhibit = await requireExhibit(handle, input.exhibitId, context.actor);
    const copy = await requireExhibit(handle, input.copyExhibitId, context.actor);
    if (exhibit.case_id !== input.caseId || copy.case_id !== input.caseId) throw new DomainError('NOT_FOUND');
    const inUse = await redactedCopiesOf(handle, input.caseId);
    const problem = problemOf(input, inUse, exhibitLabel(copy.number));
    if (problem !== null) throw new DomainError('INPUT_REFUSED', { problem, copyExhibitId: problem });
    const at = context.ports.clock.now().toISOString();
    const by = context.actor.displayName;
    const before = inUse.find(({ exhibitId }) => exhibitId === input.exhibitId);
    if (before !== undefined) await endRedactedCopyRow(handle, before.id, { at, by });
    const id = context.ports.ids.next();
    await insertRedactedCopy(handle, {
      id,
      case_id: input.caseId,
      exhibit_id: input.exhibitId,
      copy_exhibit_id: input.copyExhibitId,
      what: input.what,
      named_at: at,
      named_by: by,
      ended_at: null,
      ended_by: null,
    });
    const labels = { label: exhibitLabel(exhibit.number), copyLabel: exhibitLabel(copy.number), sha256: copy.sha256 };
    await record({
      type: 'redacted_copy.named',
      version: 1,
      caseId: input.caseId,
      payload: { redactedCopyId: id, ...input, ...labels, replaced: before?.id ?? null },
    });
  });
}

function problemOf({ exhibitId, copyExhibitId }: NamingInput, inUse: readonly RedactedCopy[], copy: string): string | null {
  if (exhibitId === copyExhibitId) return 'An exhibit is not the redacted copy of itself. Choose another.';
  if (inUse.some((one) => one.copyExhibitId === exhibitId)) return 'This exhibit is itself a redacted copy, so it needs none.';
  if (inUse.some((one) => one.exhibitId === copyExhibitId)) return `${copy} has a redacted copy itself, so it is an original.`;
  if (inUse.some((one) => one.copyExhibitId === copyExhibitId && one.exhibitId !== exhibitId)) {
    return `${copy} is the redacted copy of another exhibit. Choose another, or take that back first.`;
  }
  return null;
}

/** Takes back that one is the copy of the other; both exhibits stay. @throws DomainError NOT_FOUND, also for one that is not in use; EXHIBIT_RESTRICTED */
export function endRedactedCopy(context: ServiceContext, input: { redactedCopyId: string }): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    const row = await findRedactedCopy(handle, input.redactedCopyId);
    if (row === undefined || row.ended_at !== null) throw new DomainError('NOT_FOUND');
    const exhibit = await requireExhibit(handle, row.exhibit_id, context.actor);
    const copy = await requireExhibit(handle, row.copy_exhibit_id, context.actor);
    await endRedactedCopyRow(handle, row.id, { at: context.ports.clock.now().toISOString(), by: context.actor.displayName });
    const payload = { redactedCopyId: row.id, label: exhibitLabel(exhibit.number), copyLabel: exhibitLabel(copy.number) };
    await record({ type: 'redacted_copy.ended', version: 1, caseId: row.case_id, payload });
  });
}
