/** @file One case's log as a file that a stranger can check. Invariant: its last event is the record of its own making, under a head signed for it. */
import type { SignedHead } from '#shared/domain/audit-event.ts';
import { vouchForHead } from '../../casebook/vouch-for-head.ts';
import { caseById } from '../../cases/find-case.ts';
import { requireNoneClosed } from '../../evidence/access-list/closed-exhibits.ts';
import { type CopyOutcome, letOut } from '../../evidence/copy-out.ts';
import { requireNoInterviewClosed } from '../../interviews/who-may-read.ts';
import type { ServiceContext } from '../../service-context.ts';
import { countEventsOfCase, readEventsFrom, readSignedHeads } from '../audit-queries.ts';
import { EXTRACT_FORMAT, EXTRACT_VERSION, type Extract, entriesOf, extractBytes, extractFileName, extractMade } from './extract-format.ts';

const PAGE = 1000;

/** Lets the extract out to the place that the person chooses; a dismissed dialog leaves no trace. @throws DomainError NOT_FOUND, and what `letOut` throws */
export async function exportExtract(context: ServiceContext, input: { caseId: string }): Promise<CopyOutcome> {
  const { number, incident_id: incidentId } = await caseById(context.unitOfWork.read, input.caseId);
  await requireNoneClosed(context, context.unitOfWork.read, input.caseId);
  await requireNoInterviewClosed(context.unitOfWork.read, context.actor, incidentId);
  return letOut(context, { fileName: extractFileName(number), mediaType: 'application/json' }, (outcome) =>
    takeExtract(context, { ...input, outcome }),
  );
}

/** Records the making, signs the head and gives the file. The caller writes it. @throws DomainError NOT_FOUND, DISK_FULL, STORAGE_FAILED */
export async function takeExtract(context: ServiceContext, input: { caseId: string; outcome: 'saved' | 'download' }): Promise<Uint8Array> {
  const { id: casebookId } = context.casebook;
  const head = await context.unitOfWork.write(async (handle, record) => {
    const { number } = await caseById(handle, input.caseId);
    const events = (await countEventsOfCase(handle, input.caseId)) + 1;
    await record(extractMade(input.caseId, { caseNumber: number, events, outcome: input.outcome }));
    return vouchForHead(handle, { casebookId, at: context.ports.clock.now() });
  });
  return extractBytes(await gather(context, input.caseId, head));
}

/** Every event up to the head, and every signature under a head up to it: what was recorded since is not in the extract. */
async function gather(context: ServiceContext, caseId: string, head: SignedHead): Promise<Extract> {
  const { read } = context.unitOfWork;
  const { id: casebookId, publicKey } = context.casebook;
  const { number } = await caseById(read, caseId);
  const events: Extract['events'] = [];
  const entryOf = entriesOf(caseId);
  let madeAt = '';
  while (events.length < head.number) {
    const rows = await readEventsFrom(read, events.length + 1, Math.min(PAGE, head.number - events.length));
    if (rows.length === 0) throw new Error('The log ends before the head that was just signed.');
    for (const row of rows) {
      events.push(entryOf(row));
      madeAt = row.at;
    }
  }
  const heads = (await readSignedHeads(read))
    .filter((row) => row.number <= head.number)
    .map(({ epoch, number, hash, signed_at, signature }) => ({ epoch, number, hash, signedAt: signed_at, signature }));
  return {
    format: EXTRACT_FORMAT,
    version: EXTRACT_VERSION,
    casebookId,
    publicKey,
    case: { id: caseId, number },
    madeAt,
    events,
    heads,
  };
}
