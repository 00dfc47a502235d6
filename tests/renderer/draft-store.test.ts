/** @file The window's store of drafts against a real casebook: two windows, a crash, a lock, failures on the way. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { discardDraft, keepDraft, listDrafts } from '../../electron/core/drafts/drafts.ts';
import { contentOf, fitting, textsIn } from '../../renderer/ui/drafts/draft-content.ts';
import { type DraftCalls, DraftStore } from '../../renderer/ui/drafts/draft-store.ts';
import { typedWhen } from '../../renderer/ui/drafts/typed-when.ts';
import { openExampleMatter } from '../support/example-matter.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
let caseId: CaseId;
let onTheWay: () => Promise<void>;
let sent: number;
let windows: DraftStore[];

beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  caseId = await openExampleMatter(casebook.session());
  onTheWay = async () => undefined;
  sent = 0;
  windows = [];
});
afterEach(() => {
  // A pause that a window still waits for would count in the next test.
  for (const window of windows) window.forget();
  return casebook.dispose();
});

function openWindow(): DraftStore {
  const calls: DraftCalls = {
    list: () => listDrafts(casebook.session()),
    async keep(input) {
      sent += 1;
      await onTheWay();
      return keepDraft(casebook.session(), input);
    },
    discard: (input) => discardDraft(casebook.session(), input),
    place: () => `/cases/${caseId}/findings`,
    now: () => Date.now(),
  };
  const window = new DraftStore(calls);
  windows.push(window);
  return window;
}

const kept = async () => (await listDrafts(casebook.session())).map(({ content }) => contentOf(content));
const settled = (store: DraftStore) => vi.waitFor(() => expect(store.all().every(({ isKept }) => isKept)).toBe(true), 4_000);

test('what is typed is kept after a pause, once for many strokes, and another window finds it', async () => {
  const window = openWindow();
  for (const text of ['T', 'Th', 'The', 'The post']) window.type('finding:1', { rationale: text }, 'row-1');
  expect(sent).toBe(0);
  await settled(window);
  expect(sent).toBe(1);
  const other = openWindow();
  await other.refresh();
  expect(other.get('finding:1')).toMatchObject({ value: { rationale: 'The post' }, basedOn: 'row-1', caseId, isKept: true });
});

test('typing without a pause is kept all the same', async () => {
  const window = openWindow();
  const begun = Date.now();
  while (Date.now() - begun < 2_000 && sent === 0) {
    window.type('finding:1', { rationale: `${Date.now()}` }, null);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(sent).toBeGreaterThan(0);
});

test('a flush keeps at once and waits for the answer; what was typed on the way follows', async () => {
  const window = openWindow();
  window.type('finding:1', { rationale: 'first' }, null);
  onTheWay = async () => {
    onTheWay = async () => undefined;
    window.type('finding:1', { rationale: 'second' }, null);
  };
  await window.flush();
  expect(await kept()).toMatchObject([{ value: { rationale: 'first' } }]);
  await settled(window);
  expect(await kept()).toMatchObject([{ value: { rationale: 'second' } }]);
});

test('what stood in the record as the typing began is remembered, not what stands later', async () => {
  const window = openWindow();
  window.type('finding:1', { rationale: 'a' }, 'row-1');
  window.type('finding:1', { rationale: 'ab' }, 'row-2');
  expect(window.get('finding:1')?.basedOn).toBe('row-1');
});

test('two windows typing in one form: the later keeps both texts, and neither is written over', async () => {
  const [one, two] = [openWindow(), openWindow()];
  one.type('finding:1', { rationale: 'of the first' }, null);
  two.type('finding:1', { rationale: 'of the second' }, null);
  await one.flush();
  await two.flush();
  await settled(two);
  expect(two.get('finding:1')).toMatchObject({ value: { rationale: 'of the second' }, asides: [{ rationale: 'of the first' }] });
  expect(await kept()).toMatchObject([{ value: { rationale: 'of the second' }, asides: [{ rationale: 'of the first' }] }]);
  await one.refresh();
  // Each shows its own text in front, and neither writes again because of the other.
  expect(one.get('finding:1')).toMatchObject({
    value: { rationale: 'of the first' },
    asides: [{ rationale: 'of the second' }],
    isKept: true,
  });
  expect(one.turnOf('finding:1')).toBe(0);
});

test('recording in one window leaves what was typed in another one: it takes the place of what was recorded', async () => {
  const [one, two] = [openWindow(), openWindow()];
  one.type('finding:1', { rationale: 'typed first' }, null);
  await one.flush();
  two.type('finding:1', { rationale: 'typed and recorded' }, null);
  await two.flush();
  await settled(two);
  two.discard('finding:1');
  await two.flush();
  await one.refresh();
  expect(one.get('finding:1')).toMatchObject({ value: { rationale: 'typed first' }, basedOn: null, asides: [] });
});

test('recording before anything of it was kept leaves what another window keeps there', async () => {
  const [one, two] = [openWindow(), openWindow()];
  one.type('finding:1', { rationale: 'typed first' }, null);
  await one.flush();
  two.type('finding:1', { rationale: 'typed and recorded at once' }, null);
  two.discard('finding:1');
  await two.flush();
  expect(await kept()).toMatchObject([{ value: { rationale: 'typed first' } }]);
});

describe('a discard', () => {
  test('is final for the casebook, and comes back when it is taken back', async () => {
    const window = openWindow();
    window.type('finding:1', { rationale: 'kept' }, null);
    await window.flush();
    const discarded = window.discard('finding:1');
    await window.flush();
    expect(await kept()).toEqual([]);
    if (discarded !== undefined) window.putBack(discarded);
    await window.flush();
    expect(await kept()).toMatchObject([{ value: { rationale: 'kept' } }]);
  });

  test('while a save is on its way leaves nothing behind', async () => {
    const window = openWindow();
    window.type('finding:1', { rationale: 'recorded a moment later' }, null);
    let arrive = () => undefined as undefined;
    onTheWay = () =>
      new Promise((resolve) => {
        arrive = () => void resolve() as undefined;
      });
    const flushed = window.flush();
    await vi.waitFor(() => expect(sent).toBe(1));
    window.discard('finding:1');
    arrive();
    await flushed;
    await window.flush();
    expect(await kept()).toEqual([]);
    expect(window.all()).toEqual([]);
  });

  test('by another window goes here too, unless something was typed here meanwhile', async () => {
    const [one, two] = [openWindow(), openWindow()];
    one.type('finding:1', { rationale: 'a' }, null);
    one.type('finding:2', { rationale: 'b' }, null);
    await one.flush();
    await two.refresh();
    two.discard('finding:1');
    two.discard('finding:2');
    await two.flush();
    one.type('finding:2', { rationale: 'bc' }, null);
    await one.refresh();
    expect(one.all().map(({ key }) => key)).toEqual(['finding:2']);
  });
});

test('a failure is told, the text stays, and it is kept on the next try', async () => {
  const window = openWindow();
  onTheWay = async () => {
    throw new Error('no way');
  };
  window.type('finding:1', { rationale: 'not lost' }, null);
  await window.flush();
  expect(window.get('finding:1')).toMatchObject({ value: { rationale: 'not lost' }, isKept: false, problem: expect.any(Error) });
  onTheWay = async () => undefined;
  await window.flush();
  expect(window.get('finding:1')).toMatchObject({ isKept: true, problem: null });
});

test('what is too long is told and not sent', async () => {
  const window = openWindow();
  window.type('finding:1', { rationale: 'x'.repeat(200_001) }, null);
  await window.flush();
  expect(sent).toBe(0);
  expect(window.get('finding:1')?.problem).toMatchObject({ name: 'DraftTooLong' });
  window.forget();
});

test('after a lock the window holds nothing, and what is typed last before it is there again afterwards', async () => {
  const window = openWindow();
  window.type('finding:1', { rationale: 'the last words' }, null);
  await window.flush();
  window.forget();
  expect(window.all()).toEqual([]);
  await casebook.application.casebook.lock();
  await casebook.unlock();
  const after = openWindow();
  await after.refresh();
  expect(after.all()).toMatchObject([{ value: { rationale: 'the last words' }, place: `/cases/${caseId}/findings` }]);
});

test('a value of an earlier shape of a form comes back where it fits', () => {
  const initial = { text: '', pins: [] as string[], date: null as string | null };
  const same = { text: 'a', pins: ['p'], date: '2026-01-01' };
  expect(fitting(initial, same)).toBe(same);
  expect(fitting(initial, { text: 3, pins: 'p', date: null })).toEqual(initial);
  expect(fitting(initial, { text: 'a' })).toEqual({ ...initial, text: 'a' });
});

test('texts are found wherever they stand, and ids are not among them', () => {
  expect(textsIn({ a: 'one', b: ['two', { c: ' ' }], d: 'a'.repeat(32), e: null, f: 3 })).toEqual(['one', 'two']);
});

test('the time of typing is told as one would say it', () => {
  const now = new Date(2026, 2, 1, 12, 0);
  expect(typedWhen(new Date(2026, 2, 1, 10, 42).toISOString(), now)).toBe('today at 10:42 am');
  expect(typedWhen(new Date(2026, 1, 28, 16, 5).toISOString(), now)).toBe('yesterday at 4:05 pm');
  expect(typedWhen(new Date(2025, 11, 31, 9, 0).toISOString(), now)).toBe('Dec 31, 2025 at 9:00 am');
});
