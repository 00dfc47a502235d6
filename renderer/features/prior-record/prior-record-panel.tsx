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
import { EnterPriorForm, enterPriorKey } from './enter-prior-form.tsx';
import { ImportPriors } from './import-priors.tsx';
import { Namesakes } from './namesakes.tsx';
import { PriorRow } from './prior-row.tsx';
import '../../ui/workspace/case-parts.css';
import './prior-record.css';

/** Earlier discipline of the respondent: what stands on paper, and what was approved in other cases, the latest first. */
export function PriorRecordPanel({ caseId }: { caseId: CaseId }) {
  const record = useQuery(api.priorRecord.read.queryOptions({ input: { caseId } }));
  const [open, setOpen] = useState<'enter' | 'import' | null>(() => (hasDraft(enterPriorKey(caseId)) ? 'enter' : null));
  const close = () => {
    setOpen(null);
    focusIn('prior-record-buttons');
  };
  return (
    <section className="panel" id={anchors.priorRecord} aria-labelledby="prior-heading">
      <h3 id="prior-heading">Prior record</h3>
      <p className="quiet">
        What stands on paper, and what was approved in other cases of this person. It prints in the corrective action memo and never in the
        investigation report. Nothing is deleted when its date passes: whether it may count is for a person to say.
      </p>
      {record.isPending && <LoadingState what="the prior record" />}
      {record.error && <RefusalNotice error={record.error} onRetry={() => void record.refetch()} />}
      {record.data && !record.data.isNamed && (
        <p>The respondent is not known by name yet, so no earlier record can be joined. Identify the person under People first.</p>
      )}
      {record.data?.isNamed && record.data.priors.length === 0 && (
        <p>Nothing is on record for {record.data.respondent}. That may mean that nobody has entered it.</p>
      )}
      {record.data && record.data.priors.length > 0 && (
        <div className="prior-scroll">
          <table className="sheet-table prior-table">
            <thead>
              <tr>
                <th scope="col">Given</th>
                <th scope="col">What</th>
                <th scope="col">Stands until</th>
                <th scope="col">In this case</th>
              </tr>
            </thead>
            <tbody>
              {record.data.priors.map((prior) => (
                <PriorRow key={prior.id} caseId={caseId} prior={prior} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {record.data && record.data.namesakes.length > 0 && <Namesakes caseId={caseId} record={record.data} />}
      {open === 'enter' && <EnterPriorForm caseId={caseId} onClose={close} />}
      {open === 'import' && <ImportPriors onClose={close} />}
      {open === null && (
        <div className="row" id="prior-record-buttons">
          {record.data?.isNamed && (
            <Button variant="default" onClick={() => setOpen('enter')}>
              Enter an earlier warning or letter
            </Button>
          )}
          <Button variant="default" onClick={() => setOpen('import')}>
            Import from a CSV file
          </Button>
        </div>
      )}
    </section>
  );
}
