/** @file How records are sorted for release. Invariant: a record has the tag of its kind until a person gave it another, with a reason. */
import { documentKinds, type RecordTag } from '#shared/domain/documents/kinds.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';
import { type MarkContent, type MarkedSubject, type SortedRecord, tagOfExhibit } from '#shared/domain/release/record-marks.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { caseById } from '../cases/find-case.ts';
import { issuedById, issuesOfCase } from '../documents/issued-documents.ts';
import { requireOpen } from '../evidence/access-list/closed-exhibits.ts';
import { exhibitsOfCase, listExhibits } from '../evidence/read-exhibits.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { findMark, selectMarks, supersedeMark } from './release-queries.ts';
import type { RecordMarkRow } from './release-rows.ts';

/** How an issued document is sorted now. @throws DomainError NOT_FOUND */
export async function recordTagOf(handle: ReadHandle, documentId: string): Promise<RecordTag> {
  const mark = await findMark(handle, { subject: 'document', subjectId: documentId });
  return mark?.tag ?? documentKinds[(await issuedById(handle, documentId)).kind].tag;
}

/** Every issued document and every exhibit of a case that is there and that the person may see, with how it is sorted. @throws DomainError NOT_FOUND */
export async function listSorted(context: ServiceContext, input: { caseId: string }): Promise<SortedRecord[]> {
  const handle = context.unitOfWork.read;
  await caseById(handle, input.caseId);
  const marks = new Map((await selectMarks(handle, input.caseId)).map((row) => [row.subject_id, row]));
  const documents = (await issuesOfCase(handle, input.caseId)).filter(({ removed }) => removed === null);
  const exhibits = (await listExhibits(context, input)).filter(({ removed }) => removed === null);
  return [
    ...documents.map(
      (document): SortedRecord => ({
        subject: 'document',
        id: document.id,
        label: `${document.title}, issue ${document.issue}`,
        detail: `Issued by ${document.issuedBy}`,
        sha256: document.sha256,
        size: document.size,
        ...contentOf(marks.get(document.id), documentKinds[document.kind].tag),
      }),
    ),
    ...exhibits.map((exhibit) => sortedExhibit(exhibit, marks.get(exhibit.id))),
  ];
}

/** Ids of the documents and exhibits of a case that are sorted as privileged: they leave with nothing else. @throws DomainError NOT_FOUND */
export async function privilegedOf(context: ServiceContext, caseId: string): Promise<ReadonlySet<string>> {
  return new Set((await listSorted(context, { caseId })).filter(({ tag }) => tag === 'privileged').map(({ id }) => id));
}

const sortedExhibit = (exhibit: Exhibit, mark: RecordMarkRow | undefined): SortedRecord => ({
  subject: 'exhibit',
  id: exhibit.id,
  label: exhibit.label,
  detail: exhibit.fileName,
  sha256: exhibit.sha256,
  size: exhibit.size,
  ...contentOf(mark, tagOfExhibit(exhibit.provenance.howObtained)),
});

function contentOf(mark: RecordMarkRow | undefined, tag: RecordTag): MarkContent & Pick<SortedRecord, 'standing' | 'reason'> {
  if (mark === undefined) return { tag, disciplineOn: null, isRebuttal: false, standing: null, reason: '' };
  return {
    tag: mark.tag,
    disciplineOn: mark.discipline_on,
    isRebuttal: mark.is_rebuttal === 1,
    standing: { id: mark.id, by: mark.recorded_by, at: mark.recorded_at },
    reason: mark.reason,
  };
}

/**
 * Sorts a document or an exhibit anew; what stood before is kept.
 * @throws DomainError NOT_FOUND; EXHIBIT_RESTRICTED; CHANGED_MEANWHILE; INPUT_REFUSED where nothing would change
 */
export function sortRecord(
  context: ServiceContext,
  input: { caseId: string; subject: MarkedSubject; id: string; reason: string } & MarkContent & BasedOn,
): Promise<SortedRecord[]> {
  const { caseId, subject, id: subjectId, tag, disciplineOn, isRebuttal, reason } = input;
  return context.unitOfWork
    .write(async (handle, record) => {
      const label = await labelOf(context, handle, { caseId, subject, subjectId });
      const before = await findMark(handle, { subject, subjectId });
      assertBasedOn(before?.id, input);
      await supersedeMark(handle, {
        id: context.ports.ids.next(),
        case_id: caseId,
        subject,
        subject_id: subjectId,
        tag,
        discipline_on: disciplineOn,
        is_rebuttal: isRebuttal ? 1 : 0,
        reason,
        recorded_by: context.actor.displayName,
        recorded_at: context.ports.clock.now().toISOString(),
        superseded_at: null,
      });
      const payload = { subject, subjectId, label, tag, tagBefore: before?.tag ?? null, disciplineOn, isRebuttal, reason };
      await record({ type: 'record_mark.set', version: 1, caseId, payload });
    })
    .then(() => listSorted(context, { caseId }));
}

async function labelOf(
  context: ServiceContext,
  handle: ReadHandle,
  { caseId, subject, subjectId }: { caseId: string; subject: MarkedSubject; subjectId: string },
): Promise<string> {
  if (subject === 'document') {
    const document = (await issuesOfCase(handle, caseId)).find(({ id }) => id === subjectId);
    if (document === undefined || document.removed !== null) throw new DomainError('NOT_FOUND');
    return `${document.title}, issue ${document.issue}`;
  }
  const exhibit = (await exhibitsOfCase(handle, caseId)).find(({ id }) => id === subjectId);
  if (exhibit === undefined || exhibit.removed !== null) throw new DomainError('NOT_FOUND');
  await requireOpen(context, handle, exhibit.id);
  return exhibit.label;
}
