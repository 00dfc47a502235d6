/** @file The log against a head from outside, and the guards of the database against whoever holds its key. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatInstant } from '#shared/domain/format-date.ts';
import { type LogHead, parseLogHead } from '#shared/domain/log-head.ts';
import { comparisonSentence } from '#shared/messages/comparison.ts';
import { appendEvent } from '../../../electron/core/audit/append-event.ts';
import { presentHead } from '../../../electron/core/audit/present-head.ts';
import { compareHead } from '../../../electron/core/audit/proof/compare-head.ts';
import { readHeader } from '../../../electron/core/casebook/folder/header-file.ts';
import { purposeKey } from '../../../electron/core/casebook/keys/key-derivation.ts';
import { type OpenDatabase, openDatabase } from '../../../electron/core/database/open-database.ts';
import { rootKeyOf } from '../../support/root-key-of.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
/** A second connection that knows the key. */
let database: OpenDatabase;
beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  for (let note = 1; note <= 6; note += 1) await recordNote(note);
  const header = await readHeader(casebook.folder);
  const rootKey = await rootKeyOf(header, TEST_PASSPHRASE);
  database = openDatabase(`${casebook.folder}/cases.db`, purposeKey(rootKey, header.casebookId, 'due-course/v1/database'));
});
afterEach(async () => {
  database.close();
  await casebook.dispose();
});

const recordNote = (note: number) =>
  casebook.session().unitOfWork.write((_, record) => record({ type: 'note.recorded', version: 1, caseId: null, payload: { note } }));
const headNow = () => presentHead(casebook.session().unitOfWork.read);
const compare = (head: LogHead) => compareHead(casebook.session(), head);
const cutBehind = (number: number) => {
  for (const guard of ['audit_event_is_never_deleted', 'audit_payload_is_never_deleted', 'audit_head_is_never_deleted'])
    database.connection.exec(`DROP TRIGGER ${guard}`);
  database.connection.exec(`DELETE FROM audit_head WHERE number > ${number}; DELETE FROM audit_payload WHERE event_number > ${number}`);
  database.connection.exec(`DELETE FROM audit_event WHERE number > ${number}`);
};

