/** @file A redacted document for a copy that the caller writes itself: the newest issue for the audience, or a draft that names nobody. */
import type { IssuedDocument } from '#shared/domain/document-model.ts';
import type { DocumentKind } from '#shared/domain/documents/kinds.ts';
import type { ProfileKey } from '#shared/domain/documents/profiles.ts';
import type { NameHit } from '#shared/domain/documents/redaction/hits.ts';
import { requireNoneClosed } from '../../evidence/access-list/closed-exhibits.ts';
import type { ServiceContext } from '../../service-context.ts';
import { takeNewestIssue } from '../issued-documents.ts';
import { assertMayHave, drawRedacted, printRedacted } from './draw-redacted.ts';

/** `document` is null for a draft. A draft with `hits` must not leave. */
export type TakenRedacted = { bytes: Uint8Array; document: IssuedDocument | null; hits: NameHit[] };

/**
 * The copy of an issue is logged as an export; a draft says so on every page, and keeps the pseudonyms that it gives.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED for a kind that the audience may not have; EXHIBIT_RESTRICTED, EVIDENCE_MISSING, EVIDENCE_ALTERED
 */
export async function takeRedacted(
  context: ServiceContext,
  { caseId, kind, profile }: { caseId: string; kind: DocumentKind; profile: ProfileKey },
): Promise<TakenRedacted> {
  const input = { caseId, kind, profile, named: [], decisions: [] };
  assertMayHave(input);
  const issued = kind === 'process-log' ? null : await takeNewestIssue(context, { caseId, kind, profile });
  if (issued !== null) return { ...issued, hits: [] };
  await requireNoneClosed(context, context.unitOfWork.read, caseId);
  const redacted = await drawRedacted(context, input, { isDraft: kind !== 'process-log', restatement: null, keeps: () => undefined });
  const { bytes, hits } = await printRedacted(context, redacted);
  return { bytes, hits, document: null };
}
