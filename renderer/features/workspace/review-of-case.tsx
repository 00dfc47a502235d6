import type { CaseId } from '#shared/domain/ids.ts';
import { ReviewTab } from '../review/review-tab.tsx';
import { ExclusionsPanel } from '../sign-off/exclusions-panel.tsx';
import { ReadingsPanel } from '../sign-off/readings-panel.tsx';
import { SignOffPanel } from '../sign-off/sign-off-panel.tsx';

/** Review by others, then the word of whoever decides, who takes no part in either, and who saw what. */
export function ReviewOfCase({ caseId }: { caseId: CaseId }) {
  return (
    <div className="stack">
      <ReviewTab caseId={caseId} />
      <SignOffPanel caseId={caseId} />
      <ExclusionsPanel caseId={caseId} />
      <ReadingsPanel caseId={caseId} />
    </div>
  );
}
