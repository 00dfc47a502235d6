import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listActivity, verifyActivity } from '../../../electron/core/audit/activity.ts';
import { sentenceOf, toldEventTypes } from '../../../electron/core/audit/telling/event-sentences.ts';
import { issueDocument } from '../../../electron/core/documents/issue-document.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { openPacketMatter, preparePacket, renderInTest } from './example-packet.ts';

let casebook: TemporaryCasebook;
beforeEach(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
});
afterEach(() => casebook.dispose());

const everything = { caseId: null, before: null, limit: 500 };

test('tells a whole case in sentences of its own, with who did it and in which case', async () => {
  const context = casebook.session();
  const { caseId } = await preparePacket(context);
  await issueDocument(context, { caseId, kind: 'discipline-report', restatementReason: '' });
  const { entries } = await listActivity(context, { ...everything, caseId });
  expect(entries[0]).toMatchObject({
    type: 'document.issued',
    by: 'Mara Voss',
    caseNumber: '2026-0001',
    sentence: 'Issued issue 1 of the discipline report.',
  });
  expect(entries.at(-1)?.sentence).toBe('Opened case 2026-0001, “Public post of graded quizzes”.');
  for (const { type, sentence } of entries) {
    expect(toldEventTypes).toContain(type);
    expect(sentence).toMatch(/^\p{Lu}.*[.:] ?.*$/u);
    // Past the fixed sentence for an unexpected shape: the payload really was read.
    expect(sentence).not.toBe(type in unread ? '' : sentenceOf(type, null));
  }
});

/** Types whose sentence says nothing of the payload. */
const unread: Record<string, true> = { 'expression.added': true, 'evidence_item.described': true };

test('has a sentence for every type of event that the core records', async () => {
  const core = fileURLToPath(new URL('../../../electron/core', import.meta.url));
  const files = (await readdir(core, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const types = new Set<string>();
  for (const name of files) {
    const source = await readFile(join(core, name), 'utf8');
    for (const match of source.matchAll(/type: '([a-z_]+\.[a-z_]+)'/g)) types.add(match[1] ?? '');
  }
  expect(types.size).toBeGreaterThan(20);
  expect([...types].filter((type) => !toldEventTypes.includes(type))).toEqual([]);
});

test('tells an unknown type, and one whose payload was erased, in a neutral sentence', () => {
  expect(sentenceOf('deadline.moved', '{"secret":"x"}')).toBe('Recorded: deadline moved.');
  expect(sentenceOf('participant.added', null)).toBe('Added a person.');
  expect(sentenceOf('participant.added', '{"role":"of an older version"}')).toBe('Added a person.');
});

test('pages from the newest down without a gap or a repeat', async () => {
  const context = casebook.session();
  await preparePacket(context);
  const all = (await listActivity(context, everything)).entries.map((entry) => entry.number);
  const paged: number[] = [];
  for (let before: number | null = null, more = true; more; ) {
    const { entries, hasMore } = await listActivity(context, { caseId: null, before, limit: 7 });
    paged.push(...entries.map((entry) => entry.number));
    before = entries.at(-1)?.number ?? null;
    more = hasMore;
  }
  expect(paged).toEqual(all);
  expect(all).toEqual(all.toSorted((one, other) => other - one));
});

test('lists one case apart from another', async () => {
  const context = casebook.session();
  const one = await openPacketMatter(context);
  await openPacketMatter(context);
  expect((await listActivity(context, { ...everything, caseId: one })).entries).toHaveLength(1);
});

test('finds the chain sound, and says which event was changed', async () => {
  const context = casebook.session();
  await openPacketMatter(context);
  const sound = await verifyActivity(context);
  const [newest] = (await listActivity(context, everything)).entries;
  expect(sound).toEqual({ isSound: true, eventCount: newest?.number, headHash: newest?.hash, problem: '' });
  await context.unitOfWork.write(async (handle, record) => {
    await record({ type: 'casebook.unlocked', version: 1, caseId: null, payload: {} });
    await sql`DROP TRIGGER audit_event_is_never_updated`.execute(handle);
    await sql`UPDATE audit_event SET at = '2020-01-01T00:00:00.000Z' WHERE number = 2`.execute(handle);
  });
  expect(await verifyActivity(context)).toMatchObject({ isSound: false, problem: expect.stringContaining('event 2') });
});
