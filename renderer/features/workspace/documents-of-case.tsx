import type { CaseId } from '#shared/domain/ids.ts';
import { DocumentsTab } from '../documents/documents-tab.tsx';

/** The documents of a case with what other features place beside the preview, on the card of an issue, and below. */
export function DocumentsOfCase({ caseId }: { caseId: CaseId }) {
  return <DocumentsTab caseId={caseId} aside={(_shown) => []} onCard={(_document) => []} below={[]} />;
}
