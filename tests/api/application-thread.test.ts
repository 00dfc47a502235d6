/** @file The application in its thread: calls, refusals, questions to the host, streams and cancelling across the border. */
import { mkdirSync, readdirSync, readlinkSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { createORPCClient, isDefinedError, safe } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SLICE_BYTES } from '#shared/contract/evidence.ts';
import type { contract } from '#shared/contract/index.ts';
import { createFetchHandler } from '../../electron/api/fetch-handler.ts';
import { openFileShelf } from '../../electron/api/static-files.ts';
import type { FileDialogs } from '../../electron/core/ports.ts';
import { type ApplicationBridge, startApplicationThread } from '../../electron/hosts/application-bridge.ts';
import { projectFolder } from '../../electron/hosts/project.ts';

const ORIGIN = 'app://due-course';
const PASSPHRASE = 'quartz heron mitten saddle 41';
/** More than a slice, so that it crosses in several pieces. */
const TEXT = Buffer.alloc(SLICE_BYTES + 1_500_000, 'Seen on the public page. ');

let folder: string;
let bridge: ApplicationBridge;
let client: ContractRouterClient<typeof contract>;
const asked: string[] = [];
const locks: string[] = [];
const dialogs: FileDialogs = {
  async chooseFolder(purpose) {
    asked.push(purpose);
    if (purpose === 'open') throw new Error('no display');
    return folder;
  },
  chooseSavePlace: async () => null,
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'due-course-thread-'));
  const rendererFolder = join(folder, 'window');
  mkdirSync(rendererFolder);
  await writeFile(join(rendererFolder, 'index.html'), '');
  bridge = startApplicationThread(
    new URL('../../electron/workers/application.ts', import.meta.url),
    {
      host: 'desktop',
      version: '0.0.0',
      hasFileDialogs: true,
      resourcesFolder: join(projectFolder, 'resources'),
      suggestedFolder: folder,
      recentFoldersFile: join(folder, 'recent.json'),
      rendererFolder,
      origin: ORIGIN,
      evidenceOrigin: 'evidence://due-course',
    },
    { dialogs, onLocked: (reason) => locks.push(reason) },
  );
  const handle = createFetchHandler({
    origin: ORIGIN,
    evidenceOrigin: 'evidence://due-course',
    launchToken: null,
    files: openFileShelf(rendererFolder),
    rpc: bridge.rpc,
  });
  client = createORPCClient(new RPCLink({ url: `${ORIGIN}/rpc`, fetch: (request) => handle(request) }));
});
afterAll(async () => {
  await bridge.close();
  await rm(folder, { recursive: true, force: true });
});

describe('before a casebook is open', () => {
  test('a call is answered from the thread', async () => {
    expect(await client.casebook.status()).toEqual({ state: 'none' });
    expect(await client.casebook.capabilities()).toMatchObject({ host: 'desktop', nativeDialogs: true });
  });

  test('a refusal arrives with its sentences, and input that breaks the contract with the field', async () => {
    const [refused] = await safe(client.cases.list({ status: null, contains: '', offset: 0, limit: 1 }));
    expect(isDefinedError(refused) && refused.code === 'REFUSED' && refused.data.code).toBe('NO_CASEBOOK');
    const [bad] = await safe(client.cases.list({ status: null, contains: '', offset: -1, limit: 1 }));
    expect(isDefinedError(bad) && bad.code === 'REFUSED' && bad.data).toMatchObject({
      code: 'INPUT_REFUSED',
      details: { offset: expect.any(String) },
    });
  });

  test.each(['__proto__', 'constructor', 'casebook/open', 'casebook/status/x', ''])('/rpc/%s is no procedure', async (path) => {
    const response = await bridge.rpc(new Request(`${ORIGIN}/rpc/${path}`, { method: 'POST', body: '{}' }));
    expect(response.status).toBe(404);
  });

  test('a question to the host comes back with its answer', async () => {
    expect(await client.casebook.chooseFolder({ purpose: 'create' })).toEqual({ folder });
    expect(asked).toEqual(['create']);
  });

  test('a dialog that fails is a fault with an id and nothing else', async () => {
    const [error] = await safe(client.casebook.chooseFolder({ purpose: 'open' }));
    expect(isDefinedError(error) && error.code === 'FAULT' && error.data.faultId).toMatch(/^[0-9a-f]{10}$/);
  });
});

