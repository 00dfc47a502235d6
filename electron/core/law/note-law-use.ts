/** @file What law a case used, and under which wording. Invariant: a case keeps the wording it used until a person says why it goes by another. */
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { insertUse, selectUses } from './law-queries.ts';
import { storedLawNow } from './read-law.ts';

/**
 * Notes inside the caller's unit of work that the case uses these records as they stand now; `usedFor` is a key such as `hold:retaliation` or
 * `speech:S4`. A record that the case used before stays under the wording of then. An id that no record has is left out.
 */
export async function noteLawUse(
  context: ServiceContext,
  handle: WriteHandle,
  { caseId, recordIds, usedFor }: { caseId: string; recordIds: readonly string[]; usedFor: string },
): Promise<void> {
  const wanted = [...new Set(recordIds)];
  if (wanted.length === 0) return;
  const used = await selectUses(handle, caseId);
  const missing = wanted.filter((id) => !used.some((row) => row.record_id === id && row.used_for === usedFor));
  if (missing.length === 0) return;
  const stored = await storedLawNow(handle, missing);
  for (const id of missing) {
    const wording = used.findLast((row) => row.record_id === id) ?? stored.get(id);
    if (wording === undefined) continue;
    await insertUse(handle, {
      id: context.ports.ids.next(),
      case_id: caseId,
      record_id: id,
      content: wording.content,
      sha256: wording.sha256,
      used_for: usedFor,
      reason: '',
      used_by: context.actor.displayName,
      used_at: context.ports.clock.now().toISOString(),
    });
  }
}
