/** @file The audit chain: the database refuses changes, and the verifier finds those of someone who holds the key. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EventWithPayload } from '../../../electron/core/audit/audit-queries.ts';
import { canonicalJson } from '../../../electron/core/audit/canonical-json.ts';
import { commitTo, hashEvent } from '../../../electron/core/audit/event-hash.ts';
import { isHeadGenuine, makeSigningKey, signHead } from '../../../electron/core/audit/signed-heads.ts';
import { beginningOfChain, positionAfter, problemsOfHeads, problemsOfRow } from '../../../electron/core/audit/verify-chain.ts';
import { readHeader } from '../../../electron/core/casebook/folder/header-file.ts';
import { purposeKey } from '../../../electron/core/casebook/keys/key-derivation.ts';
import { type OpenDatabase, openDatabase } from '../../../electron/core/database/open-database.ts';
import { rootKeyOf } from '../../support/root-key-of.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
let database: OpenDatabase;
/** A second connection that knows the key: the thief with the passphrase. */
beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  const { unitOfWork } = casebook.session();
  for (let note = 1; note <= 12; note += 1) {
    await unitOfWork.write((_, record) =>
      record({ type: 'note.recorded', version: 1, caseId: null, payload: { note, text: `note ${note} ä €` } }),
    );
  }
  const header = await readHeader(casebook.folder);
  const rootKey = await rootKeyOf(header, TEST_PASSPHRASE);
  database = openDatabase(`${casebook.folder}/cases.db`, purposeKey(rootKey, header.casebookId, 'due-course/v1/database'));
});
afterEach(async () => {
  database.close();
  await casebook.dispose();
});

const guards = [
  'audit_event_is_never_updated',
  'audit_event_is_never_deleted',
  'audit_event_takes_the_next_number',
  'audit_payload_is_only_erased',
  'audit_payload_is_never_deleted',
  'audit_payload_is_never_replaced',
];
const disarm = () => {
  database.connection.pragma('foreign_keys = OFF');
  database.connection.pragma('ignore_check_constraints = ON');
  for (const guard of guards) database.connection.exec(`DROP TRIGGER ${guard}`);
};
const allRows = () =>
  database.connection
    .prepare('SELECT * FROM audit_event LEFT JOIN audit_payload ON event_number = number ORDER BY number')
    .all() as EventWithPayload[];

describe('the database refuses', () => {
  test.each([
    [`UPDATE audit_event SET type = 'note.changed' WHERE number = 3`, 'never updated'],
    ['DELETE FROM audit_event WHERE number = 3', 'never deleted'],
    ['DELETE FROM audit_event', 'never deleted'],
    [
      'INSERT OR REPLACE INTO audit_event SELECT number, epoch, at, actor_id, case_id, type, version + 1, previous_hash, commitment, hash FROM audit_event WHERE number = 3',
      'next number',
    ],
    [
      `INSERT INTO audit_event SELECT number + 100, epoch, at, actor_id, case_id, type, version, previous_hash, commitment, replace(hash, 'a', 'b') FROM audit_event WHERE number = 3`,
      'next number',
    ],
    [`UPDATE audit_payload SET payload = '{}' WHERE event_number = 3`, 'only erased'],
    ['DELETE FROM audit_payload WHERE event_number = 3', 'never deleted'],
    [`INSERT OR REPLACE INTO audit_payload (event_number, salt, payload) VALUES (3, zeroblob(32), '{}')`, 'never replaced'],
    [`UPDATE audit_head SET hash = replace(hash, 'a', 'b')`, 'never updated'],
    ['DELETE FROM audit_head', 'never deleted'],
  ])('%s', (statement, reason) => {
    expect(() => database.connection.exec(statement)).toThrow(reason);
  });

  test('but lets payload and salt be erased, once, with a reason, and the verifier then asks for the order', async () => {
    expect(() =>
      database.connection.exec(
        `UPDATE audit_payload SET payload = NULL, salt = NULL, erased_at = '2026-05-01T00:00:00.000Z' WHERE event_number = 8`,
      ),
    ).toThrow('only erased');
    const erase = `UPDATE audit_payload SET payload = NULL, salt = NULL, erased_at = '2026-05-01T00:00:00.000Z', erased_because = '14' WHERE event_number = 8`;
    database.connection.exec(erase);
    expect(() => database.connection.exec(erase)).toThrow('only erased');
    expect(await casebook.application.verify()).toEqual([
      { subject: 'event 8', problem: 'The content of this event is gone, and no order to remove it is recorded.' },
    ]);
  });
});

