import { PageHeader } from '../../ui/page/page-header.tsx';
import { ActivityList } from './activity-list.tsx';

/** The audit log of the whole casebook. */
export function ActivityPage() {
  return (
    <div className="page">
      <PageHeader title="Activity">
        <p>Everything that was recorded, viewed and exported in this casebook, the newest first. No entry can be changed or taken out.</p>
      </PageHeader>
      <ActivityList caseId={null} />
    </div>
  );
}
