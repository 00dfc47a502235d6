/** @file R15: whatever the clock does, the order stays, a jump backward shows in the log, nothing stays open longer and no wait grows shorter. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDirectClient } from '../../electron/api/direct-client.ts';
import { createApplication } from '../../electron/core/application.ts';
import { verifyChain } from '../../electron/core/audit/verify-chain.ts';
import { addParticipant } from '../../electron/core/people/change-participants.ts';
import { openExampleMatter } from '../support/example-matter.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../support/temporary-casebook.ts';
import { chance } from './support/seeded.ts';
import { trialCount } from './support/trials.ts';
import { faultsOf, lockedCasebook, openCopy, refusalOf } from './support/work.ts';

const VARIATIONS = trialCount('R15', { short: 6, long: 30 });
const MINUTE = 60_000;
const YEAR = 365.25 * 24 * 60 * MINUTE;
const random = chance();

const jumps: { name: string; by: number }[] = [
  { name: 'ten years back', by: -10 * YEAR },
  { name: 'ten years on', by: 10 * YEAR },
  { name: 'the hour of a summer time that begins', by: 60 * MINUTE },
  { name: 'the hour of a summer time that ends', by: -60 * MINUTE },
  { name: 'another zone', by: -9 * 60 * MINUTE },
  { name: 'a minute back', by: -MINUTE },
  { name: 'to before 1970', by: -60 * YEAR },
];
const variations = Array.from({ length: VARIATIONS }, (_, index) => {
  const jump = jumps[index % jumps.length] ?? { name: '', by: 0 };
  // After the first round each jump is a little longer or shorter.
  return index < jumps.length ? jump : { name: `${jump.name}, varied`, by: Math.round(jump.by * (0.5 + random.between(0, 1_000) / 1_000)) };
});

describe.each(variations)(`$name, seed ${random.seed}`, ({ by }) => {
  let casebook: TemporaryCasebook;
  beforeAll(async () => {
    casebook = await openTemporaryCasebook();
  });
  afterAll(() => casebook.dispose());
  const jump = () => casebook.ports.clock.set(new Date(casebook.ports.clock.now().getTime() + by).toISOString());

  test('the order is that of the numbers, and a step back shows', async () => {
    const context = casebook.session();
    const caseId = await openExampleMatter(context);
    jump();
    const added = await addParticipant(context, { caseId, role: 'witness', name: 'After the jump', position: '' });
    expect(added.id).not.toBe('');
    const client = createDirectClient({ application: casebook.application, ports: casebook.ports });
    const { entries } = await client.activity.list({ caseId: null, before: null, limit: 500 });
    expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => entries.length - index));
    expect(entries[0]?.type).toBe('participant.added');
    expect(entries.filter((entry) => entry.isBeforePrevious).map((entry) => entry.type)).toEqual(by < 0 ? ['participant.added'] : []);
    const { header } = casebook.application.casebook.open();
    expect(await verifyChain(context.unitOfWork.read, header)).toEqual([]);
  });

  test('it locks, and opens again with everything there', async () => {
    await casebook.application.casebook.lock();
    jump();
    await casebook.unlock();
    expect(await faultsOf(casebook.application, casebook.folder, [])).toEqual([]);
  });
});

test('a wait after wrong passphrases is neither shortened nor made endless by any jump', async () => {
  const casebook = await openTemporaryCasebook();
  const { application, ports } = casebook;
  await application.casebook.lock();
  for (let attempt = 0; attempt < 6; attempt += 1) {
    // From the fourth on there is a wait, here over before each try.
    ports.clock.advance(5_000);
    const wrong = () => application.casebook.unlock({ loginName: TEST_USER, passphrase: 'not the passphrase' });
    expect(await refusalOf(wrong)).toBe('WRONG_PASSPHRASE');
  }
  const waits: number[] = [];
  const start = ports.clock.now().getTime();
  for (const { by } of jumps) {
    ports.clock.set(new Date(start + by).toISOString());
    const status = await application.casebook.status();
    waits.push(status.state === 'locked' ? status.retryAfterSeconds : -1);
  }
  expect(new Set(waits).size).toBe(1);
  expect(waits[0]).toBeGreaterThan(0);
  ports.clock.advance(90_000);
  await casebook.unlock();
  await casebook.dispose();
}, 120_000);

test('a casebook that nobody uses locks, though the clock was set back', async () => {
  const casebook = await openTemporaryCasebook();
  await casebook.application.close();
  const elsewhere = { ...casebook.ports, host: 'loopback' as const };
  const application = createApplication(elsewhere);
  await application.casebook.select({ folder: casebook.folder });
  await application.casebook.unlock({ loginName: TEST_USER, passphrase: TEST_PASSPHRASE });
  casebook.ports.clock.advance(16 * MINUTE);
  expect((await application.casebook.status()).state).toBe('locked');
  await application.close();
  await casebook.dispose();
});

const FAKETIME = '/usr/bin/faketime';

test('whole sessions under another date each, as another program sees them', async ({ skip }) => {
  if (!existsSync(FAKETIME)) skip('faketime is not installed here.');
  const template = await lockedCasebook();
  const parent = await mkdtemp(join(tmpdir(), 'clock-jumps-'));
  try {
    const folder = await template.copyInto(parent);
    const script = fileURLToPath(new URL('./support/session-writer.ts', import.meta.url));
    const acknowledged: string[] = [];
    for (const date of ['-10y', '+10y', '2026-03-08 01:59:30', '2026-11-01 01:59:30', '+0']) {
      const run = spawnSync(FAKETIME, ['-f', date.startsWith('2') ? `@${date}` : date, process.execPath, script, folder, '4'], {
        env: { ...process.env, DUE_COURSE_PASSPHRASE: TEST_PASSPHRASE, TZ: 'America/Chicago' },
        encoding: 'utf8',
      });
      expect(run.stdout).toMatch(/over\n$/);
      acknowledged.push(...run.stdout.split('\n').filter((line) => line.startsWith('ack ')));
    }
    expect(acknowledged).toHaveLength(20);
    const application = await openCopy(folder);
    expect(await faultsOf(application, folder, acknowledged)).toEqual([]);
    const events = await application.session().unitOfWork.read.selectFrom('audit_event').select('at').orderBy('number').execute();
    const years = new Set(events.map(({ at }) => Number(at.slice(0, 4))));
    const now = new Date().getUTCFullYear();
    expect([...years]).toEqual(expect.arrayContaining([now - 10, now + 10]));
    await application.close();
  } finally {
    await template.dispose();
    await rm(parent, { recursive: true, force: true });
  }
}, 300_000);
