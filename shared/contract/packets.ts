/** @file Packets: what can be bound, binding it, redacted copies, and what is put before the Board. */
import { z } from 'zod';
import { BasedOn } from '../domain/based-on.ts';
import { BoardMotion, BoardMotionDraft } from '../domain/documents/packets/board-motion.ts';
import { Packet, PacketOffer, PacketSelection } from '../domain/documents/packets/packet.ts';
import { CaseId, ExhibitId, RedactedCopyId } from '../domain/ids.ts';
import { OptionalProse } from '../domain/text.ts';
import { base } from './base.ts';
import { CopyOutcome } from './evidence.ts';

const ofCase = z.object({ caseId: CaseId });

export const packetsContract = {
  offer: base.input(ofCase).output(PacketOffer),
  list: base.input(ofCase).output(z.array(Packet)),
  /** Binds and lets the PDF out. The one long task while it runs; its selection, order and digest are kept, the PDF is not. */
  exportCopy: base.input(z.object({ caseId: CaseId, ...PacketSelection.shape })).output(CopyOutcome),
  nameRedacted: base
    .input(z.object({ caseId: CaseId, exhibitId: ExhibitId, copyExhibitId: ExhibitId, what: OptionalProse }))
    .output(z.void()),
  endRedacted: base.input(z.object({ redactedCopyId: RedactedCopyId })).output(z.void()),
  /** Null before the first. */
  motion: base.input(ofCase).output(BoardMotion.nullable()),
  recordMotion: base.input(z.object({ caseId: CaseId, board: BoardMotionDraft, basedOn: BasedOn.optional() })).output(BoardMotion),
};
