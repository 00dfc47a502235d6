import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { AddSomebodyForm } from './add-somebody-form.tsx';
import { ChangePassphraseForm } from './change-passphrase-form.tsx';
import { PeopleTable } from './people-table.tsx';
import { RecoveryCodesPanel } from './recovery-codes-panel.tsx';
import { ReviewersPanel } from './reviewers-panel.tsx';
import '../../ui/workspace/case-parts.css';
import './access.css';

/** Who opens this casebook, with which secrets, and what an administrator can change about it. */
export function PeopleAndKeysPage() {
  const overview = useQuery(api.access.people.queryOptions());
  return (
    <div className="page page-narrow">
      <PageHeader title="People and keys">
        <p>Everybody signs in with a passphrase of their own. A reviewer’s key opens what was sealed to them, and no casebook.</p>
      </PageHeader>
      <RefusalNotice error={overview.error} onRetry={() => void overview.refetch()} />
      {overview.isPending && <LoadingState what="people and keys" />}
      {overview.data && (
        <div className="stack">
          {!overview.data.mayChange && (
            <Notice>
              <p>Administrators add and remove people and replace recovery codes. You can change your own passphrase below.</p>
            </Notice>
          )}
          <PeopleTable overview={overview.data} />
          <ReviewersPanel overview={overview.data} />
          {overview.data.mayChange && <AddSomebodyForm />}
          <ChangePassphraseForm mayChange={overview.data.mayChangeOwnPassphrase} />
          <RecoveryCodesPanel overview={overview.data} />
        </div>
      )}
    </div>
  );
}
