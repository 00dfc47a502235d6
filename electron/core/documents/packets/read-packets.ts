/** @file What can be bound, and the packets that left. Invariant: an exhibit that is closed to the person is not offered, nor named in the list. */
import { DocumentKind, documentKinds, isMemo } from '#shared/domain/documents/kinds.ts';
import { Packet, PacketChoice, PacketOffer } from '#shared/domain/documents/packets/packet.ts';
import { profiles } from '#shared/domain/documents/profiles.ts';
import { caseById } from '../../cases/find-case.ts';
import { closedTo } from '../../evidence/access-list/closed-exhibits.ts';
import { listExhibits } from '../../evidence/read-exhibits.ts';
import { privilegedOf } from '../../release/record-tags.ts';
import type { ServiceContext } from '../../service-context.ts';
import { drawers } from '../drawers.ts';
import { listIssued } from '../issued-documents.ts';
import { bindableOf } from './bindable.ts';
import { selectPackets, selectPieces } from './packet-queries.ts';
import type { PacketPieceRow } from './packet-rows.ts';
import { redactedCopiesOf } from './redacted-copies.ts';

/** What is sorted as privileged is not offered. @throws DomainError NOT_FOUND */
export async function readPacketOffer(context: ServiceContext, { caseId }: { caseId: string }): Promise<PacketOffer> {
  await caseById(context.unitOfWork.read, caseId);
  const privileged = await privilegedOf(context, caseId);
  const exhibits = (await listExhibits(context, { caseId })).filter(({ id }) => !privileged.has(id));
  const copies = await redactedCopiesOf(context.unitOfWork.read, caseId);
  const issued = (await listIssued(context, { caseId })).filter(
    ({ id, kind, removed }) => !isMemo(kind) && removed === null && !privileged.has(id),
  );
  const newest = new Set(issued.filter((one, index) => issued.findIndex((other) => isSameLine(one, other)) === index).map(({ id }) => id));
  return PacketOffer.parse({
    issued: issued.map(({ id, title, issue, pageCount, profile }) => ({
      documentId: id,
      label: `${title}, issue ${issue}${profile === null ? '' : `, for ${profiles[profile].label}`}`,
      pageCount,
      isNewest: newest.has(id),
      isRedacted: profile !== null,
    })),
    drafts: DocumentKind.options
      .filter((kind) => drawers[kind] !== undefined && !isMemo(kind))
      .map((kind) => ({ documentKind: kind, label: documentKinds[kind].label })),
    exhibits: exhibits.map((exhibit) => {
      const copy = copies.find(({ exhibitId }) => exhibitId === exhibit.id);
      const kept = exhibits.find(({ id }) => id === copy?.copyExhibitId);
      const original = copies.find(({ copyExhibitId }) => copyExhibitId === exhibit.id);
      return {
        exhibitId: exhibit.id,
        label: exhibit.label,
        fileName: exhibit.fileName,
        bindable: bindableOf(exhibit),
        redacted:
          copy === undefined || kept === undefined
            ? null
            : {
                id: copy.id,
                exhibitId: kept.id,
                label: kept.label,
                fileName: kept.fileName,
                bindable: bindableOf(kept),
                what: copy.what,
                by: copy.namedBy,
                at: copy.namedAt,
              },
        copyOf: exhibits.find(({ id }) => id === original?.exhibitId)?.label ?? null,
      };
    }),
  });
}

type Line = { kind: string; profile: string | null };
const isSameLine = (one: Line, other: Line): boolean => one.kind === other.kind && one.profile === other.profile;

/** The latest first. A piece whose exhibit is closed to the person stays as its number alone, which it was bound under. @throws DomainError NOT_FOUND */
export async function listPackets(context: ServiceContext, { caseId }: { caseId: string }): Promise<Packet[]> {
  const handle = context.unitOfWork.read;
  await caseById(handle, caseId);
  const closed = await closedTo(handle, context.actor, caseId);
  const pieces = Map.groupBy(await selectPieces(handle, caseId), (row) => row.packet_id);
  return (await selectPackets(handle, caseId)).map((row) =>
    Packet.parse({
      id: row.id,
      position: row.position,
      title: row.title,
      hasCovers: row.has_covers === 1,
      sha256: row.sha256,
      size: row.size,
      pageCount: row.page_count,
      madeAt: row.made_at,
      madeBy: row.made_by,
      pieces: (pieces.get(row.id) ?? []).map((piece) => ({
        choice: choiceOf(piece),
        label: piece.label,
        sha256: piece.sha256,
        firstPage: piece.first_page,
        pageCount: piece.page_count,
        isOpen: piece.exhibit_id === null || !closed.has(piece.exhibit_id),
      })),
    }),
  );
}

function choiceOf(row: PacketPieceRow): PacketChoice {
  if (row.document_id !== null) return PacketChoice.parse({ kind: 'issued', documentId: row.document_id });
  if (row.document_kind !== null) return PacketChoice.parse({ kind: 'draft', documentKind: row.document_kind });
  const as = row.is_sheet === 1 ? 'sheet' : row.copy_exhibit_id !== null ? 'redacted' : 'original';
  return PacketChoice.parse({ kind: 'exhibit', exhibitId: row.exhibit_id, as });
}
