import { PageHeader } from '../../ui/page/page-header.tsx';
import { ActivityList } from './activity-list.tsx';
import { CheckLog } from './check-log.tsx';
import { CompareHead } from './compare-head.tsx';

/** The audit log of the whole casebook, and the two ways to check it. */
export function ActivityPage() {
  return (
    <div className="page">
      <PageHeader title="Activity">
        <p>
          Everything that was recorded, viewed and exported in this casebook, the newest first. No entry can be changed or taken out; a
          court may have an entry’s content removed, and the entry then says so.
        </p>
      </PageHeader>
      <div className="stack">
        <div className="activity-checks">
          <CheckLog />
          <CompareHead />
        </div>
        <ActivityList caseId={null} />
      </div>
    </div>
  );
}
