/** @file The two schemes of the desktop host. Invariant: the window and the evidence never share an origin. */
import type { Session } from 'electron';
import { createEvidenceFetchHandler, createFetchHandler } from '../../api/fetch-handler.ts';
import type { FetchHandler } from '../../api/guards.ts';
import type { FileShelf } from '../../api/static-files.ts';

export const APP_ORIGIN = 'app://due-course';
export const EVIDENCE_ORIGIN = 'evidence://due-course';

/** Mounts the fetch handlers. No launch token: the schemes exist in this process only, and `guardSession` lets no frame but the window call. */
export function mountProtocols(
  session: Session,
  handlers: { rpc: FetchHandler; host: FetchHandler; evidence: FetchHandler; files: Promise<FileShelf> },
): void {
  const { rpc, host, evidence, files } = handlers;
  const parts = { origin: APP_ORIGIN, evidenceOrigin: EVIDENCE_ORIGIN, launchToken: null, files, rpc, host };
  session.protocol.handle('app', createFetchHandler(parts));
  session.protocol.handle('evidence', createEvidenceFetchHandler({ origin: EVIDENCE_ORIGIN, evidence }));
}
