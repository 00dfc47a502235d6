/** @file A copy of the process log leaving the casebook. Invariant: what leaves names the head of the log, and that head is signed and its leaving recorded. */
import { createHash } from 'node:crypto';
import { DomainError } from '#shared/domain/errors.ts';
import { presentHead } from '../audit/present-head.ts';
import { vouchForHead } from '../casebook/vouch-for-head.ts';
import { caseById } from '../cases/find-case.ts';
import { type CopyOutcome, letOut } from '../evidence/copy-out.ts';
import type { ServiceContext } from '../service-context.ts';
import { previewDocument } from './draw-up.ts';

/** How often it starts over when something else was recorded while it was being printed. */
const ATTEMPTS = 3;

/**
 * Draws the process log up as a PDF and lets it out; a dismissed dialog leaves no trace.
 * @throws DomainError NOT_FOUND; CHANGED_MEANWHILE when the casebook does not hold still; and what `letOut` throws
 */
export async function exportProcessLog(context: ServiceContext, input: { caseId: string }): Promise<CopyOutcome> {
  const { number } = await caseById(context.unitOfWork.read, input.caseId);
  return letOut(context, { fileName: `${number} Process log.pdf`, mediaType: 'application/pdf' }, (outcome) =>
    takeProcessLog(context, { ...input, outcome }),
  );
}

/** Records the leaving under the head that is printed, and gives the bytes. The caller writes them. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE */
export async function takeProcessLog(
  context: ServiceContext,
  input: { caseId: string; outcome: 'saved' | 'download' },
): Promise<Uint8Array> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const model = await previewDocument(context, { caseId: input.caseId, kind: 'process-log' });
    const { bytes, pageCount } = await context.ports.renderPdf(model);
    const { epoch, number, hash } = model.auditHead;
    try {
      await context.unitOfWork.write(async (handle, record) => {
        if ((await presentHead(handle)).hash !== hash) throw new LogHasGrown();
        await vouchForHead(handle, { casebookId: context.casebook.id, at: context.ports.clock.now() });
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        await record({
          type: 'process_log.exported',
          version: 1,
          caseId: input.caseId,
          payload: { outcome: input.outcome, sha256, size: bytes.length, pageCount, auditHead: { epoch, number, hash } },
        });
      });
      return bytes;
    } catch (error) {
      if (!(error instanceof LogHasGrown)) throw error;
    }
  }
  throw new DomainError('CHANGED_MEANWHILE');
}

/** Rolls the unit of work back. */
class LogHasGrown extends Error {}
