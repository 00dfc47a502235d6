/** @file The database as the application opens it against one without a key under the same pragmas: what the encryption costs and nothing else. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openTemporaryCasebook } from '../support/temporary-casebook.ts';
import { compare, type Ratio } from './measure.ts';

const ROWS = 50_000;
const WRITES = 2_000;
const READS = 50_000;
const pragmas = [
  'journal_mode',
  'synchronous',
  'foreign_keys',
  'recursive_triggers',
  'cache_size',
  'temp_store',
  'secure_delete',
  'trusted_schema',
  'mmap_size',
];

type Connection = Database.Database;

function fill(connection: Connection): void {
  connection.exec('CREATE TABLE bench_line (id INTEGER PRIMARY KEY, place TEXT, content TEXT) STRICT');
  connection.exec('CREATE INDEX bench_line_by_place ON bench_line (place)');
  const insert = connection.prepare('INSERT INTO bench_line (place, content) VALUES (?, ?)');
  connection.transaction(() => {
    for (let row = 0; row < ROWS; row += 1) insert.run(`place ${row % 997}`, `${row} `.padEnd(200, 'x'));
  })();
}

/** Each insert is a transaction of its own, synced to the disk before the next. */
function write(connection: Connection): () => void {
  const insert = connection.prepare('INSERT INTO bench_line (place, content) VALUES (?, ?)');
  return () => {
    for (let row = 0; row < WRITES; row += 1) insert.run(`place ${row % 997}`, 'x'.repeat(200));
  };
}

function read(connection: Connection): () => void {
  const select = connection.prepare('SELECT content FROM bench_line WHERE id = ?');
  return () => {
    for (let count = 0; count < READS; count += 1) select.get(1 + ((count * 7_919) % ROWS));
  };
}

/** Single acknowledged writes and point reads, by processor time. */
export async function measureEncryption(): Promise<Ratio[]> {
  const casebook = await openTemporaryCasebook();
  const folder = await mkdtemp(join(tmpdir(), 'due-course-bench-'));
  const { connection } = casebook.application.casebook.open().database;
  const plain = new Database(join(folder, 'plain.db'));
  try {
    for (const name of pragmas) plain.pragma(`${name} = ${String(connection.pragma(name, { simple: true }))}`);
    for (const one of [connection, plain]) fill(one);
    const shared = { baseline: 'the same in a plain database', rounds: 5, by: 'processor' } as const;
    return [
      await compare({
        ...shared,
        name: `${WRITES} single acknowledged writes`,
        target: 'at most 1.5',
        baselineTask: write(plain),
        task: write(connection),
      }),
      await compare({ ...shared, name: `${READS} point reads`, target: 'at most 1.2', baselineTask: read(plain), task: read(connection) }),
    ];
  } finally {
    plain.close();
    await rm(folder, { recursive: true, force: true });
    await casebook.dispose();
  }
}