describe('with a casebook', () => {
  let address: string;

  beforeAll(async () => {
    const { recoveryCodes } = await client.casebook.create({
      name: 'Thread',
      district: 'Elm Grove School District 900',
      folder,
      userName: 'Mara Voss',
      passphrase: PASSPHRASE,
    });
    await client.casebook.confirmRecoveryCodes({ codes: recoveryCodes });
    const { summary } = await client.cases.open({
      track: 'investigation',
      title: 'A post',
      receivedOn: '2021-10-14',
      receivedHow: 'e-mail',
      summary: 'A parent wrote.',
      firstHour: [],
      complainant: { name: 'Rowan Petrie', role: 'parent-or-guardian' },
      respondent: {
        name: 'Jordan Ames',
        account: '',
        position: 'Teacher',
        building: 'Elm Grove School',
        employmentStatus: 'tenured-teacher',
      },
    });
    const { intakeId } = await client.evidence.beginIntake({
      caseId: summary.id,
      fileName: 'page.txt',
      size: TEXT.byteLength,
      provenance: {
        howObtained: 'public-address',
        obtainedBy: 'Mara Voss',
        obtainedOn: { kind: 'exact', date: '2021-10-14' },
        description: '',
        personnelFileBasis: 'not-yet-decided',
      },
    });
    for (let offset = 0; offset < TEXT.byteLength; offset += SLICE_BYTES) {
      await client.evidence.putSlice({ intakeId, offset, bytes: new Blob([TEXT.subarray(offset, offset + SLICE_BYTES)]) });
    }
    const exhibit = await client.evidence.finishIntake({ intakeId });
    ({ address } = await client.evidence.openForViewing({ exhibitId: exhibit.id }));
  });

  test('an exhibit arrives as a stream, whole and under its sandbox', async () => {
    const response = await bridge.evidence(new Request(address));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    const pieces: Uint8Array[] = [];
    for await (const piece of response.body ?? []) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(1);
    expect(Buffer.concat(pieces).equals(TEXT)).toBe(true);
  });

  test('a reader who gives up in the middle stops the stream and holds nobody up', async () => {
    const response = await bridge.evidence(new Request(address));
    const reader = response.body?.getReader();
    expect((await reader?.read())?.value?.byteLength).toBeGreaterThan(0);
    await reader?.cancel();
    expect((await client.casebook.status()).state).toBe('unlocked');
  });

  test('an exhibit that nobody waits for any more leaves no open file behind', async () => {
    const openEvidence = () => readdirSync('/proc/self/fd').filter((fd) => isEvidence(`/proc/self/fd/${fd}`)).length;
    for (let round = 0; round < 20; round += 1) {
      const given = new AbortController();
      const answer = bridge.evidence(new Request(address, { signal: given.signal }));
      setTimeout(() => given.abort(), round % 5);
      await answer.then(
        (response) => response.body?.cancel(),
        () => undefined,
      );
    }
    await expect.poll(openEvidence, { timeout: 5_000 }).toBe(0);
  });

  test('a call that is given up rejects at once, and the thread goes on', async () => {
    const given = new AbortController();
    const call = client.cases.list({ status: null, contains: '', offset: 0, limit: 1 }, { signal: given.signal });
    given.abort();
    await expect(call).rejects.toThrow();
    expect((await client.cases.list({ status: null, contains: '', offset: 0, limit: 1 })).total).toBe(1);
  });

  test("the host's own lock closes the casebook and its addresses", async () => {
    bridge.lock('suspended');
    expect(await client.casebook.status()).toMatchObject({ state: 'locked', lockedBecause: 'suspended' });
    expect(locks).toEqual(['suspended']);
    expect((await bridge.evidence(new Request(address))).status).toBe(404);
  });
});

function isEvidence(link: string): boolean {
  try {
    return readlinkSync(link).includes(`${sep}evidence${sep}`);
  } catch {
    return false;
  }
}

test('after the end every request is answered with 503, and the casebook is free for another process', async () => {
  await client.casebook.unlock({ loginName: 'Mara Voss', passphrase: PASSPHRASE });
  await bridge.close();
  expect((await bridge.rpc(new Request(`${ORIGIN}/rpc/casebook/status`, { method: 'POST', body: '{}' }))).status).toBe(503);
  expect(await bridge.ended).toBe(0);
});
