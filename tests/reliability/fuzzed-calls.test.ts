/** @file R10: whatever a window sends to whichever procedure, the answer is an answer or a refusal: no fault, nothing recorded by a refusal, no word of the inside. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFetchHandler } from '../../electron/api/fetch-handler.ts';
import type { FetchHandler } from '../../electron/api/guards.ts';
import { createRpcHandler } from '../../electron/api/rpc-handler.ts';
import { type Application, createApplication } from '../../electron/core/application.ts';
import type { ServiceContext } from '../../electron/core/service-context.ts';
import { renderInTest } from '../core/documents/example-packet.ts';
import { projectRoot } from '../support/command-line.ts';
import type { FixedPorts } from '../support/fixed-ports.ts';
import { TEST_PASSPHRASE, TEST_USER } from '../support/temporary-casebook.ts';
import { casebookWithStories } from './support/casebook-with-stories.ts';
import { proceduresOfContract } from './support/contract-walk.ts';
import { type Fuzzed, fuzzerOf, hugeRequest, ORIGIN } from './support/fuzzed-request.ts';
import { chance } from './support/seeded.ts';
import { isLongRun, trialCount } from './support/trials.ts';
import { livingPorts, openCopy } from './support/work.ts';

const CALLS = trialCount('R10', { short: 1_000, long: 10_000 });
/** Calls that were answered may take so long for each procedure; after that only misshapen ones are sent. */
const WORK_MS = isLongRun ? 30_000 : 200;
const CALLS_WHILE_SHUT = Math.ceil(CALLS / 50);
const MOST_GROWTH = 50 * 1024 * 1024;
/** What can be asked while no casebook is open; everything else of the contract is refused then. */
const ANSWERED_WHILE_SHUT = /^(casebook|backup|review|longWork)\/|^policies\/templates?$/;

const procedures = proceduresOfContract();
const random = chance();

type Opened = { application: Application; ports: FixedPorts; folder: string; handle: FetchHandler };

let scratch: string;
let before: string;
let template: string;
let opened: Opened;
/** How many events there were when they were last counted. */
let lastCount = -1;
const ids = new Map<string, string[]>();
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'fuzzed-calls-'));
  before = process.cwd();
  // Were a relative path of a caller ever followed, it would lead to here.
  process.chdir(scratch);
  const casebook = await casebookWithStories({ parent: scratch, ports: { renderPdf: renderInTest } });
  await readIds(casebook.session());
  await casebook.application.close();
  template = casebook.folder;
  await startAnew();
}, 120_000);
afterAll(async () => {
  process.chdir(before);
  await opened.application.close();
  await rm(scratch, { recursive: true, force: true });
});

let copies = 0;
/** Opens a copy of the casebook with the stories, in the place of what the calls have made of the last one. */
async function startAnew(): Promise<void> {
  copies += 1;
  const folder = join(scratch, `copy-${copies}`, basename(template));
  await cp(template, folder, { recursive: true });
  const ports = livingPorts({ renderPdf: renderInTest });
  const application = await openCopy(folder, ports);
  opened = { application, ports, folder, handle: handlerOf(application, ports) };
  lastCount = countEvents(application);
}

function handlerOf(application: Application, ports: FixedPorts): FetchHandler {
  const files = { has: () => false, read: () => Promise.reject(new Error('There are no files.')) };
  return createFetchHandler({
    origin: ORIGIN,
    evidenceOrigin: 'evidence://due-course',
    launchToken: null,
    files,
    rpc: createRpcHandler({ application, ports }),
  });
}

const tableOfKey = {
  caseId: 'case_file',
  exhibitId: 'exhibit',
  allegationId: 'allegation',
  allegationClauseId: 'allegation_clause',
  expressionId: 'expression',
  holdId: 'hold',
  participantId: 'participant',
  versionId: 'policy_version',
  clauseId: 'clause',
  elementId: 'clause_element',
  documentId: 'issued_document',
  correctiveActionId: 'corrective_action',
} as const;

async function readIds({ unitOfWork: { read } }: ServiceContext): Promise<void> {
  for (const [key, table] of Object.entries(tableOfKey)) {
    const rows = await read.selectFrom(table).select('id').limit(60).execute();
    ids.set(
      key,
      rows.map(({ id }) => String(id)),
    );
  }
}

const idsOf = (key: string): string[] => ids.get(key.replace(/s$/, '')) ?? ids.get(key) ?? [];

/** How many events there are; -1 while nothing is open. */
function countEvents(application: Application): number {
  try {
    const row = application.casebook.open().database.reading.prepare('SELECT max(number) AS last FROM audit_event').get();
    return Number((row as { last: number }).last);
  } catch {
    return -1;
  }
}

const INSIDE = [/\bat .*:\d+:\d+/, /node_modules/, /SQLITE|sqlite3/i, /\.ts\b/, /\bError:/];