describe('the verifier finds what a holder of the key did', () => {
  test('nothing, in a log that nobody touched', async () => {
    expect(await casebook.application.verify()).toEqual([]);
  });

  test.each([
    [
      'a payload edited',
      `UPDATE audit_payload SET payload = json_set(payload, '$.note', 99) WHERE event_number = 9`,
      'not the one that was recorded',
    ],
    ['an event’s time edited', `UPDATE audit_event SET at = '2020-01-01T00:00:00.000Z' WHERE number = 9`, 'changed after it was recorded'],
    ['an event’s person edited', `UPDATE audit_event SET actor_id = '${'f'.repeat(32)}' WHERE number = 9`, 'changed after it was recorded'],
    ['an event moved to a case', `UPDATE audit_event SET case_id = '${'f'.repeat(32)}' WHERE number = 9`, 'changed after it was recorded'],
    [
      'a payload edited and passed off as erased',
      `UPDATE audit_payload SET payload = json_set(payload, '$.note', 99), erased_at = '2026-05-01T00:00:00.000Z', erased_because = 'order 17' WHERE event_number = 9`,
      'not the one that was recorded',
    ],
    ['an event cut out', 'DELETE FROM audit_event WHERE number = 9', 'Events before this one are missing'],
    ['a payload cut out', 'DELETE FROM audit_payload WHERE event_number = 9', 'payload of this event is missing'],
  ])('%s', async (_, statement, problem) => {
    disarm();
    database.connection.exec(statement);
    expect((await casebook.application.verify()).map((found) => found.problem).join('\n')).toContain(problem);
  });

  test('the tail cut off, by the head in the header', async () => {
    await casebook.application.casebook.lock();
    await casebook.unlock();
    disarm();
    database.connection.exec('DELETE FROM audit_payload WHERE event_number > 10; DELETE FROM audit_event WHERE number > 10');
    expect((await casebook.application.verify()).map((found) => found.problem)).toContain('The log does not lead to this signed head.');
  });

  test('the whole chain made anew after an edit, by the heads signed before', async () => {
    await casebook.application.casebook.lock();
    await casebook.unlock();
    disarm();
    database.connection.exec(`UPDATE audit_event SET type = 'note.invented' WHERE number = 9`);
    let previous = beginningOfChain().hash;
    for (const row of allRows()) {
      const event = {
        epoch: row.epoch,
        number: row.number,
        at: row.at,
        actorId: row.actor_id,
        caseId: row.case_id,
        previousInCase: null,
        type: row.type,
        version: row.version,
        previousHash: previous,
        commitment: row.commitment,
      };
      const hash = hashEvent(event as Parameters<typeof hashEvent>[0]);
      database.connection.prepare('UPDATE audit_event SET previous_hash = ?, hash = ? WHERE number = ?').run(previous, hash, row.number);
      previous = hash;
    }
    const problems = (await casebook.application.verify()).map((found) => found.problem).filter((problem) => !problem.includes('guard'));
    expect(new Set(problems)).toEqual(new Set(['The log does not lead to this signed head.']));
  });
});

describe('the pure verifier', () => {
  test('finds every reordering and every single changed field', () => {
    const rows = allRows();
    const problems = (list: EventWithPayload[]) => {
      let position = beginningOfChain();
      return list.flatMap((row) => {
        const found = problemsOfRow(row, position);
        position = positionAfter(row, position);
        return found;
      });
    };
    expect(problems(rows)).toEqual([]);
    const fields = [
      'epoch',
      'number',
      'at',
      'actor_id',
      'case_id',
      'type',
      'version',
      'previous_hash',
      'commitment',
      'hash',
      'payload',
      'salt',
    ] as const;
    for (let index = 0; index < rows.length; index += 1) {
      for (const field of fields) {
        const changed = rows.map((row, place) => (place === index ? { ...row, [field]: changeOf(row[field]) } : row));
        expect(problems(changed), `${field} of row ${index}`).not.toEqual([]);
      }
      const [moved] = rows.slice(index, index + 1);
      const without = rows.filter((_, place) => place !== index);
      if (moved !== undefined && index < rows.length - 1)
        expect(problems([...without.slice(0, index + 1), moved, ...without.slice(index + 1)])).not.toEqual([]);
    }
  });

  test('computes the digests as the shape says, byte for byte', () => {
    const salt = Buffer.alloc(32, 5);
    const payload = canonicalJson({ b: 1, a: ['ä', null, 1e21] });
    expect(payload).toBe('{"a":["ä",null,1e+21],"b":1}');
    expect(commitTo(salt, payload)).toBe(
      createHash('sha256')
        .update(Buffer.concat([salt, Buffer.from(payload)]))
        .digest('hex'),
    );
    expect(() => canonicalJson({ a: undefined, b: Number.NaN })).toThrow();
  });

  test('tells a genuine signature from another key’s, another head’s and another casebook’s', () => {
    const mine = makeSigningKey();
    const theirs = makeSigningKey();
    const head = { epoch: 1, number: 3, hash: 'a'.repeat(64) };
    const signed = signHead(head, 'c'.repeat(32), new Date(0), { private_key: mine.privateKey });
    expect(isHeadGenuine(signed, mine.publicKey)).toBe(true);
    expect(isHeadGenuine(signed, theirs.publicKey)).toBe(false);
    for (const change of [
      { number: 4 },
      { epoch: 2 },
      { casebookId: 'd'.repeat(32) },
      { hash: 'b'.repeat(64) },
      { signedAt: new Date(1).toISOString() },
    ]) {
      expect(isHeadGenuine({ ...signed, ...change }, mine.publicKey)).toBe(false);
    }
    expect(problemsOfHeads([signed], new Map([[3, 'b'.repeat(64)]]), mine.publicKey)).toHaveLength(1);
  });
});

function changeOf(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (value === null) return 'f'.repeat(32);
  if (value instanceof Uint8Array) return Buffer.alloc(value.length, 1);
  return typeof value === 'string' && value.startsWith('{')
    ? '{"note":0}'
    : `${String(value).slice(0, -1)}${String(value).endsWith('0') ? '1' : '0'}`;
}
