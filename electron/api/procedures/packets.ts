/** @file Packet procedures. Binding runs as the one long task. */
import { readBoardMotion, recordBoardMotion } from '../../core/documents/packets/board-motion.ts';
import { exportPacket } from '../../core/documents/packets/export-packet.ts';
import { listPackets, readPacketOffer } from '../../core/documents/packets/read-packets.ts';
import { endRedactedCopy, nameRedactedCopy } from '../../core/documents/packets/redacted-copies.ts';
import { os } from '../implementer.ts';

export const packetsProcedures = {
  offer: os.packets.offer.handler(({ input, context }) => readPacketOffer(context.application.session(), input)),
  list: os.packets.list.handler(({ input, context }) => listPackets(context.application.session(), input)),
  exportCopy: os.packets.exportCopy.handler(({ input, context }) =>
    exportPacket(context.application.session(), input, (work) => context.application.longWork.run('packet', work)),
  ),
  nameRedacted: os.packets.nameRedacted.handler(({ input, context }) => nameRedactedCopy(context.application.session(), input)),
  endRedacted: os.packets.endRedacted.handler(({ input, context }) => endRedactedCopy(context.application.session(), input)),
  motion: os.packets.motion.handler(({ input, context }) => readBoardMotion(context.application.session(), input)),
  recordMotion: os.packets.recordMotion.handler(({ input, context }) => recordBoardMotion(context.application.session(), input)),
};
