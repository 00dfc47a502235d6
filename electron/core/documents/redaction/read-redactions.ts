/** @file Redacted issues as others read them: for whom, who kept the name, which words stayed and why. */
import { NamedGroup } from '#shared/domain/documents/profiles.ts';
import type { RedactedIssue } from '#shared/domain/documents/redaction/hits.ts';
import type { ServiceContext } from '../../service-context.ts';
import { issuesOfCase } from '../issued-documents.ts';
import { selectHits, selectRedactedIssues } from './redaction-queries.ts';

/** Every redacted issue of the case, the newest first. */
export async function listRedacted({ unitOfWork }: ServiceContext, { caseId }: { caseId: string }): Promise<RedactedIssue[]> {
  const handle = unitOfWork.read;
  const redacted = new Map((await selectRedactedIssues(handle, caseId)).map((row) => [row.document_id, row]));
  const hits = await selectHits(handle, caseId);
  return (await issuesOfCase(handle, caseId)).flatMap((document) => {
    const row = redacted.get(document.id);
    if (row === undefined) return [];
    const kept = hits.filter((hit) => hit.document_id === document.id);
    return [
      {
        document,
        profile: row.profile,
        named: NamedGroup.array().parse(JSON.parse(row.named)),
        kept: kept.map((hit) => ({ found: hit.found, count: hit.place_count, reason: hit.reason, decidedBy: hit.decided_by })),
      },
    ];
  });
}
