/** @file Law records as they stand now: the district's copy where it keeps one, what the application ships otherwise. */
import { DomainError } from '#shared/domain/errors.ts';
import { LawContent, LawRecord } from '#shared/domain/law/law-record.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { selectShipped, selectStored, selectVersionsInUse, selectVersionsOf } from './law-queries.ts';
import type { LawShippedRow, LawVersionRow } from './law-rows.ts';

/** Every record, by id. A copy of the district stays although the application ships the record no longer. */
export async function lawRecords(handle: ReadHandle): Promise<LawRecord[]> {
  const shipped = new Map((await selectShipped(handle)).map((row) => [row.record_id, row]));
  const versions = new Map((await selectVersionsInUse(handle)).map((row) => [row.record_id, row]));
  const ids = [...new Set([...shipped.keys(), ...versions.keys()])].sort();
  return ids.flatMap((id) => toRecord(id, shipped.get(id), versions.get(id)) ?? []);
}

/** The rows that these records stand in now, by id of the record. */
export async function storedLawNow(handle: ReadHandle, ids: readonly string[]): Promise<Map<string, { content: string; sha256: string }>> {
  return new Map((await selectStored(handle, ids)).map((row) => [row.record_id, row]));
}

/** Undefined where neither the application nor the district has it. */
export async function lawRecord(handle: ReadHandle, id: string): Promise<LawRecord | undefined> {
  return (await lawRecords(handle)).find((record) => record.id === id);
}

/** @throws DomainError NOT_FOUND */
export async function requireLaw(handle: ReadHandle, id: string): Promise<LawRecord> {
  const record = await lawRecord(handle, id);
  if (record === undefined) throw new DomainError('NOT_FOUND');
  return record;
}

/** As `lawRecords`, for the window. */
export function listLaw(context: ServiceContext): Promise<LawRecord[]> {
  return lawRecords(context.unitOfWork.read);
}

/** What the record said before, the latest first: copies that were superseded, and last what the application ships. */
export async function lawHistory(
  context: ServiceContext,
  input: { recordId: string },
): Promise<{ content: LawContent; reason: string; recordedBy: string | null; recordedAt: string | null; supersededAt: string | null }[]> {
  const handle = context.unitOfWork.read;
  const versions = (await selectVersionsOf(handle, input.recordId)).toReversed();
  const shipped = (await selectShipped(handle)).find((row) => row.record_id === input.recordId);
  return [
    ...versions.map((row) => ({
      content: contentOf(row),
      reason: row.reason,
      recordedBy: row.recorded_by,
      recordedAt: row.recorded_at,
      supersededAt: row.superseded_at,
    })),
    ...(shipped === undefined ? [] : [{ content: contentOf(shipped), reason: '', recordedBy: null, recordedAt: null, supersededAt: null }]),
  ];
}

/** The content of a row of any of the tables of law. */
export const contentOf = ({ content }: { content: string }): LawContent => LawContent.parse(JSON.parse(content));

/**
 * Records as the application ships them, by id and digest: each unit of work reads them all, and no word of them changes while it runs. A
 * district's copies, which name people, are never kept here.
 */
const asShipped = new Map<string, Readonly<LawRecord>>();

function shippedRecord(id: string, row: LawShippedRow): LawRecord {
  const key = `${id} ${row.sha256}`;
  const known = asShipped.get(key);
  if (known !== undefined) return known;
  const record = Object.freeze(
    LawRecord.parse({ ...contentOf(row), id, version: null, sha256: row.sha256, recordedBy: null, recordedAt: null }),
  );
  asShipped.set(key, record);
  return record;
}

function toRecord(id: string, shipped: LawShippedRow | undefined, version: LawVersionRow | undefined): LawRecord | null {
  if (version === undefined) return shipped === undefined ? null : shippedRecord(id, shipped);
  return LawRecord.parse({
    ...contentOf(version),
    id,
    version: version.id,
    sha256: version.sha256,
    recordedBy: version.recorded_by,
    recordedAt: version.recorded_at,
  });
}
