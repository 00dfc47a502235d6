/** @file The row of a citation: an item under a case's own number. */
import type { ServiceContext } from '../../service-context.ts';
import type { ExhibitRow } from '../evidence-rows.ts';

/** A citation by the person signed in and at this moment. */
export function citationRow(
  { ports, actor }: ServiceContext,
  cited: { id: string; number: number; caseId: string; itemId: string },
): ExhibitRow {
  return {
    id: cited.id,
    case_id: cited.caseId,
    number: cited.number,
    evidence_item_id: cited.itemId,
    cited_at: ports.clock.now().toISOString(),
    cited_by: actor.displayName,
    withdrawn_at: null,
    withdrawn_by: null,
    withdrawn_reason: null,
  };
}
