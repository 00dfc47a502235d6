/** @file What a sentence of a document rests on, for whoever reads it in the window. */
import { Support } from '#shared/domain/document-model.ts';
import type { SupportTrail } from '#shared/domain/documents/support.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { listCustody } from '../../evidence/read-exhibits.ts';
import type { ServiceContext } from '../../service-context.ts';
import { readCaseRecord } from '../read-case-record.ts';
import { stepOf } from './steps.ts';

/** One step; what it rests on names the next ones. An exhibit brings its custody, unless it is closed to this person. @throws DomainError NOT_FOUND */
export async function readSupport(
  context: ServiceContext,
  { caseId, ...asked }: { caseId: string; kind: Support['kind']; id: string },
): Promise<SupportTrail> {
  const step = stepOf(await readCaseRecord(context, caseId), Support.parse({ ...asked, label: '' }));
  if (step === undefined) throw new DomainError('NOT_FOUND');
  const hasCustody = step.support.kind === 'exhibit' && !step.isClosed;
  return { ...step, custody: hasCustody ? await listCustody(context, { exhibitId: step.support.id }) : [] };
}
