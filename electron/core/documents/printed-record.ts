import type { ServiceContext } from '../service-context.ts';
import type { CaseRecord } from './model/case-record.ts';
import { namedForDocuments } from './named-for-documents.ts';
import { readCaseRecord } from './read-case-record.ts';

/** The record with everyone called as documents call them. @throws DomainError NOT_FOUND */
export async function printedRecord(context: ServiceContext, caseId: string): Promise<CaseRecord> {
  return namedForDocuments(context.unitOfWork.read, await readCaseRecord(context, caseId));
}
