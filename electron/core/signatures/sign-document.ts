/** @file A name typed over an issued document. Invariant: the digest that is kept is of the file as it lay there at that moment. */
import { DomainError } from '#shared/domain/errors.ts';
import { digestNow, issueToSign } from '../documents/digest-now.ts';
import type { ServiceContext } from '../service-context.ts';
import { civilToday } from '../today/civil-today.ts';
import { findSignature, insertSignature, takeBackSignatureRow } from './signatures-queries.ts';

/** `signer` is the name as it was typed, by whoever sits at the computer; `sha256` what they had before them. */
export type SigningInput = { documentId: string; signer: string; capacity: string; statement: string; sha256: string };

/**
 * Records a typed signature of today.
 * @throws DomainError NOT_FOUND, REMOVED_BY_ORDER, EXHIBIT_RESTRICTED; EVIDENCE_MISSING, EVIDENCE_ALTERED when the file is not what was issued;
 * CHANGED_MEANWHILE when the signer had another digest before them; INPUT_REFUSED for what is no name
 */
export async function signDocument(context: ServiceContext, input: SigningInput): Promise<void> {
  const { ports, actor, unitOfWork } = context;
  assertIsName(input.signer);
  const now = await digestNow(context, input);
  if (now.state === 'removed') throw new DomainError('REMOVED_BY_ORDER', { exhibit: 'The document' });
  if (now.state === 'missing') throw new DomainError('EVIDENCE_MISSING', { exhibit: 'The issued document' });
  if (now.state === 'differs' || now.sha256 !== now.recorded) throw new DomainError('EVIDENCE_ALTERED', { exhibit: 'The issued document' });
  if (now.sha256 !== input.sha256) throw new DomainError('CHANGED_MEANWHILE');
  const signedOn = civilToday(ports.clock);
  await unitOfWork.write(async (handle, record) => {
    const issue = await issueToSign(handle, input.documentId);
    const row = {
      id: ports.ids.next(),
      document_id: input.documentId,
      case_id: issue.case_id,
      signer: input.signer,
      capacity: input.capacity,
      statement: input.statement,
      signed_sha256: now.sha256,
      signed_on: signedOn,
      recorded_by_id: actor.userId,
      recorded_by: actor.displayName,
      recorded_at: ports.clock.now().toISOString(),
      taken_back_by: null,
      taken_back_at: null,
      taken_back_reason: null,
    };
    await insertSignature(handle, row);
    const { signer, capacity, statement } = input;
    await record({
      type: 'document_signature.typed',
      version: 1,
      caseId: issue.case_id,
      payload: {
        signatureId: row.id,
        documentId: input.documentId,
        title: issue.title,
        issue: issue.issue,
        sha256: now.sha256,
        signer,
        capacity,
        statement,
      },
    });
  });
}

/** Two words, each with a letter: initials alone say too little of who signed. */
function assertIsName(typed: string): void {
  const words = typed
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  if (words.length > 1) return;
  const problem = 'Type the whole name, first and last: it stands in place of a signature.';
  throw new DomainError('INPUT_REFUSED', { problem, signer: problem });
}

/** @throws DomainError NOT_FOUND; CHANGED_MEANWHILE when it was taken back before */
export function takeBackSignature(context: ServiceContext, input: { signatureId: string; reason: string }): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    const row = await findSignature(handle, input.signatureId);
    if (row === undefined) throw new DomainError('NOT_FOUND');
    if (row.taken_back_at !== null) throw new DomainError('CHANGED_MEANWHILE');
    await takeBackSignatureRow(handle, row.id, {
      taken_back_by: context.actor.displayName,
      taken_back_at: context.ports.clock.now().toISOString(),
      taken_back_reason: input.reason,
    });
    await record({
      type: 'document_signature.taken_back',
      version: 1,
      caseId: row.case_id,
      payload: { signatureId: row.id, documentId: row.document_id, sha256: row.signed_sha256, signer: row.signer, reason: input.reason },
    });
  });
}
