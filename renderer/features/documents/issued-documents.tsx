import { useQuery } from '@tanstack/react-query';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { IssuedDocumentCard } from './issued-document-card.tsx';

/** Every issue of the packet, the newest first. */
export function IssuedDocuments({ caseId }: { caseId: CaseId }) {
  const issued = useQuery(api.documents.list.queryOptions({ input: { caseId } }));
  if (issued.error) return <RefusalNotice error={issued.error} onRetry={() => void issued.refetch()} />;
  if (issued.data === undefined || issued.data.length === 0) return null;
  const newestFirst = [...issued.data].sort((one, other) => other.issuedAt.localeCompare(one.issuedAt));
  return (
    <section className="stack stack-tight" aria-labelledby="issued-heading">
      <h3 id="issued-heading">Issued</h3>
      {newestFirst.map((document) => (
        <IssuedDocumentCard key={document.id} document={document} />
      ))}
    </section>
  );
}
