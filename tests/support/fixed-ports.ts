/** @file Ports whose answers a test knows beforehand: a clock that stands still until it is moved, ids that count. */
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Ports } from '../../electron/core/ports.ts';
import { createPacketRenderer } from '../../electron/hosts/packet-thread.ts';
import { createPdfTextReader } from '../../electron/hosts/read-back-thread.ts';
import { createDatabaseRekeyer } from '../../electron/hosts/rekey-thread.ts';
import { createTextExtractor } from '../../electron/hosts/text-thread.ts';

export type FixedPorts = Ports & {
  clock: { now(): Date; advance(milliseconds: number): void; set(instant: string): void };
  /** What was logged. */
  entries: { code: string; faultId?: string; detail?: string }[];
};

/** The instant at which every test begins. */
const TEST_BEGINS_AT = '2026-03-02T15:00:00.000Z';

/** Everything can be replaced; `renderPdf` must be, by tests that issue documents. Host `direct` never locks by itself. Ids count on from `idsTaken`. */
export function fixedPorts(changes: Partial<Ports> = {}, idsTaken = 0): FixedPorts {
  let now = Date.parse(TEST_BEGINS_AT);
  let uptime = 3_600_000;
  let lastId = idsTaken;
  const entries: FixedPorts['entries'] = [];
  const folders: string[] = [];
  return {
    host: 'direct',
    version: '0.0.0-test',
    ids: {
      next() {
        lastId += 1;
        return lastId.toString(16).padStart(32, '0');
      },
    },
    fileDialogs: null,
    logger: { record: (entry) => entries.push(entry) },
    uptimeMs: () => uptime,
    readBackPdf: createPdfTextReader(new URL('../../electron/workers/read-back.ts', import.meta.url)),
    extractText: createTextExtractor(new URL('../../electron/workers/text.ts', import.meta.url)),
    rekeyDatabase: createDatabaseRekeyer(new URL('../../electron/workers/rekey.ts', import.meta.url)),
    renderPacket: createPacketRenderer(new URL('../../electron/workers/packet.ts', import.meta.url)),
    renderPdf: async () => {
      throw new Error('This test was given no PDF renderer.');
    },
    recentFolders: {
      list: async () => folders,
      remember: async (folder) => {
        if (!folders.includes(folder)) folders.push(folder);
      },
    },
    onLocked: () => undefined,
    resourcesFolder: fileURLToPath(new URL('../../resources', import.meta.url)),
    suggestedFolder: tmpdir(),
    evidenceOrigin: () => 'evidence://due-course',
    ...changes,
    clock: {
      now: () => new Date(now),
      advance: (milliseconds) => {
        now += milliseconds;
        uptime += milliseconds;
      },
      set: (instant) => {
        now = Date.parse(instant);
      },
    },
    entries,
  };
}
