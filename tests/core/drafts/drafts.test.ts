/** @file Drafts: kept for one person, outside the record, within limits, and gone where they must go. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DraftContent, LONGEST_DRAFT, MOST_DRAFTS } from '#shared/domain/drafts.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { type DraftInput, discardDraft, keepDraft, listDrafts } from '../../../electron/core/drafts/drafts.ts';
import { removeByOrder } from '../../../electron/core/removal/remove-by-order.ts';
import type { WriteHandle } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { refusalOf } from '../chain/example-matter.ts';
import { eventsAfter, lastEventNumber, openExample } from '../matters/example-matter.ts';

const COLLEAGUE = { displayName: 'Ines Okafor', role: 'investigator', passphrase: 'velvet anchor thimble orbit 7' } as const;

let casebook: TemporaryCasebook;
let caseId: CaseId;
const context = () => casebook.session();

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  caseId = (await openExample(context())).summary.id;
  await casebook.application.access.add(COLLEAGUE);
});
afterAll(() => casebook.dispose());
beforeEach(async () => {
  for (const { key, revision } of await listDrafts(context())) await discardDraft(context(), { key, seen: revision });
});

const contentOf = (text: string) => JSON.stringify({ value: { statement: text }, asides: [] });
const draft = (text: string, change: Partial<DraftInput> = {}): DraftInput => ({
  key: `allegation:${caseId}`,
  caseId,
  place: `/cases/${caseId}/allegations`,
  content: contentOf(text),
  seen: null,
  ...change,
});

async function unlockAs(person: { displayName: string; passphrase: string }): Promise<void> {
  await casebook.application.casebook.lock();
  casebook.ports.clock.advance(120_000);
  await casebook.application.casebook.unlock({ loginName: person.displayName, passphrase: person.passphrase });
}

describe('keeping', () => {
  test('a draft comes back after a lock, with its place and its case, and no event tells of it', async () => {
    const before = await lastEventNumber(context());
    const { outcome, draft: kept } = await keepDraft(context(), draft('Half a sentence'));
    expect(outcome).toBe('kept');
    expect(await eventsAfter(context(), before)).toEqual([]);
    await unlockAs({ displayName: TEST_USER, passphrase: TEST_PASSPHRASE });
    expect(await listDrafts(context())).toEqual([kept]);
    expect(kept).toMatchObject({ caseId, place: `/cases/${caseId}/allegations`, content: contentOf('Half a sentence') });
    expect(kept.caseNumber).toMatch(/\d/);
  });

  test('what was seen is replaced; what another window kept meanwhile is not, and comes back', async () => {
    const first = await keepDraft(context(), draft('one'));
    const second = await keepDraft(context(), draft('two', { seen: first.draft.revision }));
    expect(second.outcome).toBe('kept');
    const third = await keepDraft(context(), draft('three', { seen: first.draft.revision }));
    expect(third).toEqual({ outcome: 'other', draft: second.draft });
    expect((await keepDraft(context(), draft('four'))).outcome).toBe('other');
    expect((await listDrafts(context())).map(({ content }) => content)).toEqual([contentOf('two')]);
  });

  test('a discarded draft is gone, and discarding again is no fault', async () => {
    const { key, revision: seen } = (await keepDraft(context(), draft('to be discarded'))).draft;
    expect(await discardDraft(context(), { key, seen })).toEqual({ discarded: true });
    expect(await discardDraft(context(), { key, seen })).toEqual({ discarded: false });
    expect(await listDrafts(context())).toEqual([]);
  });

  test('a discard leaves what another window has kept since', async () => {
    const { key, revision } = (await keepDraft(context(), draft('of one window'))).draft;
    await keepDraft(context(), draft('of another window', { seen: revision }));
    expect(await discardDraft(context(), { key, seen: revision })).toEqual({ discarded: false });
    expect((await listDrafts(context())).map(({ content }) => content)).toEqual([contentOf('of another window')]);
  });

  test('one person never sees, changes or discards the draft of another', async () => {
    const { key, revision: seen } = (await keepDraft(context(), draft('of the first'))).draft;
    await unlockAs(COLLEAGUE);
    expect(await listDrafts(context())).toEqual([]);
    expect(await discardDraft(context(), { key, seen })).toEqual({ discarded: false });
    const second = await keepDraft(context(), draft('of the second', { seen }));
    expect(second.outcome).toBe('kept');
    await discardDraft(context(), { key, seen: second.draft.revision });
    await unlockAs({ displayName: TEST_USER, passphrase: TEST_PASSPHRASE });
    expect((await listDrafts(context())).map(({ content }) => content)).toEqual([contentOf('of the first')]);
  });

  test('writes of drafts and of the record are counted apart', async () => {
    const before = context().unitOfWork.changes();
    await keepDraft(context(), draft('counted'));
    expect(context().unitOfWork.changes()).toEqual({ ...before, drafts: before.drafts + 1 });
    await openExample(context());
    expect(context().unitOfWork.changes()).toEqual({ records: before.records + 1, drafts: before.drafts + 1 });
  });
});

describe('limits', () => {
  test('a draft is a JSON object of at most so many characters', () => {
    expect(DraftContent.safeParse('[1]').success).toBe(false);
    expect(DraftContent.safeParse('{').success).toBe(false);
    expect(DraftContent.safeParse(contentOf('x'.repeat(LONGEST_DRAFT))).error?.issues[0]?.message).toContain('200,000');
    expect(DraftContent.safeParse(contentOf('short')).success).toBe(true);
  });

  test('one more than the most is refused, while one of them can still be typed in', async () => {
    for (let number = 0; number < MOST_DRAFTS; number += 1) await keepDraft(context(), draft('x', { key: `note:${number}` }));
    expect(await refusalOf(keepDraft(context(), draft('x', { key: 'one more' })))).toMatchObject({ code: 'TOO_MANY_DRAFTS' });
    const [first] = await listDrafts(context());
    expect((await keepDraft(context(), draft('y', { key: first?.key ?? '', seen: first?.revision ?? '' }))).outcome).toBe('kept');
  });

  test('long typing grows neither the audit log nor the write-ahead log without bound', async () => {
    const before = await lastEventNumber(context());
    let seen: string | null = null;
    for (let stroke = 0; stroke < 600; stroke += 1) {
      seen = (await keepDraft(context(), draft(`${'words and words '.repeat(200)}${stroke}`, { seen }))).draft.revision;
    }
    expect(await lastEventNumber(context())).toBe(before);
    // SQLite moves the log into the file at 1,000 pages.
    expect((await stat(join(casebook.folder, 'cases.db-wal'))).size).toBeLessThan(8 * 1024 * 1024);
  });
});

describe('the way past the audit log', () => {
  const writers: Record<string, (handle: WriteHandle) => Promise<unknown>> = {
    insert: (handle) => handle.insertInto('casebook_setting').values({ name: 'x', value: '1' }).execute(),
    update: (handle) => handle.updateTable('case_file').set({ title: 'x' }).execute(),
    'update of drafts': (handle) => handle.updateTable('draft').set({ content: '{}' }).execute(),
    delete: (handle) => handle.deleteFrom('audit_event').execute(),
    'delete with another table': (handle) => handle.deleteFrom(['draft', 'case_file']).execute(),
    'delete under another name': (handle) => handle.deleteFrom('case_file as draft').execute(),
    'insert into another schema': (handle) =>
      handle.withSchema('main').insertInto('casebook_setting').values({ name: 'x', value: '1' }).execute(),
    'raw words': (handle) => sql`DELETE FROM case_file`.execute(handle),
  };

  test.each(Object.keys(writers))('leads to drafts alone: %s is refused and changes nothing', async (name) => {
    const { connection } = casebook.application.casebook.open().database;
    const count = () => connection.prepare('SELECT total_changes()').pluck().get();
    const before = count();
    const attempt = context().unitOfWork.writeDrafts((handle) => writers[name]?.(handle as never as WriteHandle) ?? Promise.resolve());
    await expect(attempt).rejects.toThrow('only drafts');
    expect(count()).toBe(before);
  });

  test('is shut once the casebook is locked', async () => {
    const before = context();
    await casebook.application.casebook.lock();
    expect(await refusalOf(keepDraft(before, draft('late')))).toMatchObject({ code: 'LOCKED' });
    await unlockAs({ displayName: TEST_USER, passphrase: TEST_PASSPHRASE });
    expect(await listDrafts(context())).toEqual([]);
  });
});

describe('what takes drafts away', () => {
  test('a removal by order takes every draft of its case, and elsewhere those that hold the removed words', async () => {
    const phrase = 'Heliotrope ribbons under "the" quiet viaduct';
    const { summary } = await openExample(context(), { matter: { summary: phrase } });
    await keepDraft(context(), draft('unrecorded in that case', { key: 'of it', caseId: summary.id }));
    await keepDraft(context(), draft(`quoting ${phrase}, elsewhere`, { key: 'quoting', caseId: null, place: '/cases/new' }));
    await keepDraft(context(), draft('of another case', { key: 'other' }));
    const opened = (await eventsAfter(context(), 0)).findLast(({ type }) => type === 'case_file.opened');
    const order = { court: 'Circuit Court', docketNumber: '26-MR-1', orderedOn: '2026-02-01', reason: 'Ordered expunged.' };
    const choice = { caseId: summary.id, eventNumbers: [opened?.number ?? 0], exhibitIds: [], documentIds: [] };
    await removeByOrder(context(), { ...choice, order, typedCaseNumber: summary.number });
    expect((await listDrafts(context())).map(({ key }) => key)).toEqual(['other']);
  });

  test('nobody keeps the drafts of somebody who has left', async () => {
    await unlockAs(COLLEAGUE);
    await keepDraft(context(), draft('of one who leaves'));
    await unlockAs({ displayName: TEST_USER, passphrase: TEST_PASSPHRASE });
    const { people } = await casebook.application.access.overview();
    const leaving = people.find(({ displayName }) => displayName === COLLEAGUE.displayName);
    await keepDraft(context(), draft('of one who stays', { key: 'stays' }));
    await casebook.application.access.remove({ userId: leaving?.userId ?? '' });
    const rows = await context().unitOfWork.read.selectFrom('draft').select('key').execute();
    expect(rows.map(({ key }) => key)).toEqual(['stays']);
  });
});
