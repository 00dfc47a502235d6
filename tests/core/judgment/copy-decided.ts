/** @file Many decided cases at once, for what is measured of comparators. */
import { sql } from 'kysely';
import type { CaseId } from '#shared/domain/ids.ts';
import { refreshComparators } from '../../../electron/core/comparators/keep-comparators.ts';
import { readLadder } from '../../../electron/core/corrective-action/read-corrective-actions.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';

/** Copies of a decided case with other people, row by row as the services write them, but without an event for each. */
export async function copyDecided(context: ServiceContext, original: CaseId, count: number): Promise<void> {
  const levels = readLadder().filter(({ isDiscipline }) => isDiscipline);
  await context.unitOfWork.writeDerived(async (handle) => {
    const id = (kind: string) => sql.raw(`printf('${kind}%030x', copies.n)`);
    const copy = async (table: string, from: string, where: string, changed: Record<string, ReturnType<typeof id>>) => {
      const { rows } = await sql<{ name: string }>`SELECT name FROM pragma_table_info(${table})`.execute(handle);
      const columns = rows.map(({ name }) => changed[name] ?? sql.raw(`${from}."${name}"`));
      const numbers = sql`WITH RECURSIVE copies (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copies WHERE n < ${count})`;
      await sql`INSERT INTO ${sql.table(table)} ${numbers} SELECT ${sql.join(columns)} FROM ${sql.raw(from)}, copies WHERE ${sql.raw(where)}`.execute(
        handle,
      );
    };
    const ofCase = (column: string) => `${column} = '${original}'`;
    const ofAllegation = `allegation_id IN (SELECT id FROM allegation WHERE ${ofCase('case_id')})`;
    const respondent = `(SELECT respondent_id FROM case_file WHERE ${ofCase('id')})`;
    await copy('person', 'person', `id = (SELECT person_id FROM participant WHERE id = ${respondent})`, { id: id('a0') });
    await copy('incident', 'incident', `id = (SELECT incident_id FROM case_file WHERE ${ofCase('id')})`, { id: id('f0') });
    await copy('participant', 'participant', `id = ${respondent}`, {
      id: id('b0'),
      incident_id: id('f0'),
      person_id: id('a0'),
      position: sql.raw('100 + copies.n'),
    });
    await copy('case_file', 'case_file', ofCase('id'), {
      id: id('c0'),
      number: sql.raw("printf('1999-%05d', copies.n)"),
      incident_id: id('f0'),
      respondent_id: id('b0'),
    });
    await copy('allegation', 'allegation', ofCase('case_id'), { id: id('d0'), case_id: id('c0') });
    await copy('allegation_statement', 'allegation_statement', `${ofAllegation} AND superseded_at IS NULL`, {
      id: id('e0'),
      allegation_id: id('d0'),
    });
    await copy('allegation_clause', 'allegation_clause', ofAllegation, { id: id('10'), allegation_id: id('d0') });
    await copy('finding', 'finding', ofAllegation, { id: id('20'), allegation_id: id('d0') });
    await copy(
      'finding_clause',
      'finding_clause',
      `finding_id IN (SELECT id FROM finding WHERE ${ofAllegation}) AND finding_id NOT LIKE '20%'`,
      {
        finding_id: id('20'),
        allegation_clause_id: id('10'),
      },
    );
    await copy('corrective_action', 'corrective_action', ofCase('case_id'), { id: id('30'), case_id: id('c0') });
    for (const [place, level] of levels.entries()) {
      await sql`UPDATE corrective_action SET level = ${JSON.stringify(level)}, level_id = ${level.id}
        WHERE id LIKE '30%' AND rowid % ${levels.length} = ${place}`.execute(handle);
    }
    const copied = await sql<{ id: string }>`SELECT id FROM case_file WHERE number LIKE '1999-%'`.execute(handle);
    const ids = copied.rows.map((row) => row.id);
    for (let from = 0; from < ids.length; from += 500) await refreshComparators(handle, ids.slice(from, from + 500));
    await handle.deleteFrom('touched').execute();
  });
}
