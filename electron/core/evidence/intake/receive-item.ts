/** @file The commit at the end of an intake: item, provenance, exhibit and first custody event in one unit of work. */
import type { Exhibit, Provenance } from '#shared/domain/evidence.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { caseById } from '../../cases/find-case.ts';
import { openHoldsOfItem } from '../../holds/holds-of-evidence.ts';
import { assertMayTakeInEvidence } from '../../intake/first-hour.ts';
import type { ServiceContext } from '../../service-context.ts';
import { citationRow } from '../citing/citation-row.ts';
import { noteCustody } from '../custody.ts';
import { insertReceivedItem, nextExhibitNumber } from '../evidence-queries.ts';
import { exhibitLabel } from '../exhibit-label.ts';
import { provenanceRow } from '../provenance.ts';
import { requireExhibit, toExhibit } from '../read-exhibits.ts';
import type { Intake } from './intake-register.ts';
import { recognizeMediaType } from './media-type.ts';

type Receiving = { intake: Intake; sha256: string; caseId: CaseId; provenance: Provenance };

/**
 * Commits the item whose blob is durable under `intake.blobId`, as the case's next exhibit. When the commit fails the blob stays without
 * a row, for the sweep at the next unlock: after a failing disk nobody here knows whether the commit reached it.
 * @throws DomainError NOT_FOUND, EVIDENCE_STOPPED, DISK_FULL, STORAGE_FAILED
 */
export async function receiveItem(context: ServiceContext, { intake, sha256, caseId, provenance }: Receiving): Promise<Exhibit> {
  const itemId = intake.blobId;
  const known = { ...(await recognizeMediaType(intake.head, intake.size === intake.head.byteLength)), sha256 };
  const { ports, actor } = context;
  return context.unitOfWork.write(async (handle, record) => {
    const caseFile = await caseById(handle, caseId);
    await assertMayTakeInEvidence(handle, caseId);
    const at = ports.clock.now().toISOString();
    const exhibit = { id: ports.ids.next(), number: await nextExhibitNumber(handle, caseId) };
    await insertReceivedItem(handle, {
      item: {
        id: itemId,
        incident_id: caseFile.incident_id,
        file_name: intake.fileName,
        media_type: known.mediaType,
        viewer: known.viewer,
        size: intake.size,
        sha256: known.sha256,
        data_key: intake.writer.dataKey,
        received_at: at,
        received_by_id: actor.userId,
        received_by: actor.displayName,
        removal_id: null,
      },
      provenance: provenanceRow(context, itemId, provenance),
      exhibit: citationRow(context, { ...exhibit, caseId, itemId }),
    });
    await noteCustody(context, handle, { caseId, itemId, what: 'received', note: `SHA-256 ${known.sha256}` });
    const label = exhibitLabel(exhibit.number);
    const item = { caseId, itemId, label };
    const holdsOpened = await openHoldsOfItem(context, handle, item, { now: provenance, before: null });
    await record({
      type: 'evidence_item.received',
      version: 1,
      caseId,
      payload: {
        evidenceItemId: itemId,
        exhibitId: exhibit.id,
        label,
        fileName: intake.fileName,
        ...known,
        size: intake.size,
        provenance,
        holdsOpened,
      },
    });
    return toExhibit(handle, await requireExhibit(handle, exhibit.id));
  });
}
