import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { presentHead } from '../../../electron/core/audit/present-head.ts';
import { commandLine } from '../../support/command-line.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { openPacketMatter } from '../documents/example-packet.ts';
import { askStranger, hasStranger, STRANGER_MISSING } from './stranger.ts';

let casebook: TemporaryCasebook;
let folder: string;
/** Of the moment before the lock. */
let head: { epoch: number; number: number; hash: string };
beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  folder = await mkdtemp(join(tmpdir(), 'audit-command-'));
  await openPacketMatter(casebook.session());
  head = await presentHead(casebook.session().unitOfWork.read);
  await casebook.application.close();
});
afterAll(async () => {
  await casebook.dispose();
  await rm(folder, { recursive: true, force: true });
});

const run = (...typed: string[]) => commandLine(typed, TEST_PASSPHRASE);

describe('audit-extract', () => {
  test('writes the extract, says under which head and key, and replaces nothing unless told', async ({ skip }) => {
    skip(!hasStranger, STRANGER_MISSING);
    const out = join(folder, 'extract.json');
    const { status, output, messages } = await run('audit-extract', casebook.folder, '2026-0001', '--out', out);
    expect({ status, output }).toEqual({ status: 0, output: '' });
    const [, written = '', key = ''] = /ends with the head (\S+), signed with the key (\S+)\./.exec(messages) ?? [];
    const bytes = await readFile(out);
    expect(await askStranger(out, bytes, { head: written, key })).toMatchObject({ status: 0 });
    const again = await run('audit-extract', casebook.folder, '2026-0001', '--out', out);
    expect(again.status).toBe(1);
    expect(again.messages).toContain('is there already and stays as it is');
    expect(await readFile(out)).toEqual(bytes);
    expect((await run('audit-extract', casebook.folder, '2026-0001', '--out', out, '--replace')).status).toBe(0);
    expect(JSON.parse(await readFile(out, 'utf8')).events.length).toBeGreaterThan(JSON.parse(bytes.toString()).events.length);
    expect(await readdir(folder)).toEqual(['extract.json']);
  });

  test('leaves nothing where it cannot write, names no case that is not there, and wants a place', async () => {
    const nowhere = await run('audit-extract', casebook.folder, '2026-0001', '--out', join(folder, 'no', 'such', 'extract.json'));
    expect(nowhere.status).toBe(1);
    expect(nowhere.messages).toContain('cannot be written');
    const other = await run('audit-extract', casebook.folder, '2019-0099', '--out', join(folder, 'other.json'));
    expect(other).toMatchObject({ status: 1, messages: expect.stringContaining('There is no case 2019-0099') });
    expect((await run('audit-extract', casebook.folder, '2026-0001')).status).toBe(2);
    expect((await readdir(folder)).filter((name) => name !== 'extract.json')).toEqual([]);
  });
});

describe('verify with a head', () => {
  test('says that the log leads to it', async () => {
    const { status, output, messages } = await run('verify', casebook.folder, '--head', `${head.epoch}:${head.number}:${head.hash}`);
    expect({ status, output }).toEqual({ status: 0, output: '' });
    expect(messages).toContain('The log leads to this head');
  });

  test('fails for one that the log does not lead to, and says how it differs', async () => {
    const parted = await run('verify', casebook.folder, '--head', `1:${head.number}:${'ab'.repeat(32)}`);
    expect(parted).toMatchObject({ status: 1, output: expect.stringMatching(/^head \d+\tThe log parted from this head/) });
    const behind = await run('verify', casebook.folder, '--head', `1:${head.number + 400}:${head.hash}`);
    expect(behind).toMatchObject({ status: 1, output: expect.stringContaining('rolled back behind this head') });
    expect((await run('verify', casebook.folder, '--head', '142')).status).toBe(2);
  });
});
