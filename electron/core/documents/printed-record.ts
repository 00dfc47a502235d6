import type { ServiceContext } from '../service-context.ts';
import type { CaseRecord } from './model/case-record.ts';
import { namedForDocuments } from './named-for-documents.ts';
import { readCaseRecord } from './read-case-record.ts';

/** What contexts that read each case once have read so far. */
const kept = new WeakMap<ServiceContext, Map<string, Promise<CaseRecord>>>();

/** A context under which a record is read once, however many documents are drawn from it: for one look at many documents, never to be kept. */
export function readingEachCaseOnce(context: ServiceContext): ServiceContext {
  const once = { ...context };
  kept.set(once, new Map());
  return once;
}

/** The record with everyone called as documents call them. @throws DomainError NOT_FOUND */
export async function printedRecord(context: ServiceContext, caseId: string): Promise<CaseRecord> {
  const records = kept.get(context);
  const found = records?.get(caseId) ?? readRecord(context, caseId);
  records?.set(caseId, found);
  return found;
}

async function readRecord(context: ServiceContext, caseId: string): Promise<CaseRecord> {
  return namedForDocuments(context.unitOfWork.read, await readCaseRecord(context, caseId));
}
