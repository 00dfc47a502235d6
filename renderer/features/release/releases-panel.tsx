import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { focusIn } from '../../ui/workspace/jump.ts';
import { ReleaseCard } from './release-card.tsx';
import { ReleaseWizard, wizardKey } from './release-wizard.tsx';
import { RequestForm, requestKey } from './request-form.tsx';
import { RequestRow } from './request-row.tsx';
import { SortedRecords } from './sorted-records.tsx';
import '../../ui/workspace/case-parts.css';
import './release.css';

const RELEASE_BUTTONS = 'release-buttons';
const REQUEST_BUTTONS = 'request-buttons';

/** What the employee asks to see, what left the case, and how its records are sorted for that. */
export function ReleasesPanel({ caseId }: { caseId: CaseId }) {
  return (
    <>
      <Requests caseId={caseId} />
      <Releases caseId={caseId} />
      <SortedRecords caseId={caseId} />
    </>
  );
}

function Requests({ caseId }: { caseId: CaseId }) {
  const requests = useQuery(api.release.requests.queryOptions({ input: { caseId } }));
  const [isEntering, setEntering] = useState(() => hasDraft(requestKey(caseId, null)));
  const close = () => {
    setEntering(false);
    focusIn(REQUEST_BUTTONS);
  };
  return (
    <section className="panel stack stack-tight record-panel" aria-labelledby="requests-heading">
      <h3 id="requests-heading">Requests to inspect the personnel record</h3>
      <p className="quiet">
        The employee asks in writing, a message counts. The day is counted by the rule under Deadlines; whether inspection is owed is for a
        person to say.
      </p>
      {requests.isPending && <LoadingState what="the requests" />}
      <RefusalNotice error={requests.error} onRetry={() => void requests.refetch()} />
      {requests.data?.length === 0 && !isEntering && <p>No request is recorded.</p>}
      {requests.data && requests.data.length > 0 && (
        <ul className="release-items" aria-label="Requests to inspect">
          {requests.data.map((request) => (
            <RequestRow key={request.id} caseId={caseId} request={request} />
          ))}
        </ul>
      )}
      {requests.data && isEntering && <RequestForm caseId={caseId} request={null} onClose={close} />}
      {requests.data && !isEntering && (
        <div className="row" id={REQUEST_BUTTONS}>
          <Button variant="default" onClick={() => setEntering(true)}>
            Record a request
          </Button>
        </div>
      )}
    </section>
  );
}

function Releases({ caseId }: { caseId: CaseId }) {
  const releases = useQuery(api.release.list.queryOptions({ input: { caseId } }));
  const [isReleasing, setReleasing] = useState(() => hasDraft(wizardKey(caseId)));
  const close = () => {
    setReleasing(false);
    focusIn(RELEASE_BUTTONS);
  };
  return (
    <section className="panel stack stack-tight record-panel" id={anchors.releases} aria-labelledby="releases-heading">
      <h3 id="releases-heading">Releases</h3>
      <p className="quiet">
        What left, for whom and on what ground, and what stayed. Discipline more than four years old is filtered on its way out and never
        deleted.
      </p>
      {releases.isPending && <LoadingState what="the releases" />}
      <RefusalNotice error={releases.error} onRetry={() => void releases.refetch()} />
      {releases.data?.length === 0 && !isReleasing && <p>Nothing has left this case yet.</p>}
      {releases.data && releases.data.length > 0 && (
        <ul className="release-items" aria-label="Releases">
          {releases.data.map((release) => (
            <ReleaseCard key={release.id} release={release} />
          ))}
        </ul>
      )}
      {releases.data && isReleasing && <ReleaseWizard caseId={caseId} onClose={close} />}
      {releases.data && !isReleasing && (
        <div className="row" id={RELEASE_BUTTONS}>
          <Button variant="default" onClick={() => setReleasing(true)}>
            Release records
          </Button>
        </div>
      )}
    </section>
  );
}
