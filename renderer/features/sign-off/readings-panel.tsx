import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import { readingLabels } from '#shared/domain/sign-off/sign-off-labels.ts';
import { api } from '../../app/client.ts';
import { showInstant } from '../../ui/display/shown-values.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import '../../ui/workspace/case-parts.css';
import './sign-off.css';

const FIRST = 12;

/** Who saw what of the case, and when: from the log, and from what reviewers say in their responses. */
export function ReadingsPanel({ caseId }: { caseId: CaseId }) {
  const read = useQuery(api.signOff.readings.queryOptions({ input: { caseId } }));
  const [isWhole, setIsWhole] = useState(false);
  if (read.isPending) return <LoadingState what="who saw what" />;
  if (read.data === undefined) return <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />;
  const shown = isWhole ? read.data : read.data.slice(0, FIRST);
  return (
    <section className="panel stack stack-tight" aria-labelledby="readings-heading">
      <h3 id="readings-heading">Who saw what, and when</h3>
      <p className="quiet review-note">
        From the log; a reviewer’s own reading is known from their response. Somebody who was handed a copy is not seen here reading it.
      </p>
      {shown.length === 0 ? (
        <p>Nobody has looked at a document or an exhibit of this case yet.</p>
      ) : (
        <table className="sheet-table readings-table">
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">What</th>
              <th scope="col">How</th>
              <th scope="col">When</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, who, what, kind, at }) => (
              <tr key={key}>
                <th scope="row">{who}</th>
                <td>{what}</td>
                <td>{readingLabels[kind]}</td>
                <td className="figures">{showInstant(at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {read.data.length > FIRST && (
        <div>
          <Button variant="default" size="compact-md" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? 'Show the latest alone' : `Show all ${read.data.length}`}
          </Button>
        </div>
      )}
    </section>
  );
}
