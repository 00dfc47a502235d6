import { useEffect, useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { IssuedDocument } from '#shared/domain/document-model.ts';
import type { DocumentKind } from '#shared/domain/documents/kinds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { useJump } from '../../../ui/workspace/jump.ts';
import { issuedAnchor } from '../issued-document-card.tsx';

/** Which kind was looked at last in each case, for as long as the window stands: coming back from a gap's field finds the same document. */
const lastKinds = new Map<string, DocumentKind>();

/** The kind at hand. A jump to an issue, or to the report that waits to be issued, chooses the kind that it is of. */
export function useKindAtHand(caseId: CaseId, issued: readonly IssuedDocument[]): [DocumentKind, (kind: DocumentKind) => void] {
  const { target } = useJump();
  const aimedAt =
    target?.anchor === anchors.issue ? 'discipline-report' : issued.find(({ id }) => issuedAnchor(id) === target?.anchor)?.kind;
  const [kind, setKind] = useState<DocumentKind>(lastKinds.get(caseId) ?? 'discipline-report');
  const choose = (chosen: DocumentKind) => {
    lastKinds.set(caseId, chosen);
    setKind(chosen);
  };
  useEffect(() => {
    if (aimedAt === undefined) return;
    lastKinds.set(caseId, aimedAt);
    setKind(aimedAt);
  }, [aimedAt, caseId]);
  return [kind, choose];
}
