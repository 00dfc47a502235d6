/** @file Releases as others read them, and the exemption log that leaves as a table. */
import Papa from 'papaparse';
import { recordTagLabels } from '#shared/domain/documents/kinds.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { leftOutGrounds, releaseGrounds } from '#shared/domain/release/grounds.ts';
import { Release } from '#shared/domain/release/release.ts';
import { caseById } from '../cases/find-case.ts';
import { type CopyOutcome, letOut } from '../evidence/copy-out.ts';
import { withDocumentNames } from '../mentions/mention-names.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { findRelease, type ReleaseRecord, selectReleaseItems, selectReleases } from './release-queries.ts';
import type { ReleaseItemRow } from './release-rows.ts';

/** Releases of one case, or of the casebook where `caseId` is null, the latest first. @throws DomainError NOT_FOUND */
export async function listReleases(context: ServiceContext, input: { caseId: string | null }): Promise<Release[]> {
  const handle = context.unitOfWork.read;
  if (input.caseId !== null) await caseById(handle, input.caseId);
  return withItems(handle, await selectReleases(handle, input.caseId));
}

async function withItems(handle: ReadHandle, records: readonly ReleaseRecord[]): Promise<Release[]> {
  const items = Map.groupBy(
    await selectReleaseItems(
      handle,
      records.map(({ id }) => id),
    ),
    (row) => row.release_id,
  );
  return records.map((record) => releaseOf(record, items.get(record.id) ?? []));
}

function releaseOf(row: ReleaseRecord, items: readonly ReleaseItemRow[]): Release {
  return Release.parse({
    id: row.id,
    caseId: row.case_id,
    caseNumber: row.case_number,
    position: row.position,
    recipient: row.recipient,
    ground: row.ground,
    askedFor: row.asked_for,
    requestId: row.request_id,
    releasedOn: row.released_on,
    notice: {
      standing: row.notice,
      exception: row.notice_exception,
      reason: row.notice_reason,
      documentId: row.notice_document_id,
      mailedOn: row.notice_mailed_on,
      how: row.notice_how,
    },
    filter: row.filter,
    filterReason: row.filter_reason,
    fileName: row.file_name,
    sha256: row.sha256,
    size: row.size,
    releasedBy: row.released_by,
    releasedAt: row.released_at,
    items: items.map((item) => ({
      subject: item.subject,
      subjectId: item.subject_id,
      label: item.label,
      fileName: item.file_name,
      tag: item.tag,
      standing: item.standing,
      ground: item.ground,
      reason: item.reason,
      decidedBy: item.decided_by,
      sha256: item.sha256,
      size: item.size,
    })),
  });
}

/**
 * Lets the exemption log of a release out as CSV: each record left out, the ground, the reason and who decided; for the office and its counsel.
 * @throws DomainError NOT_FOUND, and what `letOut` throws
 */
export async function exportExemptionLog(context: ServiceContext, input: { releaseId: string }): Promise<CopyOutcome> {
  const handle = context.unitOfWork.read;
  const record = await findRelease(handle, input.releaseId);
  if (record === undefined) throw new DomainError('NOT_FOUND');
  const items = await withDocumentNames(handle, await selectReleaseItems(handle, [record.id]));
  const file = { fileName: `${record.case_number} Exemption log, release ${record.position}.csv`, mediaType: 'text/csv' };
  return letOut(context, file, async (outcome) => {
    await context.unitOfWork.write(async (_handle, recordEvent) => {
      const payload = { releaseId: record.id, position: record.position, records: items.length, outcome };
      await recordEvent({ type: 'release.exemption_log_exported', version: 1, caseId: record.case_id, payload });
    });
    return exemptionCsv(record, items);
  });
}

const COLUMNS = ['Record', 'Sorted as', 'Left or stayed', 'Ground', 'Citation', 'Reason', 'Decided by', 'SHA-256'];

function exemptionCsv(record: ReleaseRecord, items: readonly ReleaseItemRow[]): Uint8Array {
  const head = [
    [
      'Release',
      String(record.position),
      'Case',
      record.case_number,
      'Recipient',
      record.recipient,
      releaseGrounds[record.ground].label,
      record.released_on,
    ],
  ];
  const data = items.map((item) => {
    const ground = item.ground === null ? null : leftOutGrounds[item.ground];
    return [
      item.label,
      recordTagLabels[item.tag],
      item.standing === 'included' ? 'left' : 'stayed',
      ground?.label ?? '',
      ground?.citation ?? '',
      item.reason,
      item.decided_by,
      item.sha256,
    ];
  });
  const csv = Papa.unparse([...head, COLUMNS, ...data], { escapeFormulae: true, newline: '\r\n' });
  return new TextEncoder().encode(`\ufeff${csv}\r\n`);
}
