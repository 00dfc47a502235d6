/** @file What the main thread and the application's thread say to each other. Invariant: both sides are ours; what crosses is plain data and transferred bytes. */

import type { LockReason } from '#shared/domain/access.ts';
import type { FolderPurpose } from '#shared/domain/folder-purpose.ts';

/** Which handler of the application's thread a request is for. */
export type BridgeTarget = 'rpc' | 'evidence';

/** What only the main thread can answer. */
export type HostQuestion = { ask: 'chooseFolder'; purpose: FolderPurpose } | { ask: 'chooseSavePlace'; suggestedName: string };

export type ToApplication =
  | {
      kind: 'request';
      id: number;
      target: BridgeTarget;
      url: string;
      method: string;
      headers: [string, string][];
      body: ArrayBuffer | null;
    }
  | { kind: 'abort'; id: number }
  | { kind: 'host-answer'; id: number; answer: string | null; failed: boolean }
  | { kind: 'lock'; reason: LockReason }
  | { kind: 'close' };

export type FromApplication =
  | { kind: 'response'; id: number; status: number; headers: [string, string][]; body: ArrayBuffer | ReadableStream<Uint8Array> | null }
  | { kind: 'host-question'; id: number; question: HostQuestion }
  /** A lock has begun: what the window shows must go now. */
  | { kind: 'locked'; reason: LockReason };

/** What the application's thread is started with. Paths are absolute. */
export type ApplicationThreadData = {
  host: 'desktop' | 'loopback';
  version: string;
  hasFileDialogs: boolean;
  resourcesFolder: string;
  suggestedFolder: string;
  /** JSON file of the folders opened before. */
  recentFoldersFile: string;
  /** The built window: the evidence origin takes its PDF viewer from it. */
  rendererFolder: string;
  origin: string;
  evidenceOrigin: string;
};
