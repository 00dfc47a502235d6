/** @file What the findings of a case rest on, by allegation. Invariant: no word that a person typed is kept in it, only ids and digests. */
import { createHash } from 'node:crypto';
import type { BasisEntry } from '#shared/domain/findings/finding-state.ts';
import type { ReadHandle } from '../service-context.ts';
import { selectBasisOfCase } from './basis-queries.ts';

/** An entry with the instant at which the record in use was made. */
export type DatedEntry = BasisEntry & { at: string };

/** What every allegation of a case rests on now. An allegation always rests on its own wording, so that it is never missing. */
export async function basisOfCase(handle: ReadHandle, caseId: string): Promise<Map<string, DatedEntry[]>> {
  const records = await selectBasisOfCase(handle, caseId);
  const entries = records.map(({ allegation_id, kind, key, value, at, is_text }) => ({
    allegationId: allegation_id,
    entry: { kind, key, value: is_text === 1 ? createHash('sha256').update(value).digest('hex') : value, at },
  }));
  return new Map([...Map.groupBy(entries, ({ allegationId }) => allegationId)].map(([id, own]) => [id, own.map(({ entry }) => entry)]));
}

/** The same for one allegation, as it is kept with its finding. */
export async function basisOfAllegation(handle: ReadHandle, allegation: { id: string; caseId: string }): Promise<BasisEntry[]> {
  const entries = (await basisOfCase(handle, allegation.caseId)).get(allegation.id) ?? [];
  return entries.map(({ kind, key, value }) => ({ kind, key, value }));
}
