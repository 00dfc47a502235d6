/** @file A real encrypted casebook with years of work in it, put in by bulk: rows cloned from one matter that was opened as people open it. */
import type { Database } from 'better-sqlite3';
import { openMatter } from '../../electron/core/cases/open-matter.ts';
import { FIND_STRETCH, stretchOf } from '../../electron/core/search/keep-index.ts';
import type { TemporaryCasebook } from '../support/temporary-casebook.ts';
import { openTemporaryCasebook } from '../support/temporary-casebook.ts';

const NAMES = 'Avery Bell Carter Dunn Ellis Frost Grant Hale Ivers Joyce Keane Lowe Marsh Noble Olsen Price Quinn Reyes Stone Tate'.split(
  ' ',
);
const WORDS =
  'called left message for union president spoke with parent about post sent letter to principal received email from teacher scheduled interview with witness student showed screenshot of account reviewed policy notes phone back voicemail meeting asked respondent for copy filed superintendent counsel building device district response waiting reply confirmed date room hallway evidence statement signed denied reported'.split(
    ' ',
  );
const STATUSES = [
  'open',
  'open',
  'findings-recorded',
  'action-approved',
  'issued',
  'closed',
  'closed',
  'closed',
  'closed',
  'closed',
] as const;
const STATUS_ORDER = ['open', 'findings-recorded', 'action-approved', 'issued', 'closed'];
const TRACKS = ['note', 'note', 'note', 'supervisory', 'investigation'] as const;
const BUILDINGS = 40;

const hex = (place: number, letter: string): string => letter + place.toString(16).padStart(31, '0');

