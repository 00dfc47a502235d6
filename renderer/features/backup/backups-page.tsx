import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { BackupList } from './backup-list.tsx';
import { BackupNow } from './backup-now.tsx';
import { everyDaysInWords } from './backup-words.ts';
import { PlanForm } from './plan-form.tsx';
import './backup.css';

function ReadOnlyPlan({ plan }: { plan: { place: string; everyDays: number | null } | null }) {
  return (
    <>
      <dl className="facts">
        <dt>Folder for backups</dt>
        <dd>{plan?.place ?? 'Not chosen yet'}</dd>
        {plan !== null && (
          <>
            <dt>When one is made</dt>
            <dd>{plan.everyDays === null ? 'By hand only' : `By itself, ${everyDaysInWords(plan.everyDays)}`}</dd>
          </>
        )}
      </dl>
      <p className="quiet">Place and schedule are for an administrator to set. A backup by hand is open to everyone.</p>
    </>
  );
}

/** Place, schedule, a backup by hand, and every backup with its state. */
export function BackupsPage() {
  const overview = useQuery(api.backup.overview.queryOptions());
  return (
    <div className="page page-narrow backups">
      <PageHeader title="Backups">
        <p>A copy of the whole casebook on another drive, encrypted as the casebook is, and read back before it counts.</p>
      </PageHeader>
      {overview.isPending && <LoadingState what="how it stands with backups" />}
      <RefusalNotice error={overview.error} onRetry={() => void overview.refetch()} />
      {overview.data && (
        <div className="stack">
          <section className="panel stack" aria-labelledby="backup-now-heading">
            <h2 id="backup-now-heading">How it stands</h2>
            <BackupNow overview={overview.data} />
          </section>
          <section className="panel stack" aria-labelledby="backup-plan-heading">
            <h2 id="backup-plan-heading">Place and schedule</h2>
            {overview.data.mayChangePlan ? <PlanForm plan={overview.data.plan} /> : <ReadOnlyPlan plan={overview.data.plan} />}
          </section>
          <section className="panel stack" aria-labelledby="backup-list-heading">
            <h2 id="backup-list-heading">Backups made</h2>
            <BackupList />
          </section>
          <section className="panel stack" aria-labelledby="restore-heading">
            <h2 id="restore-heading">What a restore is</h2>
            <p>
              A restore makes a casebook of its own in a new folder, as it was when the backup was made. This casebook is not touched by it.
              It begins on the first screen: lock this casebook, choose another one, then “Restore from a backup”.
            </p>
            <p>
              It takes a passphrase or a recovery code of the time of the backup. Whoever had one then can open that backup for ever, also
              after their passphrase was changed or they were removed: keep backups as safe as the casebook.
            </p>
          </section>
        </div>
      )}
    </div>
  );
}