/** What an answer must not be; null when it is as it should be. */
function faultOf(status: number, body: string): string | null {
  if (status === 200 || status === 413) return null;
  if (status === 500 || body.includes('"FAULT"')) return 'a fault';
  if (status !== 422 && status !== 400) return `status ${status}`;
  // A refusal may say what was sent; nothing that was sent looks like this.
  const told = INSIDE.find((pattern) => pattern.test(body));
  if (told !== undefined) return `a word of the inside: ${told}`;
  return body.includes(projectRoot) || body.includes(scratch) ? 'a path' : null;
}

type Meeting = { status: number; fault: string | null };

async function meet(handler: FetchHandler, application: Application, fuzzed: Fuzzed): Promise<Meeting> {
  const response = await handler(fuzzed.request);
  const { status } = response;
  let fault = faultOf(status, await response.text());
  const count = countEvents(application);
  if (fault === null && status !== 200 && count !== lastCount && count >= 0 && lastCount >= 0) fault = 'a refused call recorded an event';
  lastCount = count;
  return { status, fault };
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
/** What is held once nothing more can be given back: buffers and handles go only after the turn in which their owners went. */
async function memoryHeld(): Promise<number> {
  for (let round = 0; round < 5; round += 1) {
    collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Opens it again where a call has shut it, and takes a new copy where a call has changed who may open it. True when it was shut. */
async function reopen(): Promise<boolean> {
  try {
    opened.application.session();
    return false;
  } catch {
    lastCount = -1;
  }
  try {
    const { state } = await opened.application.casebook.status();
    if (state === 'none') await opened.application.casebook.select({ folder: opened.folder });
    if (state !== 'unlocked') await opened.application.casebook.unlock({ loginName: TEST_USER, passphrase: TEST_PASSPHRASE });
    opened.application.session();
    lastCount = countEvents(opened.application);
  } catch {
    await opened.application.close();
    await startAnew();
  }
  return true;
}

describe(`an open casebook, seed ${random.seed}`, () => {
  const seen = { met: 0, answered: 0 };
  let heldBefore = 0;

  test.each(procedures)(
    '$path',
    async (procedure) => {
      const fuzz = fuzzerOf(procedure, idsOf, random);
      const faults: string[] = [];
      let workedMs = 0;
      let shutsIt = procedure.input === null;
      for (let count = 0; count < CALLS; count += 1) {
        const isWorkOver = workedMs > WORK_MS;
        // Where the input may be left out it does its work at every call: when there was enough of that, the casebook stays locked.
        const isMetLocked = shutsIt && isWorkOver;
        if (isMetLocked) await opened.application.casebook.lock();
        const fuzzed = count < 2 ? hugeRequest(procedure, count === 0) : fuzz(isWorkOver);
        const begun = performance.now();
        const { status, fault } = await meet(opened.handle, opened.application, fuzzed);
        seen.met += 1;
        if (status === 200) seen.answered += 1;
        if (fault !== null) faults.push(`${fault}: ${fuzzed.kind} ${fuzzed.told} ${JSON.stringify(opened.ports.entries.at(-1) ?? {})}`);
        if (!isMetLocked && (await reopen())) shutsIt = true;
        if (status === 200) workedMs += performance.now() - begun;
      }
      await reopen();
      if (heldBefore === 0) heldBefore = await memoryHeld();
      expect(faults.slice(0, 5)).toEqual([]);
    },
    600_000,
  );

  test('is whole after all that, and memory has not grown', async () => {
    expect((await memoryHeld()) - heldBefore).toBeLessThan(MOST_GROWTH);
    expect(await opened.application.verify()).toEqual([]);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(seen.met).toBe(CALLS * procedures.length);
    expect(seen.answered).toBeGreaterThan(procedures.length);
  }, 600_000);
});

describe('a casebook that is not open', () => {
  test.each(['none', 'locked'] as const)(
    '%s: every procedure of its content refuses',
    async (state) => {
      const ports = livingPorts();
      const application = createApplication(ports);
      await opened.application.casebook.lock();
      if (state === 'locked') await application.casebook.select({ folder: opened.folder });
      const shut = handlerOf(application, ports);
      const faults: string[] = [];
      for (const procedure of procedures) {
        const fuzz = fuzzerOf(procedure, idsOf, random);
        for (let count = 0; count < CALLS_WHILE_SHUT; count += 1) {
          const fuzzed = fuzz(false);
          const { status, fault } = await meet(shut, application, fuzzed);
          if (fault !== null)
            faults.push(`${procedure.path}: ${fault}: ${fuzzed.kind} ${fuzzed.told} ${JSON.stringify(ports.entries.at(-1) ?? {})}`);
          if (status === 200 && !ANSWERED_WHILE_SHUT.test(procedure.path)) faults.push(`${procedure.path} answered while ${state}.`);
        }
      }
      await application.close();
      expect([...new Set(faults)].slice(0, 5)).toEqual([]);
    },
    600_000,
  );
});
