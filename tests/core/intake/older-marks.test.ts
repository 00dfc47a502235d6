/** @file What an older casebook had marked of a report becomes answers of the first hour, and its holds keep evidence out. */
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from '../../../electron/core/database/migrations/index.ts';

const INTAKE = 9;

const insert = (database: Database.Database, table: string, row: Record<string, string | number | null>): void => {
  const names = Object.keys(row);
  database.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(...Object.values(row));
};

test('marks of a report become answers, in their order, and nothing else of it is lost', () => {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = OFF');
  for (const { statements } of migrations.filter(({ number }) => number < INTAKE)) for (const each of statements) database.exec(each);
  insert(database, 'incident', {
    id: 'i',
    received_on: '2024-03-01',
    received_how: 'letter',
    summary: 'A letter about pictures.',
    mentions: JSON.stringify(['abuse-or-neglect', 'images-of-a-child']),
    recorded_by: 'Mara Voss',
    recorded_at: '2024-03-01T15:00:00.000Z',
  });
  insert(database, 'incident', {
    id: 'j',
    received_on: '2024-04-01',
    received_how: 'letter',
    summary: '',
    mentions: '[]',
    recorded_by: 'Mara Voss',
    recorded_at: '2024-04-01T15:00:00.000Z',
  });
  insert(database, 'case_file', {
    id: 'c',
    incident_id: 'i',
    number: '2024-0001',
    title: 'A letter',
    track: 'investigation',
    status: 'open',
    respondent_id: 'r',
    investigator_id: 'm',
    building: '',
    employment_status: 'unknown',
    opened_by: 'Mara Voss',
    opened_at: '2024-03-01T15:00:00.000Z',
    open_item_count: 0,
    search_text: '',
  });
  insert(database, 'hold', {
    id: 'h',
    case_id: 'c',
    position: 1,
    kind: 'mandated-report',
    source: 'intake:images-of-a-child',
    opened_because: 'The report mentions it.',
    opened_at: '2024-03-01T15:00:00.000Z',
    opened_by: 'Mara Voss',
  });
  for (const each of migrations.find(({ number }) => number === INTAKE)?.statements ?? []) database.exec(each);
  const answers = database
    .prepare('SELECT incident_id, case_id, question, position, answer, answered_by, superseded_at FROM first_hour_answer')
    .all();
  const given = { incident_id: 'i', case_id: 'c', answer: 'yes', answered_by: 'Mara Voss', superseded_at: null };
  expect(answers).toEqual([
    { ...given, question: 'abuse-or-neglect', position: 1 },
    { ...given, question: 'images-of-a-child', position: 2 },
  ]);
  expect(database.prepare("SELECT received_on, received_how, received_by, summary FROM incident WHERE id = 'i'").get()).toEqual({
    received_on: '2024-03-01',
    received_how: 'letter',
    received_by: 'Mara Voss',
    summary: 'A letter about pictures.',
  });
  expect(database.prepare('SELECT source FROM hold').get()).toEqual({ source: 'first-hour:images-of-a-child' });
  database.close();
});
