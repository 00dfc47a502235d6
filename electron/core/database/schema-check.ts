/**
 * @file Compares the schema of `cases.db` with the one that the migrations make. Invariant: it believes nothing of the database: a trigger that
 * guards the log may have been dropped, put back later in another wording, or written straight into SQLite's own table.
 */
import Database from 'better-sqlite3';
import type { ReadHandle } from '../service-context.ts';
import { migrations } from './migrations/index.ts';

/** A row of SQLite's own table of what there is. `sql` is null for what SQLite makes by itself. */
export type SchemaRow = { type: string; name: string; tbl_name: string; sql: string | null };
export type SchemaTables = { sqlite_schema: SchemaRow };

let expected: readonly SchemaRow[] | null = null;

/** What the migrations make of an empty database; made once in a process, in memory. */
function expectedSchema(): readonly SchemaRow[] {
  if (expected !== null) return expected;
  const empty = new Database(':memory:');
  try {
    for (const { statements } of migrations) for (const statement of statements) empty.exec(statement);
    expected = empty.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema').all() as SchemaRow[];
    return expected;
  } finally {
    empty.close();
  }
}

const kinds: Record<string, string> = { table: 'table', index: 'index', trigger: 'guard', view: 'view' };

/** Sentences without data; `subject` is the name of a table, an index or a guard as the migrations write it. */
export async function schemaProblems(handle: ReadHandle): Promise<{ problem: string; subject: string }[]> {
  const rows = await handle.selectFrom('sqlite_schema').select(['type', 'name', 'tbl_name', 'sql']).execute();
  // Statistics for the query planner, which SQLite may write by itself.
  const present = new Map(rows.filter(({ name }) => !name.startsWith('sqlite_stat')).map((row) => [`${row.type} ${row.name}`, row]));
  const problems: { problem: string; subject: string }[] = [];
  for (const row of expectedSchema()) {
    const key = `${row.type} ${row.name}`;
    const found = present.get(key);
    present.delete(key);
    const what = kinds[row.type] ?? row.type;
    if (found === undefined) problems.push({ problem: `A ${what} of the database is missing.`, subject: row.name });
    else if (found.sql !== row.sql || found.tbl_name !== row.tbl_name)
      problems.push({ problem: `A ${what} of the database was changed.`, subject: row.name });
  }
  for (const row of present.values()) {
    problems.push({ problem: `The database holds a ${kinds[row.type] ?? row.type} that this version did not make.`, subject: row.type });
  }
  return problems;
}
