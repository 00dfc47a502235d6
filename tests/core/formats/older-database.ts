/** @file A database of an older schema with rows in it, in a folder of a casebook's make, without the price of a passphrase. */
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, emptyLog } from '../../../electron/core/database/connect.ts';
import { migrate } from '../../../electron/core/database/migrate.ts';
import { migrations } from '../../../electron/core/database/migrations/index.ts';
import type { Originals } from '../../../electron/core/database/upgrade/schema-copies.ts';

export const OLD_SCHEMA = 4;
export const KEY = Buffer.alloc(32, 7);

export const originalsIn = (folder: string): Originals => ({ folder, database: 'cases.db', header: 'casebook.json', key: KEY });

/** Makes `cases.db` of schema 4 with some `kilobytes` of rows and a file in the header's place; gives the bytes of both. */
export async function makeOlderDatabase(folder: string, kilobytes = 100): Promise<{ database: Buffer; header: Buffer }> {
  const { database, header } = originalsIn(folder);
  const connection = connect(join(folder, database), KEY, { readonly: false });
  migrate(connection, migrations.slice(0, OLD_SCHEMA));
  const insert = connection.prepare('INSERT INTO casebook_setting VALUES (?, ?)');
  for (let row = 0; row < kilobytes; row += 1) insert.run(`row ${row}`, JSON.stringify(randomBytes(500).toString('hex')));
  connection.exec(
    `INSERT INTO user VALUES ('${'1'.repeat(32)}', 'slot', 'Mara', 'Mara Voss', 'administrator', '2026-03-02T15:00:00.000Z', NULL)`,
  );
  emptyLog(connection);
  connection.close();
  await writeFile(join(folder, header), `{"sample":"${randomBytes(900).toString('hex')}"}\n`);
  return { database: await readFile(join(folder, database)), header: await readFile(join(folder, header)) };
}

/** The schema of the closed database and the rows that were in it before, as text. @throws SqliteError when it is not whole */
export function readRows(folder: string): { schema: number; rows: string } {
  const connection = connect(join(folder, 'cases.db'), KEY, { readonly: false });
  try {
    const structure = connection.pragma('integrity_check', { simple: true });
    if (structure !== 'ok') throw new Error('The structure of the database is damaged.');
    const settings = connection.prepare('SELECT * FROM casebook_setting ORDER BY name').all();
    const users = connection.prepare('SELECT id, slot_id, login_name, display_name, role FROM user ORDER BY id').all();
    return { schema: Number(connection.pragma('user_version', { simple: true })), rows: JSON.stringify([settings, users]) };
  } finally {
    connection.close();
  }
}
