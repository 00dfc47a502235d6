import { Button, CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CaseRow } from '#shared/domain/case-list.ts';
import { formatCivilDate, formatFuzzyDate, formatInstant } from '#shared/domain/format-date.ts';
import { trackLabels } from '#shared/domain/labels.ts';
import { resolveMentions } from '#shared/domain/mentions.ts';
import { api } from '../../app/client.ts';
import { CaseStatusBadge } from '../../ui/display/case-status-badge.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';

const MOST_ITEMS = 6;
/** Whoever runs through the list reads a case only where they rest. */
const REST_MS = 120;

/** The case that the list stands on, beside it. */
export function CasePreview({ row, onOpen, onClose }: { row: CaseRow | undefined; onOpen: (row: CaseRow) => void; onClose: () => void }) {
  const [rested, setRested] = useState(row);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(row), REST_MS);
    return () => window.clearTimeout(timer);
  }, [row]);
  return (
    <aside className="case-preview panel" aria-label="Preview of the case">
      <div className="case-preview-head">
        <h2>{rested === undefined ? 'No case' : rested.number}</h2>
        <CloseButton aria-label="Hide the preview" onClick={onClose} />
      </div>
      {rested === undefined ? (
        <p className="quiet">No case is chosen in the list.</p>
      ) : (
        <Facts key={rested.id} row={rested} onOpen={onOpen} />
      )}
    </aside>
  );
}

function Facts({ row, onOpen }: { row: CaseRow; onOpen: (row: CaseRow) => void }) {
  const workspace = useQuery(api.cases.workspace.queryOptions({ input: { caseId: row.id } }));
  const { data } = workspace;
  return (
    <div className="stack">
      <div>
        <p className="case-preview-who">{row.respondent}</p>
        <p className="quiet">{row.title}</p>
      </div>
      <div className="row">
        <CaseStatusBadge status={row.status} />
        <span className="quiet">{trackLabels[row.track]}</span>
      </div>
      <dl className="facts">
        <dt>Building</dt>
        <dd>{row.building || 'Not known yet'}</dd>
        <dt>Opened</dt>
        <dd>{formatInstant(row.openedAt)}</dd>
        <dt>Investigator</dt>
        <dd>{row.investigator}</dd>
        <dt>Conduct</dt>
        <dd>{row.conductDates.length === 0 ? 'No allegation yet' : row.conductDates.map(formatFuzzyDate).join('; ')}</dd>
        <dt>Clauses</dt>
        <dd>{row.clauses.length === 0 ? 'None yet' : row.clauses.join(', ')}</dd>
        <dt>Next date</dt>
        <dd>{row.next === null ? 'None' : `${formatCivilDate(row.next.on)}, ${row.next.what}`}</dd>
      </dl>
      <RefusalNotice error={workspace.error} onRetry={() => void workspace.refetch()} />
      {workspace.isPending && <LoadingState what="the case" />}
      {data && data.incident.summary !== '' && (
        <p className="case-preview-report serif">
          {resolveMentions(data.incident.summary, (id) => data.incident.participants.find((one) => one.id === id)?.displayName)}
        </p>
      )}
      {data && (
        <section>
          <h3>Open items</h3>
          {data.openItems.length === 0 ? (
            <p className="quiet">No open items.</p>
          ) : (
            <ul className="case-preview-items">
              {data.openItems.slice(0, MOST_ITEMS).map((item) => (
                <li key={item.key}>{item.text}</li>
              ))}
              {data.openItems.length > MOST_ITEMS && <li className="quiet">and {data.openItems.length - MOST_ITEMS} more</li>}
            </ul>
          )}
        </section>
      )}
      <div>
        <Button variant="default" onClick={() => onOpen(row)}>
          Open case
        </Button>
      </div>
    </div>
  );
}
