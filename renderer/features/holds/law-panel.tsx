import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { lawStatusLabels } from '#shared/domain/law/law-labels.ts';
import type { LawOfCase } from '#shared/domain/law/law-record.ts';
import { api } from '../../app/client.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { ReasonDialog } from '../../ui/feedback/reason-dialog.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { usedForInWords } from './hold-words.ts';
import './holds.css';

function Changed({ caseId, law }: { caseId: CaseId; law: LawOfCase }) {
  const [isAsking, setIsAsking] = useState(false);
  const look = useMutation(
    api.law.lookAt.mutationOptions({
      onSuccess: () => {
        setIsAsking(false);
        saySo(`The case goes by the present wording of “${law.used.title}” from now on. The earlier one stays in the record.`);
      },
    }),
  );
  if (law.change === 'none') return null;
  const now = law.now;
  return (
    <div className="law-change">
      <p>
        {now === null && 'The record is no longer kept. The case keeps the wording that it used.'}
        {now !== null && law.change === 'status' && (
          <>
            Its status is now <strong>{lawStatusLabels[now.status].toLowerCase()}</strong>
            {now.statusNote !== '' && `: ${now.statusNote}`}
          </>
        )}
        {now !== null && law.change === 'wording' && 'The record was reworded since. Its status is the same.'}
      </p>
      {now !== null && (
        <details>
          <summary>What it says now</summary>
          <p>{now.text}</p>
          <p className="quiet small">
            {now.citation} · as of {formatCivilDate(now.asOf)}
          </p>
        </details>
      )}
      {now !== null && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`Go by the present wording: ${law.used.title}`}
          onClick={() => setIsAsking(true)}
        >
          Go by the present wording
        </Button>
      )}
      {isAsking && (
        <ReasonDialog
          question={`Go by the present wording of “${law.used.title}” in this case?`}
          confirm="Go by it"
          decline="Keep the earlier one"
          draftKey={`look-at-law:${caseId}:${law.recordId}`}
          isBusy={look.isPending}
          error={look.error}
          onConfirm={(reason, forget) =>
            look.mutate({ caseId, recordId: law.recordId, reason, basedOn: law.usedSha256 }, { onSuccess: forget })
          }
          onDecline={() => setIsAsking(false)}
        >
          <p>Say what was looked at and what it means for the case. The wording that it used before stays in the record.</p>
        </ReasonDialog>
      )}
    </div>
  );
}

/** The law records that the case used, each as it read then, with what became of it since. */
export function LawPanel({ caseId }: { caseId: CaseId }) {
  const law = useQuery(api.law.ofCase.queryOptions({ input: { caseId } }));
  const used = law.data ?? [];
  const marked = used.filter(({ change }) => change === 'status').length;
  if (law.error === null && used.length === 0) return null;
  return (
    <section className="panel" id={anchors.law} aria-labelledby="overview-law">
      <h3 id="overview-law">Law that this case used</h3>
      <RefusalNotice error={law.error} onRetry={() => void law.refetch()} />
      {marked > 0 && (
        <p>
          {marked === 1
            ? 'The status of one record is another now. Look at it.'
            : `The status of ${marked} records is another now. Look at each.`}
        </p>
      )}
      <ul className="plain-list law-list">
        {used.map((one) => (
          <li key={one.recordId} id={anchors.lawRecord(one.recordId)} tabIndex={-1}>
            <details open={one.change === 'status'}>
              <summary>
                {one.used.title}
                {one.change === 'status' && <StateBadge tone="blocked" word="Status changed" />}
                {one.change !== 'status' && one.used.status !== 'current' && (
                  <StateBadge tone="needs" word={lawStatusLabels[one.used.status]} />
                )}
              </summary>
              <p>{one.used.text}</p>
              {one.used.statusNote !== '' && (
                <p>
                  <strong>{lawStatusLabels[one.used.status]}:</strong> {one.used.statusNote}
                </p>
              )}
              <p className="quiet small">
                {one.used.citation} · as of {formatCivilDate(one.used.asOf)} · {one.usedFor.map(usedForInWords).join('; ')}
              </p>
              {one.reason !== '' && <p className="quiet small">{`${one.usedBy}: ${one.reason}`}</p>}
              <Changed caseId={caseId} law={one} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
