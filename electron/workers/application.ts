/** @file The thread in which the application lives: keys, connections and services. Invariant: what leaves is an answer to a request or a question to the host. */
import { parentPort, workerData } from 'node:worker_threads';
import { createEvidenceHandler } from '../api/evidence-handler.ts';
import { type FetchHandler, refuse } from '../api/guards.ts';
import { createRpcHandler } from '../api/rpc-handler.ts';
import { openFileShelf } from '../api/static-files.ts';
import { createApplication } from '../core/application.ts';
import type { FileDialogs, Ports } from '../core/ports.ts';
import type { ApplicationThreadData, BridgeTarget, FromApplication, HostQuestion, ToApplication } from '../hosts/bridge-messages.ts';
import { machineUptimeMs, randomIds, recentFoldersIn, standardErrorLogger, systemClock } from '../hosts/node-ports.ts';
import { createPacketRenderer } from '../hosts/packet-thread.ts';
import { createPdfRenderer } from '../hosts/pdf-thread.ts';
import { createPdfTextReader } from '../hosts/read-back-thread.ts';
import { createDatabaseRekeyer } from '../hosts/rekey-thread.ts';
import { createTextExtractor } from '../hosts/text-thread.ts';

const port = parentPort;
if (port === null) throw new Error('This file is the entry of a worker thread.');
const data: ApplicationThreadData = workerData;

const questions = new Map<number, { resolve(answer: string | null): void; reject(error: Error): void }>();
let nextQuestion = 1;
const askHost = (question: HostQuestion): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const id = nextQuestion++;
    questions.set(id, { resolve, reject });
    send({ kind: 'host-question', id, question });
  });
const fileDialogs: FileDialogs = {
  chooseFolder: (purpose) => askHost({ ask: 'chooseFolder', purpose }),
  chooseSavePlace: (suggestedName) => askHost({ ask: 'chooseSavePlace', suggestedName }),
};

/** A thread's script beside this one: TypeScript from source, CommonJS when built. */
const threadScript = (name: string): URL => new URL(`./${name}${import.meta.url.endsWith('.ts') ? '.ts' : '.cjs'}`, import.meta.url);

const ports: Ports = {
  host: data.host,
  version: data.version,
  clock: systemClock,
  uptimeMs: machineUptimeMs,
  ids: randomIds,
  fileDialogs: data.hasFileDialogs ? fileDialogs : null,
  logger: standardErrorLogger,
  renderPdf: createPdfRenderer(threadScript('pdf')),
  renderPacket: createPacketRenderer(threadScript('packet')),
  readBackPdf: createPdfTextReader(threadScript('read-back')),
  extractText: createTextExtractor(threadScript('text')),
  rekeyDatabase: createDatabaseRekeyer(threadScript('rekey')),
  recentFolders: recentFoldersIn(data.recentFoldersFile),
  onLocked: (reason) => send({ kind: 'locked', reason }),
  resourcesFolder: data.resourcesFolder,
  suggestedFolder: data.suggestedFolder,
  evidenceOrigin: () => data.evidenceOrigin,
};
const application = createApplication(ports);
const evidence = openFileShelf(data.rendererFolder).then((viewerFiles) => createEvidenceHandler(application, viewerFiles, data.origin));
const handlers: Record<BridgeTarget, FetchHandler> = {
  rpc: createRpcHandler({ application, ports }),
  evidence: async (request) => (await evidence)(request),
};
const running = new Map<number, AbortController>();

port.on('message', (message: ToApplication) => {
  if (message.kind === 'request') void answer(message);
  else if (message.kind === 'abort') running.get(message.id)?.abort();
  else if (message.kind === 'lock') void application.casebook.lock(message.reason).catch(() => undefined);
  else if (message.kind === 'close') void close();
  else settleQuestion(message);
});

async function answer(message: Extract<ToApplication, { kind: 'request' }>): Promise<void> {
  const { id, target, url, method, headers, body } = message;
  const controller = new AbortController();
  running.set(id, controller);
  const response = await handlers[target](new Request(url, { method, headers, body, signal: controller.signal })).catch(() => refuse(500));
  running.delete(id);
  const isSmall = target === 'rpc' && response.headers.get('content-type')?.startsWith('application/json') === true;
  const answered = isSmall ? await response.arrayBuffer() : response.body;
  send(
    { kind: 'response', id, status: response.status, headers: [...response.headers], body: answered },
    answered === null ? [] : [answered],
  );
}

function settleQuestion({ id, answer: chosen, failed }: Extract<ToApplication, { kind: 'host-answer' }>): void {
  const question = questions.get(id);
  questions.delete(id);
  if (failed) question?.reject(new Error('The host could not show its dialog.'));
  else question?.resolve(chosen);
}

async function close(): Promise<void> {
  await application.close();
  port?.close();
}

function send(message: FromApplication, transfer: (ArrayBuffer | ReadableStream)[] = []): void {
  port?.postMessage(message, transfer as ArrayBuffer[]);
}
