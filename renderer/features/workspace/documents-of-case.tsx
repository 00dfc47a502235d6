import type { CaseId } from '#shared/domain/ids.ts';
import { DocumentsTab } from '../documents/documents-tab.tsx';
import { BoardMotionPanel } from '../packets/board-motion-panel.tsx';
import { PacketsPanel } from '../packets/packets-panel.tsx';

/** The documents of a case with what other features place beside the preview, on the card of an issue, and below. */
export function DocumentsOfCase({ caseId }: { caseId: CaseId }) {
  return (
    <DocumentsTab
      caseId={caseId}
      aside={(_shown) => []}
      onCard={(_document) => []}
      below={[<BoardMotionPanel key="board" caseId={caseId} />, <PacketsPanel key="packets" caseId={caseId} />]}
    />
  );
}
