/** @file What letters of a case are written from. Invariant: of a level's records only the packet passes, and of a law record only one that a named person has verified. */
import type { InterimMeasure } from '#shared/domain/after/interim-measures.ts';
import type { Packet } from '#shared/domain/corrective-action/pre-deprivation.ts';
import type { Employment } from '#shared/domain/employment/employment.ts';
import { caseById } from '../../cases/find-case.ts';
import { levelRecordsOf } from '../../corrective-action/records/read-level-records.ts';
import { employmentOf } from '../../employment/read-employment.ts';
import { interimMeasuresOfCase } from '../../interim-measures/read-interim-measures.ts';
import { lawRecords } from '../../law/read-law.ts';
import type { ReadHandle, ServiceContext } from '../../service-context.ts';
import { civilToday } from '../../today/civil-today.ts';
import type { CaseRecord } from '../model/case-record.ts';
import { printedRecord } from '../printed-record.ts';

export type LetterMaterial = {
  record: CaseRecord;
  /** The respondent of this case as a participant of its incident. */
  respondentId: string;
  employment: Employment;
  /** Those that ended too. */
  measures: InterimMeasure[];
  /** The packet of a level, by the id of the corrective action. */
  packets: ReadonlyMap<string, Packet>;
  /** How a law record is cited, by its id; only those that may print. */
  citations: ReadonlyMap<string, string>;
};

/** @throws DomainError NOT_FOUND */
export async function readMaterial(context: ServiceContext, caseId: string): Promise<LetterMaterial> {
  const handle = context.unitOfWork.read;
  const { respondent_id } = await caseById(handle, caseId);
  const levels = await levelRecordsOf(handle, caseId);
  return {
    record: await printedRecord(context, caseId),
    respondentId: respondent_id,
    employment: await employmentOf(handle, caseId, civilToday(context.ports.clock)),
    measures: await interimMeasuresOfCase(handle, caseId),
    packets: new Map(levels.flatMap(({ correctiveActionId, packet }) => (packet === null ? [] : [[correctiveActionId, packet] as const]))),
    citations: await printableCitations(handle),
  };
}

/** A record prints once a named person of the district has verified it, and not while it is not to be relied on. */
async function printableCitations(handle: ReadHandle): Promise<Map<string, string>> {
  const printable = (await lawRecords(handle)).filter(({ verifiedBy, status }) => verifiedBy !== '' && status !== 'stale');
  return new Map(printable.map(({ id, citation }) => [id, citation]));
}
