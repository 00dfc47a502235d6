import type { CaseId } from '#shared/domain/ids.ts';
import { DocumentPaper } from '../documents/document-paper.tsx';
import { DocumentsTab } from '../documents/documents-tab.tsx';
import { BoardMotionPanel } from '../packets/board-motion-panel.tsx';
import { PacketsPanel } from '../packets/packets-panel.tsx';
import { AudiencePanel } from '../redaction/audience-panel.tsx';
import { ReleasesPanel } from '../release/releases-panel.tsx';
import { SignaturesOfIssue } from '../sign-off/signatures-of-issue.tsx';

/** The documents of a case with what other features place beside the preview, on the card of an issue, and below. */
export function DocumentsOfCase({ caseId }: { caseId: CaseId }) {
  return (
    <DocumentsTab
      caseId={caseId}
      aside={({ kind }) => <AudiencePanel caseId={caseId} kind={kind} paper={(model) => <DocumentPaper model={model} />} />}
      onCard={(document) => [<SignaturesOfIssue key="signatures" document={document} />]}
      below={[
        <BoardMotionPanel key="board" caseId={caseId} />,
        <PacketsPanel key="packets" caseId={caseId} />,
        <ReleasesPanel key="releases" caseId={caseId} />,
      ]}
    />
  );
}