describe('a head that was printed', () => {
  test('is found while the log leads to it, however far it has grown', async () => {
    const head = await headNow();
    await recordNote(7);
    const found = await compare(head);
    expect(found).toMatchObject({ outcome: 'leads-there', present: { number: head.number + 1 } });
    expect(comparisonSentence(head, found, formatInstant)).toMatch(
      /^The log leads to this head: event \d+ of epoch 1, recorded Mar 2, 2026/,
    );
  });

  test('shows that the log was rolled back behind it, also once the log has a head of its own again', async () => {
    const head = await headNow();
    cutBehind(head.number - 2);
    expect(await compare(head)).toMatchObject({ outcome: 'rolled-back', restore: null });
  });

  test('shows that the log parted from it when what was cut off was written anew', async () => {
    const head = await headNow();
    cutBehind(head.number - 2);
    for (const note of [90, 91, 92]) await recordNote(note);
    const found = await compare(head);
    expect(found).toMatchObject({ outcome: 'parted' });
    expect(comparisonSentence(head, found, formatInstant)).toContain('written anew');
  });

  test('shows that its part of the log was lost by a restore, and by which', async () => {
    const head = await headNow();
    cutBehind(head.number - 3);
    const fromHead = await headNow();
    await database.writer
      .transaction()
      .execute((handle) =>
        appendEvent(
          handle,
          { type: 'casebook.restored', version: 1, caseId: null, payload: { fromHead, snapshot: 'x' } },
          { epoch: 2, at: new Date('2026-03-05T09:30:00.000Z'), actorId: casebook.session().actor.userId },
        ),
      );
    const found = await compare(head);
    expect(found).toMatchObject({ outcome: 'lost-by-restore', restore: { number: fromHead.number + 1, fromNumber: fromHead.number } });
    expect(comparisonSentence(head, found, formatInstant)).toMatch(/^That part of the log was lost by the restore of Mar 5, 2026/);
    expect(await compare(fromHead)).toMatchObject({ outcome: 'leads-there' });
    expect((await casebook.application.verify()).filter(({ problem }) => problem.includes('epoch') || problem.includes('restore'))).toEqual(
      [],
    );
  });

  test.each([
    ['a new epoch without a restore', 'note.recorded', 2, {}, 'A new epoch begins here without a restore.'],
    ['a restore without a new epoch', 'casebook.restored', 1, {}, 'This restore did not begin a new epoch.'],
    ['a skipped epoch', 'casebook.restored', 3, {}, 'A new epoch begins here without a restore.'],
    [
      'a restore from another head',
      'casebook.restored',
      2,
      { hash: 'a'.repeat(64) },
      'This restore names another head than the one before it.',
    ],
  ])('is not needed to find %s', async (_, type, epoch, other, problem) => {
    const fromHead = { ...(await headNow()), ...other };
    await database.writer
      .transaction()
      .execute((handle) =>
        appendEvent(
          handle,
          { type, version: 1, caseId: null, payload: { fromHead, snapshot: 'x' } },
          { epoch, at: new Date(), actorId: casebook.session().actor.userId },
        ),
      );
    expect((await casebook.application.verify()).map((found) => found.problem)).toEqual([problem]);
  });

  test('is read as documents print it and in no other shape', () => {
    const hash = createHash('sha256').update('x').digest('hex');
    expect(parseLogHead(` 1:142:${hash.toUpperCase().match(/.{16}/g)?.join(' ')}\n`)).toEqual({ epoch: 1, number: 142, hash });
    for (const odd of ['', '142', `1:142:${hash}0`, `1:0:${hash}`, `0:1:${hash}`, `1:142:${hash.replace('2', 'g')}`, `-1:142:${hash}`])
      expect(parseLogHead(odd), odd).toBeNull();
  });
});

describe('verify misses a guard that was', () => {
  const guard = 'audit_event_is_never_updated';
  const weaker = `CREATE TRIGGER ${guard} BEFORE UPDATE ON audit_event WHEN NEW.number > 3 BEGIN SELECT raise(ABORT, 'audit_event is never updated'); END`;
  const throughSchema = (statement: string) => {
    database.connection.unsafeMode(true);
    database.connection.pragma('writable_schema = ON');
    database.connection.exec(statement);
    database.connection.pragma('writable_schema = OFF');
  };
  test.each([
    ['dropped', () => database.connection.exec(`DROP TRIGGER ${guard}`), 'A guard of the database is missing.', guard],
    [
      'dropped and put back weaker',
      () => database.connection.exec(`DROP TRIGGER ${guard}; ${weaker}`),
      'A guard of the database was changed.',
      guard,
    ],
    [
      'taken out through writable_schema',
      () => throughSchema(`DELETE FROM sqlite_schema WHERE name = '${guard}'`),
      'A guard of the database is missing.',
      guard,
    ],
    [
      'reworded through writable_schema',
      () =>
        throughSchema(`UPDATE sqlite_schema SET sql = replace(sql, 'BEFORE UPDATE', 'BEFORE UPDATE OF version') WHERE name = '${guard}'`),
      'A guard of the database was changed.',
      guard,
    ],
    [
      'got around by a trigger of its own',
      () => database.connection.exec('CREATE TRIGGER helper AFTER INSERT ON audit_head BEGIN SELECT 1; END'),
      'The database holds a guard that this version did not make.',
      'trigger',
    ],
    [
      'weakened by a table without its checks',
      () => throughSchema(`UPDATE sqlite_schema SET sql = replace(sql, ' CHECK (length(hash) = 64)', '') WHERE name = 'audit_event'`),
      'A table of the database was changed.',
      'audit_event',
    ],
  ])('%s', async (_, tamper, problem, subject) => {
    expect(await casebook.application.verify()).toEqual([]);
    tamper();
    expect(await casebook.application.verify()).toContainEqual({ problem, subject });
  });
});
