/** @file Reads everything that a casebook holds and says what is wrong with it. Invariant: it changes nothing. */
import { DomainError } from '#shared/domain/errors.ts';
import { verifyChain } from '../audit/verify-chain.ts';
import { type BlobRow, readBlobRows } from '../database/blob-rows.ts';
import { findDamagedInLog } from '../database/log-check.ts';
import { findDamagedPages } from '../database/page-check.ts';
import { schemaProblems } from '../database/schema-check.ts';
import { BLOB_REGISTERS } from '../evidence/blob-store.ts';
import type { BlobRegister } from '../service-context.ts';
import { purposeKey } from './keys/key-derivation.ts';
import { namedBlobs, type OpenCasebook } from './open-casebook.ts';
import { findStrayBlobs } from './sweep-blobs.ts';

/** `problem` is a sentence without a name or a path; `subject` is an id, a page or an event number. */
export type CasebookProblem = { problem: string; subject: string };

const PUT_BACK =
  'The database is not as the last lock left it: a part of it was put back to an earlier state, or changed, while it was locked.';

async function verifyDatabase(casebook: OpenCasebook): Promise<CasebookProblem[]> {
  const key = purposeKey(casebook.rootKey, casebook.header.casebookId, 'due-course/v1/database');
  try {
    const damaged = await findDamagedPages(casebook.database, key);
    const problems = damaged.map((page) => ({
      problem: 'A page of the database does not bear its authentication code.',
      subject: `page ${page}`,
    }));
    const inLog = (await findDamagedInLog(casebook.database, key)).map((page) => ({
      problem: 'The write-ahead log of the database is damaged.',
      subject: page === 0 ? 'cases.db-wal' : `page ${page} of cases.db-wal`,
    }));
    const isPutBack = casebook.isAsLocked ? [] : [{ problem: PUT_BACK, subject: 'cases.db' }];
    return [
      ...isPutBack,
      ...problems,
      ...inLog,
      ...casebook.database.integrityProblems().map((problem) => ({ problem, subject: 'cases.db' })),
    ];
  } finally {
    key.fill(0);
  }
}

async function verifyBlob(casebook: OpenCasebook, register: BlobRegister, row: BlobRow): Promise<CasebookProblem[]> {
  const subject = `${register}/${row.id}`;
  try {
    const { sha256, size } = await casebook.blobs.digest(register, row.id, row.data_key);
    return sha256 === row.sha256 && size === row.size ? [] : [{ problem: 'The content has not the digest that was recorded.', subject }];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'EVIDENCE_MISSING') return [{ problem: 'The file is missing.', subject }];
    if (error.code === 'EVIDENCE_ALTERED') return [{ problem: 'The file was altered or cut short.', subject }];
    if (error.code === 'STORAGE_FAILED') return [{ problem: 'The file cannot be read.', subject }];
    throw error;
  }
}

/**
 * Every page of `cases.db` as it lies on the disk, SQLite's own integrity check, the audit chain with its signed heads, and every blob's tags
 * and digest against its row. Goes on after a problem, so that the list is whole. Yields between pages, events and segments.
 */
export async function verifyCasebook(casebook: OpenCasebook): Promise<CasebookProblem[]> {
  const problems = await verifyDatabase(casebook);
  // What cannot be read further is on the list already.
  try {
    problems.push(...(await schemaProblems(casebook.database.reader)));
    problems.push(...(await verifyChain(casebook.database.reader, casebook.header)));
    for (const register of BLOB_REGISTERS) {
      for (const row of readBlobRows(casebook.database.connection, register) ?? [])
        problems.push(...(await verifyBlob(casebook, register, row)));
    }
    const strays = await findStrayBlobs(casebook.folder, namedBlobs(casebook.database));
    const unnamed = strays.filter((stray) => !stray.isPartial);
    problems.push(...unnamed.map(({ register, name }) => ({ problem: 'No record names this file.', subject: `${register}/${name}` })));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'DATABASE_DAMAGED') throw error;
    problems.push({ problem: 'The database is damaged where the log or the register of blobs lies.', subject: 'cases.db' });
  }
  return problems;
}
