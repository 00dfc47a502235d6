import type { CaseId } from '#shared/domain/ids.ts';
import { ActivityList } from './activity-list.tsx';

/** The audit log of one case. Its numbers skip where other cases' events stand between. */
export function CaseActivity({ caseId }: { caseId: CaseId }) {
  return <ActivityList caseId={caseId} />;
}