/** A generator of numbers that gives the same ones each time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((state / 0x7fff_ffff) * below) % below;
  };
}

/** Clones the one row of a table that `where` picks, with these columns changed. */
function cloner(connection: Database, table: string, where: string, changed: readonly string[]): (values: unknown[]) => void {
  const columns = (connection.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
  const picked = columns.map((column) => (changed.includes(column) ? '?' : `"${column}"`));
  const bound = columns.filter((column) => changed.includes(column));
  const insert = connection.prepare(
    `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')}) SELECT ${picked.join(', ')} FROM ${table} WHERE ${where}`,
  );
  return (values) => insert.run(...bound.map((column) => values[changed.indexOf(column)]));
}

export async function casebookWithYearsOfWork(cases: number, lines: number): Promise<TemporaryCasebook> {
  const casebook = await openTemporaryCasebook();
  const first = await openMatter(casebook.session(), {
    track: 'investigation',
    title: 'Invented matter',
    receivedOn: '2026-03-02',
    receivedHow: 'e-mail',
    receivedBy: '',
    summary: 'A matter made up for measuring. It says nothing about anyone.',
    doneOrNext: '',
    toKeep: '',
    firstHour: [],
    complainant: null,
    respondent: {
      name: 'Robin Sample',
      account: '',
      position: 'Teacher',
      building: 'Building 0',
      employmentStatus: 'unknown',
      bargainingUnit: '',
    },
  } as Parameters<typeof openMatter>[1]);
  const { connection } = casebook.application.casebook.open().database;
  connection.transaction(() => {
    putCasesIn(connection, first.summary.id, cases);
    putLinesIn(connection, first.summary.id, { cases, lines });
    connection.exec('DELETE FROM touched');
    indexWhatWasPutIn(connection);
  })();
  connection.pragma('wal_checkpoint(TRUNCATE)');
  return casebook;
}

function putCasesIn(connection: Database, templateId: string, cases: number): void {
  const template = connection.prepare('SELECT * FROM case_file WHERE id = ?').get(templateId) as Record<string, string>;
  const role = connection.prepare('SELECT person_id FROM participant WHERE id = ?').get(template.respondent_id) as { person_id: string };
  const incident = cloner(connection, 'incident', `id = '${template.incident_id}'`, ['id']);
  const person = cloner(connection, 'person', `id = '${role.person_id}'`, ['id', 'name', 'display_name']);
  const respondent = cloner(connection, 'participant', `id = '${template.respondent_id}'`, ['id', 'incident_id', 'person_id']);
  const investigator = cloner(connection, 'participant', `id = '${template.investigator_id}'`, ['id', 'incident_id']);
  const file = cloner(connection, 'case_file', `id = '${templateId}'`, [
    'id',
    'incident_id',
    'number',
    'title',
    'track',
    'status',
    'respondent_id',
    'investigator_id',
    'building',
    'opened_at',
  ]);
  const roll = dice(11);
  for (let place = 1; place <= cases; place += 1) {
    const name = `${NAMES[roll(20)]} ${NAMES[roll(20)]}${place % 997}`;
    const year = 2006 + Math.floor((place / cases) * 20);
    const day = new Date(Date.UTC(year, roll(12), 1 + roll(28))).toISOString();
    incident([hex(place, 'a')]);
    person([hex(place, 'b'), name, name]);
    respondent([hex(place, 'c'), hex(place, 'a'), hex(place, 'b')]);
    investigator([hex(place, 'd'), hex(place, 'a')]);
    file([
      hex(place, 'e'),
      hex(place, 'a'),
      `${year}-${String(place).padStart(6, '0')}`,
      `${WORDS[roll(WORDS.length)]} ${WORDS[roll(WORDS.length)]} of a teacher, report ${place}`,
      TRACKS[roll(TRACKS.length)],
      STATUSES[roll(STATUSES.length)],
      hex(place, 'c'),
      hex(place, 'd'),
      `Building ${roll(BUILDINGS)}`,
      day,
    ]);
  }
}

function putLinesIn(connection: Database, templateId: string, { cases, lines }: { cases: number; lines: number }): void {
  const user = connection.prepare('SELECT id, display_name FROM user LIMIT 1').get() as { id: string; display_name: string };
  const line = connection.prepare(
    `INSERT INTO log_line (${(connection.pragma('table_info(log_line)') as { name: string }[]).map(({ name }) => name).join(', ')})
     VALUES (${(connection.pragma('table_info(log_line)') as { name: string }[]).map(({ name }) => `@${name}`).join(', ')})`,
  );
  const roll = dice(5);
  const blank = Object.fromEntries(
    (connection.pragma('table_info(log_line)') as { name: string; notnull: number; type: string }[]).map(({ name, notnull, type }) => [
      name,
      notnull === 0 ? null : type === 'INTEGER' ? 0 : '',
    ]),
  );
  for (let place = 1; place <= lines; place += 1) {
    // The usual words are used most.
    const words = Array.from({ length: 11 }, () => WORDS[Math.floor((roll(WORDS.length) * roll(1000)) / 1000)]);
    line.run({
      ...blank,
      id: hex(place, 'f'),
      case_id: lines > cases * 20 ? templateId : hex(1 + (place % cases), 'e'),
      position: 1 + Math.floor(place / cases),
      at: '2026-03-02T15:00:00.000Z',
      has_time: 1,
      zone: 'America/Chicago',
      how: 'call',
      who: NAMES[roll(20)],
      text: `${words.join(' ')} ${(place % 50_021).toString(36)}x`,
      entered_by_id: user.id,
      entered_by: user.display_name,
      entered_at: '2026-03-02T15:00:00.000Z',
      frozen_at: '2026-03-02T16:00:00.000Z',
    });
  }
}

/** As the end of a unit of work would, in a few statements instead of millions. */
function indexWhatWasPutIn(connection: Database): void {
  const status = `CASE status ${STATUS_ORDER.map((name, place) => `WHEN '${name}' THEN ${place}`).join(' ')} END`;
  connection.exec(`INSERT INTO case_list (case_id, number, number_key, title, track, status, status_key, respondent, respondent_key, building,
      building_key, building_order, investigator, investigator_id, opened_at, closed_on, conduct_first, conduct_last, next_key, next_what,
      waits_for_review, open_item_count, clauses, conduct_dates, search_text)
    SELECT file.id, file.number, '00000' || substr(file.number, 1, 5) || '000' || substr(file.number, 6), file.title, file.track, file.status, ${status},
      person.display_name, lower(person.display_name), file.building, substr('00000000000000000000000000000000' || lower(hex(file.building)), -32), lower(file.building),
      'Mara Voss', (SELECT id FROM user LIMIT 1), file.opened_at, CASE file.status WHEN 'closed' THEN substr(file.opened_at, 1, 10) ELSE '' END,
      substr(file.opened_at, 1, 10), substr(file.opened_at, 1, 10),
      CASE abs(random()) % 10 WHEN 0 THEN date('2026-03-02', (abs(random()) % 200) || ' days') ELSE '9999-12-31' END, '', 0, abs(random()) % 9,
      '["5:125 §6"]', '[]', lower(file.number || ' ' || file.title || ' ' || person.display_name || ' ' || file.building)
    FROM case_file AS file JOIN participant ON participant.id = file.respondent_id JOIN person ON person.id = participant.person_id
    WHERE NOT EXISTS (SELECT 1 FROM case_list WHERE case_id = file.id) ORDER BY file.number`);
  connection.exec("UPDATE case_list SET next_what = 'Task: ask again' WHERE next_key <> '9999-12-31'");
  const put = (source: string, kind: Parameters<typeof stretchOf>[0], select: string) =>
    connection.exec(`INSERT INTO find_entry (id, source, source_id, part, case_id, anchor, title, body, refs)
      SELECT ${stretchOf(kind).first} + ${FIND_STRETCH / 2} + row_number() OVER (), '${source}', made.* FROM (${select}) AS made
      WHERE NOT EXISTS (SELECT 1 FROM find_entry WHERE source = '${source}' AND source_id = made.id)`);
  put('log_line', 'log-line', "SELECT id, 0, case_id, 'log-line-' || id, '', who || ': ' || text, case_id FROM log_line");
  put(
    'case_list',
    'case',
    "SELECT case_id AS id, 0, case_id, '', number || ' ' || respondent, title || char(10) || building, case_id FROM case_list",
  );
  put(
    'person',
    'person',
    `SELECT person.id, 0, file.id, 'participant-' || file.respondent_id, display_name, 'Teacher', file.respondent_id || ' ' || file.id
      FROM person JOIN participant ON participant.person_id = person.id JOIN case_file AS file ON file.respondent_id = participant.id`,
  );
}
