/** @file Years of work through the API: pages of the list, and finding anything, against the same questions to a plain database. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createRpcHandler } from '../../electron/api/rpc-handler.ts';
import { expressionFor, wordsSought } from '../../electron/core/search/words-sought.ts';
import type { TemporaryCasebook } from '../support/temporary-casebook.ts';
import { median } from './measure.ts';

const ROUNDS = 7;
const SOUGHT = [
  'called',
  'ca',
  'cal',
  'call',
  'calle',
  'left message',
  'union pres',
  'principal',
  'principals',
  'screenshot',
  'teacher',
  'teach',
  'avery bell',
  'quinn',
  'stone tate',
  '2019',
  '2019-0123',
  'report 4711',
  'voicemail back',
  'superintendent co',
  'denied',
  'hallway evid',
  'letter to principal',
  'counsel',
  'interview wit',
  'xyzzy',
  'building 7',
  'a1x',
  'zz',
  'signed',
  'waiting rep',
  'parent about post',
  'robin',
  'sample',
];
const LISTS: readonly (readonly [name: string, input: Record<string, unknown>])[] = [
  ['newest number', {}],
  ['number, deep', { offset: 48_200 }],
  ['number, last', { offset: 99_900 }],
  ['respondent', { sort: { by: 'respondent', isDescending: false } }],
  ['respondent, deep', { sort: { by: 'respondent', isDescending: false }, offset: 61_000 }],
  ['building', { sort: { by: 'building', isDescending: false }, offset: 20_000 }],
  ['status', { sort: { by: 'status', isDescending: false }, offset: 30_000 }],
  ['opened', { sort: { by: 'opened', isDescending: true } }],
  ['next date', { sort: { by: 'next', isDescending: false } }],
  ['open', { status: 'open' }],
  ['not closed', { status: 'not-closed' }],
  ['closed, deep', { status: 'closed', offset: 20_000 }],
  ['track', { track: 'supervisory' }],
  ['building 7', { building: `${'0'.repeat(32)}${Buffer.from('Building 7').toString('hex').toUpperCase()}`.slice(-32).toLowerCase() }],
  ['mine', { investigator: 'me', status: 'not-closed' }],
  ['due this week', { due: 'this-week', status: 'not-closed' }],
  ['closed this year', { closed: 'this-year' }],
  ['opened in 2015', { openedFrom: '2015-01-01', openedTo: '2015-12-31' }],
  ['conduct in March 2015', { conductFrom: '2015-03-01', conductTo: '2015-03-31' }],
  ['text, many', { contains: 'teacher' }],
  ['text, few', { contains: 'tate996' }],
  ['text and status', { contains: 'quinn', status: 'open' }],
];

export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

async function timed(task: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await task();
  return performance.now() - started;
}

const line = (text: string) => process.stdout.write(`${text}\n`);
const report = (name: string, times: readonly number[], target: string) =>
  line(
    `         ${name}: p50 ${median(times).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms, longest ${Math.max(...times).toFixed(1)} ms (${target})`,
  );

export async function measureListAndFind(casebook: TemporaryCasebook): Promise<void> {
  const handle = createRpcHandler({ application: casebook.application, ports: casebook.ports });
  const call = async (path: string, input: unknown): Promise<void> => {
    const body = JSON.stringify({ json: input });
    const request = new Request(`http://due-course.invalid/rpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const response = await handle(request);
    if (response.status !== 200) throw new Error(`${path} was refused: ${(await response.text()).slice(0, 300)}`);
    await response.text();
  };
  const pages: number[] = [];
  for (const [name, input] of LISTS) {
    const times: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const time = await timed(() => call('cases/list', { status: null, contains: '', offset: 0, limit: 100, ...input }));
      if (round > 0) times.push(time);
    }
    pages.push(...times);
    if (median(times) > 25) line(`         list, ${name}: ${median(times).toFixed(1)} ms`);
  }
  report('a page of the list through the handler', pages, 'target p95 under 50 ms');
  const finds: number[] = [];
  for (const text of SOUGHT) {
    const times: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const time = await timed(() => call('find/anything', { text, caseId: null, kind: null }));
      if (round > 0) times.push(time);
    }
    finds.push(...times);
    if (median(times) > 60) line(`         find “${text}”: ${median(times).toFixed(1)} ms`);
  }
  report('finding anything through the handler', finds, 'target p95 under 100 ms');
  const inCase: number[] = [];
  for (const text of SOUGHT) inCase.push(await timed(() => call('find/anything', { text, caseId: `e${'0'.repeat(27)}4711`, kind: null })));
  report('the same within one case', inCase, 'for information');
  await compareWithPlain(casebook);
}

/** The full text of the casebook and of a plain copy of it, asked by turns. */
async function compareWithPlain(casebook: TemporaryCasebook): Promise<void> {
  const { reading, connection } = casebook.application.casebook.open().database;
  const folder = await mkdtemp(join(tmpdir(), 'due-course-bench-'));
  const plain = new Database(join(folder, 'plain.db'));
  try {
    for (const name of ['journal_mode', 'synchronous', 'cache_size', 'temp_store', 'secure_delete', 'mmap_size'])
      plain.pragma(`${name} = ${String(connection.pragma(name, { simple: true }))}`);
    const { sql } = connection.prepare("SELECT sql FROM sqlite_schema WHERE name = 'find_text'").get() as { sql: string };
    const entry = connection.prepare("SELECT sql FROM sqlite_schema WHERE name = 'find_entry'").get() as { sql: string };
    plain.exec(entry.sql);
    plain.exec(sql);
    const put = plain.prepare('INSERT INTO find_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
    plain.transaction(() => {
      for (const row of reading.prepare('SELECT * FROM find_entry').raw().iterate()) put.run(...(row as unknown[]));
    })();
    plain.exec("INSERT INTO find_text (find_text) VALUES ('rebuild')");
    const question = 'SELECT rowid FROM find_text WHERE find_text MATCH ? ORDER BY rowid DESC LIMIT 50';
    const [encrypted, open]: [number[], number[]] = [[], []];
    for (let round = 0; round <= ROUNDS; round += 1)
      for (const text of SOUGHT) {
        const sought = wordsSought(text);
        if (sought === null) continue;
        const expression = expressionFor(sought, { caseId: null, isWhole: false });
        for (const [database, times] of [
          [plain, open],
          [reading, encrypted],
        ] as const) {
          const started = performance.now();
          database.prepare(question).all(expression);
          if (round > 0) times.push(performance.now() - started);
        }
      }
    const sum = (times: readonly number[]) => times.reduce((all, time) => all + time, 0);
    report('the same words in the encrypted full text alone', encrypted, 'for information');
    report('the same in a plain database', open, 'for information');
    line(
      `${(sum(encrypted) / sum(open)).toFixed(2).padStart(7)}×  full text, encrypted to plain, all questions together (target at most 1.3)`,
    );
  } finally {
    plain.close();
    await rm(folder, { recursive: true, force: true });
  }
}
