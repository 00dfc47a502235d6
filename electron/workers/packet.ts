/** @file Thread that binds one packet and ends. Invariant: it reads what it is given and the font files, and touches no disk else; its caller bounds its time and its memory. */
import { parentPort, workerData } from 'node:worker_threads';
import { type PacketBinding, Unprintable } from '../core/documents/pdf/exhibits/pieces.ts';
import { renderPacket } from '../core/documents/pdf/exhibits/render-packet.ts';
import { installedFonts } from '../core/documents/pdf/fonts.ts';

async function bind(binding: PacketBinding): Promise<void> {
  try {
    const packet = await renderPacket(binding, installedFonts(), (done) => parentPort?.postMessage({ done }));
    parentPort?.postMessage({ packet });
  } catch (error) {
    if (!(error instanceof Unprintable)) throw error;
    parentPort?.postMessage({ unprintable: { piece: error.piece, reason: error.reason } });
  }
}

// No top-level await: the desktop host runs this file as CommonJS. A rejection ends the thread, and the caller learns why.
void bind(workerData);
