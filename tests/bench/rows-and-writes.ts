/** @file A thousand rows through the whole handler, and single acknowledged writes against a plain database. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createRpcHandler } from '../../electron/api/rpc-handler.ts';
import { addParticipant } from '../../electron/core/people/change-participants.ts';
import type { TemporaryCasebook } from '../support/temporary-casebook.ts';
import { casebookWithCases } from './casebook-with-cases.ts';
import { compare, type Ratio } from './measure.ts';

const ROWS = 1000;
const WRITES = 100;

function listRequest(): Request {
  return new Request('http://due-course.invalid/rpc/cases/list', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ json: { status: null, contains: '', offset: 0, limit: ROWS } }),
  });
}

async function rows(casebook: TemporaryCasebook): Promise<Ratio> {
  const handle = createRpcHandler({ application: casebook.application, ports: casebook.ports });
  const read = async () => (await handle(listRequest())).text();
  const sample: unknown = JSON.parse(await read());
  return compare({
    name: `${ROWS} cases through the handler`,
    baseline: 'a structured clone and a JSON round of the same rows',
    target: 'one frame budget of 50 ms',
    rounds: 15,
    by: 'wall',
    baselineTask: () => JSON.parse(JSON.stringify(structuredClone(sample))),
    task: read,
  });
}

async function writes(casebook: TemporaryCasebook): Promise<Ratio> {
  const context = casebook.session();
  const first = await context.unitOfWork.read.selectFrom('case_file').select('id').limit(1).executeTakeFirstOrThrow();
  const caseId = first.id as Parameters<typeof addParticipant>[1]['caseId'];
  const folder = await mkdtemp(join(tmpdir(), 'due-course-bench-'));
  const plain = new Database(join(folder, 'plain.db'));
  plain.pragma('journal_mode = WAL');
  plain.pragma('synchronous = FULL');
  plain.exec('create table line (id integer primary key, a text, b text, c text) strict');
  const insert = plain.prepare('insert into line (a, b, c) values (?, ?, ?)');
  try {
    return await compare({
      name: `${WRITES} acknowledged writes (service, rows, audit event, open items)`,
      baseline: `${WRITES} bare inserts into a plain database`,
      target: 'for information',
      rounds: 5,
      by: 'processor',
      baselineTask: () => {
        for (let index = 0; index < WRITES; index += 1) insert.run('witness', `Witness ${index}`, 'x'.repeat(300));
      },
      task: async () => {
        for (let index = 0; index < WRITES; index += 1) {
          await addParticipant(context, { caseId, role: 'witness', name: `Witness ${index}`, position: 'Neighbor' });
        }
      },
    });
  } finally {
    plain.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A thousand rows through the handler, and single acknowledged writes. */
export async function measureRowsAndWrites(): Promise<Ratio[]> {
  const casebook = await casebookWithCases(ROWS);
  try {
    return [await rows(casebook), await writes(casebook)];
  } finally {
    await casebook.dispose();
  }
}
