/** @file SQL of instruments, versions, clauses, elements and adopted wording. */
import type { InstrumentKind } from '#shared/domain/policy.ts';
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { ClauseElementRow, ClauseRow, ClauseTextRow, InstrumentRow, PolicyVersionRow } from './policies-rows.ts';

/** A version with what the instrument and its clauses say about it. */
export type VersionRecord = PolicyVersionRow & {
  instrument_kind: InstrumentKind;
  instrument_code: string;
  clause_count: number;
  adopted_text_count: number;
};

/** A clause with the current adopted wording, if it has any, and the code of its instrument. */
export type ClauseRecord = ClauseRow & { code: string; adopted_text: string | null; adopted_sha256: string | null };

/** All versions of all instruments, by code and then by the first day in force. */
export function selectVersions(handle: ReadHandle): Promise<VersionRecord[]> {
  return handle
    .selectFrom('policy_version')
    .innerJoin('instrument', 'instrument.id', 'policy_version.instrument_id')
    .selectAll('policy_version')
    .select((query) => [
      'instrument.kind as instrument_kind',
      'instrument.code as instrument_code',
      query
        .selectFrom('clause')
        .whereRef('clause.version_id', '=', 'policy_version.id')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('clause_count'),
      query
        .selectFrom('clause')
        .innerJoin('clause_text', 'clause_text.clause_id', 'clause.id')
        .whereRef('clause.version_id', '=', 'policy_version.id')
        .where('clause_text.superseded_at', 'is', null)
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('adopted_text_count'),
    ])
    .orderBy('instrument.code')
    .orderBy('policy_version.effective_from')
    .execute();
}

const clauseRecords = (handle: ReadHandle) =>
  handle
    .selectFrom('clause')
    .innerJoin('policy_version', 'policy_version.id', 'clause.version_id')
    .innerJoin('instrument', 'instrument.id', 'policy_version.instrument_id')
    .leftJoin('clause_text', (join) => join.onRef('clause_text.clause_id', '=', 'clause.id').on('clause_text.superseded_at', 'is', null))
    .selectAll('clause')
    .select(['instrument.code as code', 'clause_text.text as adopted_text', 'clause_text.sha256 as adopted_sha256']);

/** Clauses of these versions: versions by the first day in force, clauses in the order of the printing. */
export function selectClausesOfVersions(handle: ReadHandle, versionIds: readonly string[]): Promise<ClauseRecord[]> {
  return clauseRecords(handle)
    .where('clause.version_id', 'in', versionIds)
    .orderBy('policy_version.effective_from')
    .orderBy('instrument.code')
    .orderBy('clause.position')
    .execute();
}

export function selectClauses(handle: ReadHandle, clauseIds: readonly string[]): Promise<ClauseRecord[]> {
  return clauseRecords(handle).where('clause.id', 'in', clauseIds).execute();
}

/** What the short labels of these clauses are made of. */
export function selectLabelParts(
  handle: ReadHandle,
  clauseIds: readonly string[],
): Promise<{ id: string; label_path: string; code: string }[]> {
  return handle
    .selectFrom('clause')
    .innerJoin('policy_version', 'policy_version.id', 'clause.version_id')
    .innerJoin('instrument', 'instrument.id', 'policy_version.instrument_id')
    .select(['clause.id', 'clause.label_path', 'instrument.code'])
    .where('clause.id', 'in', clauseIds)
    .execute();
}

export function selectElements(handle: ReadHandle, clauseIds: readonly string[]): Promise<ClauseElementRow[]> {
  return handle
    .selectFrom('clause_element')
    .selectAll()
    .where('clause_id', 'in', clauseIds)
    .orderBy('clause_id')
    .orderBy('position')
    .execute();
}

export function findInstrument(handle: ReadHandle, kind: InstrumentKind, code: string): Promise<InstrumentRow | undefined> {
  return handle.selectFrom('instrument').selectAll().where('kind', '=', kind).where('code', '=', code).executeTakeFirst();
}

/** A version with its clauses and elements goes in as a whole or not at all. */
export async function insertVersion(
  handle: WriteHandle,
  rows: { instrument: InstrumentRow | null; version: PolicyVersionRow; clauses: ClauseRow[]; elements: ClauseElementRow[] },
): Promise<void> {
  if (rows.instrument !== null) await handle.insertInto('instrument').values(rows.instrument).execute();
  await handle.insertInto('policy_version').values(rows.version).execute();
  if (rows.clauses.length > 0) await handle.insertInto('clause').values(rows.clauses).execute();
  if (rows.elements.length > 0) await handle.insertInto('clause_element').values(rows.elements).execute();
}

export async function supersedeClauseText(handle: WriteHandle, row: ClauseTextRow): Promise<void> {
  await handle
    .updateTable('clause_text')
    .set({ superseded_at: row.recorded_at })
    .where('clause_id', '=', row.clause_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('clause_text').values(row).execute();
}
