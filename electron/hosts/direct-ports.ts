/** @file Ports of an application in the caller's own process, without a window: the command line and the making of samples. */
import { join } from 'node:path';
import type { Ports } from '../core/ports.ts';
import { machineUptimeMs, randomIds, standardErrorLogger, suggestedFolder, systemClock } from './node-ports.ts';
import { createPacketRenderer } from './packet-thread.ts';
import { createPdfRenderer } from './pdf-thread.ts';
import { applicationVersion, projectFolder } from './project.ts';
import { createPdfTextReader } from './read-back-thread.ts';
import { createDatabaseRekeyer } from './rekey-thread.ts';
import { createTextExtractor } from './text-thread.ts';

/** The ports of a host without a window: the system’s clock, random ids, no dialogs. */
export function directPorts(): Ports {
  return {
    host: 'direct',
    version: applicationVersion,
    clock: systemClock,
    uptimeMs: machineUptimeMs,
    ids: randomIds,
    fileDialogs: null,
    logger: standardErrorLogger,
    renderPdf: createPdfRenderer(new URL('../workers/pdf.ts', import.meta.url)),
    renderPacket: createPacketRenderer(new URL('../workers/packet.ts', import.meta.url)),
    readBackPdf: createPdfTextReader(new URL('../workers/read-back.ts', import.meta.url)),
    extractText: createTextExtractor(new URL('../workers/text.ts', import.meta.url)),
    rekeyDatabase: createDatabaseRekeyer(new URL('../workers/rekey.ts', import.meta.url)),
    // The command line leaves no trace of which casebooks it was asked about.
    recentFolders: { list: async () => [], remember: async () => undefined },
    onLocked: () => undefined,
    resourcesFolder: join(projectFolder, 'resources'),
    suggestedFolder: suggestedFolder(),
    evidenceOrigin: () => 'evidence://due-course',
  };
}
