/** @file SQL of the evidence register. */
import type { ReadHandle, WriteHandle } from '../service-context.ts';
import type { CustodyEventRow, EvidenceItemRow, EvidenceProvenanceRow, ExhibitRow } from './evidence-rows.ts';

/** An exhibit with its item, the statement of provenance in use, and how many pins point to it from the current assessments of clauses charged. */
export type ExhibitRecord = ExhibitRow &
  Omit<EvidenceItemRow, 'id'> &
  Pick<EvidenceProvenanceRow, 'how_obtained' | 'obtained_by' | 'obtained_on' | 'description' | 'personnel_file_basis'> & {
    pin_count: number;
    provenance_id: string;
    stated_at: string;
    stated_by: string;
    removed_at: string | null;
    removed_court: string | null;
    removed_docket_number: string | null;
  };

const exhibitRecords = (handle: ReadHandle) =>
  handle
    .selectFrom('exhibit')
    .innerJoin('evidence_item as item', 'item.id', 'exhibit.evidence_item_id')
    .innerJoin('evidence_provenance as provenance', (join) =>
      join.onRef('provenance.evidence_item_id', '=', 'item.id').on('provenance.superseded_at', 'is', null),
    )
    .leftJoin('removal', 'removal.id', 'item.removal_id')
    .selectAll('exhibit')
    .select([
      'item.incident_id',
      'item.file_name',
      'item.media_type',
      'item.viewer',
      'item.size',
      'item.sha256',
      'item.data_key',
      'item.received_at',
      'item.received_by_id',
      'item.received_by',
      'item.removal_id',
      'removal.at as removed_at',
      'removal.court as removed_court',
      'removal.docket_number as removed_docket_number',
      'provenance.id as provenance_id',
      'provenance.recorded_at as stated_at',
      'provenance.recorded_by as stated_by',
      'provenance.how_obtained',
      'provenance.obtained_by',
      'provenance.obtained_on',
      'provenance.description',
      'provenance.personnel_file_basis',
    ])
    .select((query) =>
      query
        .selectFrom('element_pin')
        .innerJoin('element_assessment', 'element_assessment.id', 'element_pin.assessment_id')
        .innerJoin('allegation_clause', 'allegation_clause.id', 'element_assessment.allegation_clause_id')
        .whereRef('element_pin.exhibit_id', '=', 'exhibit.id')
        .where('element_assessment.superseded_at', 'is', null)
        .where('allegation_clause.removed_at', 'is', null)
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('pin_count'),
    );

/** The exhibits of a case in the order of their numbers, without the citations that were withdrawn. */
export function selectExhibitsOfCase(handle: ReadHandle, caseId: string): Promise<ExhibitRecord[]> {
  return exhibitRecords(handle)
    .where('exhibit.case_id', '=', caseId)
    .where('exhibit.withdrawn_at', 'is', null)
    .orderBy('exhibit.number')
    .execute();
}

export function findExhibit(handle: ReadHandle, exhibitId: string): Promise<ExhibitRecord | undefined> {
  return exhibitRecords(handle).where('exhibit.id', '=', exhibitId).executeTakeFirst();
}

/** How many of these ids name an exhibit of the case. */
export async function countExhibitsOfCase(handle: ReadHandle, caseId: string, exhibitIds: readonly string[]): Promise<number> {
  const counted = await handle
    .selectFrom('exhibit')
    .where('case_id', '=', caseId)
    .where('id', 'in', exhibitIds)
    .where('withdrawn_at', 'is', null)
    .select((query) => query.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return counted.count;
}

/** The number that the case's next exhibit gets. Numbers are never given twice: a citation that was withdrawn keeps its own. */
export async function nextExhibitNumber(handle: ReadHandle, caseId: string): Promise<number> {
  const last = await handle
    .selectFrom('exhibit')
    .where('case_id', '=', caseId)
    .select((query) => query.fn.max('number').as('number'))
    .executeTakeFirst();
  return (last?.number ?? 0) + 1;
}

export async function insertReceivedItem(
  handle: WriteHandle,
  rows: { item: EvidenceItemRow; provenance: EvidenceProvenanceRow; exhibit: ExhibitRow },
): Promise<void> {
  await handle.insertInto('evidence_item').values(rows.item).execute();
  await handle.insertInto('evidence_provenance').values(rows.provenance).execute();
  await handle.insertInto('exhibit').values(rows.exhibit).execute();
}

/** Makes `row` the statement of provenance in use; the one before it stays, superseded. */
export async function supersedeProvenance(handle: WriteHandle, row: EvidenceProvenanceRow): Promise<void> {
  await handle
    .updateTable('evidence_provenance')
    .set({ superseded_at: row.recorded_at })
    .where('evidence_item_id', '=', row.evidence_item_id)
    .where('superseded_at', 'is', null)
    .execute();
  await handle.insertInto('evidence_provenance').values(row).execute();
}

/** Takes everything from the item but that it was there: the data key first, without which its blob is noise. */
export async function blankItem(
  handle: WriteHandle,
  itemId: string,
  { removalId, mark }: { removalId: string; mark: string },
): Promise<void> {
  await handle
    .updateTable('evidence_item')
    .set({ data_key: Buffer.alloc(0), file_name: mark, viewer: 'none', removal_id: removalId })
    .where('id', '=', itemId)
    .execute();
  await handle
    .updateTable('evidence_provenance')
    .set({ obtained_by: mark, obtained_on: JSON.stringify({ kind: 'unknown' }), description: '' })
    .where('evidence_item_id', '=', itemId)
    .execute();
}

/** Adds a line at the end of the item's chain of custody. */
export async function appendCustodyEvent(handle: WriteHandle, row: Omit<CustodyEventRow, 'position'>): Promise<void> {
  const last = await handle
    .selectFrom('custody_event')
    .where('evidence_item_id', '=', row.evidence_item_id)
    .select((query) => query.fn.max('position').as('position'))
    .executeTakeFirst();
  await handle
    .insertInto('custody_event')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}

export function selectCustody(handle: ReadHandle, evidenceItemId: string): Promise<CustodyEventRow[]> {
  return handle.selectFrom('custody_event').selectAll().where('evidence_item_id', '=', evidenceItemId).orderBy('position').execute();
}
