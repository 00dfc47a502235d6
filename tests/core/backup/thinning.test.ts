/** @file What is kept of older backups, when one is due, and what is said about it. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BackupFacts, dueAt, isDueByItself, reminderOf } from '../../../electron/core/backup/backup-reminder.ts';
import { makeBackup } from '../../../electron/core/backup/make-backup.ts';
import { beyondKeeping } from '../../../electron/core/backup/thin-backups.ts';
import { unwatched } from '../../../electron/core/long-work.ts';
import { type Example, filesBelow, openExample } from './example-backup.ts';

const day = (offset: number) => new Date(Date.parse('2026-03-02T15:00:00.000Z') + offset * 86_400_000).toISOString();
const daily = (days: number) => Array.from({ length: days }, (_, index) => ({ madeAt: day(days - 1 - index) }));

describe('what is kept', () => {
  test('all of the last 14, then the first of each month', () => {
    expect(beyondKeeping(daily(14))).toEqual([]);
    const snapshots = daily(70);
    const gone = new Set(beyondKeeping(snapshots));
    const kept = snapshots.filter((snapshot) => !gone.has(snapshot)).map(({ madeAt }) => madeAt.slice(0, 10));
    expect(kept.slice(0, 14)).toEqual(snapshots.slice(0, 14).map(({ madeAt }) => madeAt.slice(0, 10)));
    expect(kept.slice(14)).toEqual(['2026-04-01', '2026-03-02']);
  });

  test('a backup a day, thinned each day, comes to the same as thinned once at the end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 60 }), (gaps) => {
        let at = 0;
        const all: { madeAt: string }[] = [];
        let kept: { madeAt: string }[] = [];
        for (const gap of gaps) {
          at += gap;
          const made = { madeAt: day(at) };
          all.unshift(made);
          kept = [made, ...kept];
          const gone = new Set(beyondKeeping(kept));
          kept = kept.filter((snapshot) => !gone.has(snapshot));
        }
        const gone = new Set(beyondKeeping(all));
        expect(kept).toEqual(all.filter((snapshot) => !gone.has(snapshot)));
      }),
    );
  });
});

describe('in the folder', () => {
  let example: Example;
  beforeAll(async () => {
    example = await openExample();
  });
  afterAll(() => example.dispose());

  test('older snapshots go after the 15th, blobs that no other names go with them, and the record says which', async () => {
    const { application, ports } = example.casebook;
    const open = () => application.casebook.open();
    for (let made = 0; made < 15; made += 1) {
      await makeBackup(open(), example.place, unwatched);
      ports.clock.advance(86_400_000);
    }
    const before = await readdir(join(example.backupFolder, 'snapshots'));
    expect(before).toHaveLength(15);
    // As after a removal by order: a blob that only older snapshots name.
    const blobs = [...(await filesBelow(example.backupFolder)).keys()].filter((path) => path.startsWith('evidence/'));
    const stray = join(example.backupFolder, 'evidence', 'ab', `ab${'0'.repeat(30)}`);
    const { mkdir, writeFile } = await import('node:fs/promises');
    await mkdir(join(example.backupFolder, 'evidence', 'ab'), { recursive: true });
    await writeFile(stray, 'of a snapshot that is gone');
    const { removed } = await makeBackup(open(), example.place, unwatched);
    expect(removed).toHaveLength(1);
    const after = await readdir(join(example.backupFolder, 'snapshots'));
    expect(after).toHaveLength(15);
    expect(after.some((name) => name.endsWith(removed[0] ?? ''))).toBe(false);
    // The first of March is the oldest of all: it stays.
    expect(after).toContain([...before].sort()[0]);
    const left = [...(await filesBelow(example.backupFolder)).keys()].filter((path) => path.startsWith('evidence/'));
    expect(left).toEqual(blobs);
    const listed = await application.backups.list();
    expect(listed).toHaveLength(15);
    expect(new Set(listed.map(({ state }) => state))).toEqual(new Set(['good']));
    const checked = await application.backups.verify({ snapshotId: listed.at(-1)?.id ?? '' });
    expect(checked.problems).toEqual([]);
  });
});

describe('due and said', () => {
  const plan = { place: '/mnt/drive', everyDays: 3, isSeparateVolume: true };
  const facts = (changes: Partial<BackupFacts>): BackupFacts => ({
    plan,
    isPlaceThere: true,
    countedAt: day(0),
    madeAt: day(0),
    hasFailed: false,
    isSample: false,
    now: new Date(day(1)),
    ...changes,
  });

  test('at once without any, after so many days with one, never without a schedule', () => {
    expect(isDueByItself(facts({ countedAt: null }))).toBe(true);
    expect(isDueByItself(facts({ now: new Date(day(2.9)) }))).toBe(false);
    expect(isDueByItself(facts({ now: new Date(day(3)) }))).toBe(true);
    expect(isDueByItself(facts({ plan: { ...plan, everyDays: null }, now: new Date(day(30)) }))).toBe(false);
    expect(isDueByItself(facts({ plan: null, countedAt: null }))).toBe(false);
    expect(dueAt(facts({}))?.toISOString()).toBe(day(3));
  });

  test('a backup dated in the future by a wrong clock puts nothing off', () => {
    expect(isDueByItself(facts({ countedAt: day(900) }))).toBe(true);
  });

  test('on the casebook’s own volume the schedule runs by what was made, and the reminder by what counts', () => {
    const near = facts({ plan: { ...plan, isSeparateVolume: false }, countedAt: null });
    expect(isDueByItself(near)).toBe(false);
    expect(reminderOf(near)).toBe('same-volume');
  });

  test.each([
    ['none', {}],
    ['no-plan', { plan: null, countedAt: null }],
    ['none', { plan: null, countedAt: null, isSample: true }],
    ['drive-missing', { now: new Date(day(4)), isPlaceThere: false }],
    ['none', { isPlaceThere: false }],
    ['failed', { now: new Date(day(4)), hasFailed: true }],
    ['overdue', { now: new Date(day(8)), plan: { ...plan, everyDays: null } }],
    ['none', { now: new Date(day(4)) }],
  ] as const)('%s', (reminder, changes) => {
    expect(reminderOf(facts(changes as Partial<BackupFacts>))).toBe(reminder);
  });
});
