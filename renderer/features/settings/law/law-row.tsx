import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { lawStatusLabels, lawVerificationLabels } from '#shared/domain/law/law-labels.ts';
import type { LawContent, LawRecord } from '#shared/domain/law/law-record.ts';
import { api } from '../../../app/client.ts';
import { showInstant } from '../../../ui/display/shown-values.ts';
import { StateBadge, type StateTone } from '../../../ui/display/state-badge.tsx';
import { hasDraft } from '../../../ui/drafts/drafts.ts';
import { ReasonDialog } from '../../../ui/feedback/reason-dialog.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { LawForm } from './law-form.tsx';

const tones: Record<LawContent['status'], StateTone> = { current: 'ready', pending: 'needs', stale: 'blocked' };

const verifiedIn = ({ verification, verificationNote, verifiedBy, verifiedOn }: LawContent): string =>
  [
    verifiedOn === null ? lawVerificationLabels[verification] : `Verified by ${verifiedBy}, ${formatCivilDate(verifiedOn)}`,
    verificationNote,
  ]
    .filter((part) => part !== '')
    .join('. ');

/** One wording of a record: what it says, its citation unless that stands above it, its day, and how it was checked. */
function Wording({ content, isCited = true }: { content: LawContent; isCited?: boolean }) {
  return (
    <>
      <p>{content.text}</p>
      {content.statusNote !== '' && (
        <p>
          <strong>{lawStatusLabels[content.status]}:</strong> {content.statusNote}
        </p>
      )}
      <p className="quiet small">
        {isCited && `${content.citation} · `}As of {formatCivilDate(content.asOf)}
      </p>
      <p className="quiet small">{verifiedIn(content)}</p>
    </>
  );
}

/** What the record said before and which cases used it. */
function Past({ record }: { record: LawRecord }) {
  const past = useQuery(api.law.record.queryOptions({ input: { recordId: record.id } }));
  const earlier = (past.data?.wordings ?? []).slice(1);
  const users = past.data?.users ?? [];
  return (
    <>
      <RefusalNotice error={past.error} onRetry={() => void past.refetch()} />
      {past.data && (
        <p className="small">
          {users.length === 0 && 'No case has used it.'}
          {users.length > 0 && 'Used by '}
          {users.map(({ caseId, caseNumber, change }, index) => (
            <span key={caseId}>
              {index > 0 && ', '}
              <Link to="/cases/$caseId" params={{ caseId }}>
                {caseNumber}
              </Link>
              {change === 'status' && ' (marked)'}
            </span>
          ))}
        </p>
      )}
      {earlier.length > 0 && (
        <details>
          <summary className="quiet small">{earlier.length === 1 ? 'One earlier wording' : `${earlier.length} earlier wordings`}</summary>
          {earlier.map(({ content, recordedBy, recordedAt, reason }) => (
            <div key={`${recordedAt ?? 'shipped'}`} className="law-earlier">
              <p className="quiet small">
                {recordedBy === null || recordedAt === null
                  ? 'As shipped with the application'
                  : `${recordedBy}, ${showInstant(recordedAt)}: ${reason}`}
              </p>
              <Wording content={content} />
            </div>
          ))}
        </details>
      )}
    </>
  );
}

function ReturnToShipped({ record }: { record: LawRecord }) {
  const [isAsking, setIsAsking] = useState(() => hasDraft(`law-return:${record.id}`));
  const back = useMutation(
    api.law.returnToShipped.mutationOptions({
      onSuccess: () => {
        setIsAsking(false);
        saySo(`“${record.title}” reads as shipped again. The district’s copy stays in its history.`);
      },
    }),
  );
  return (
    <>
      <Button size="compact-sm" variant="default" aria-label={`Put back as shipped: ${record.title}`} onClick={() => setIsAsking(true)}>
        Put back as shipped
      </Button>
      {isAsking && (
        <ReasonDialog
          question={`Put “${record.title}” back as shipped?`}
          confirm="Put back"
          decline="Keep the district’s copy"
          draftKey={`law-return:${record.id}`}
          isBusy={back.isPending}
          error={back.error}
          onConfirm={(reason, forget) => back.mutate({ recordId: record.id, reason, basedOn: record.sha256 }, { onSuccess: forget })}
          onDecline={() => setIsAsking(false)}
        >
          <p>The cases that used it are marked where its status becomes another.</p>
        </ReasonDialog>
      )}
    </>
  );
}

/** One record in the list, folded; its words, its past and what may be done with it once it is opened. */
export function LawRow({ record, mayChange }: { record: LawRecord; mayChange: boolean }) {
  const [isEditing, setIsEditing] = useState(() => hasDraft(`law-record:${record.id}`));
  const [isOpen, setIsOpen] = useState(isEditing);
  return (
    <li className="entry">
      <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className="law-summary">
          <span className="entry-name">
            {record.title}
            <span className="entry-below quiet">{record.citation}</span>
          </span>
          {record.version !== null && <span className="quiet small">District’s copy</span>}
          {record.verifiedOn !== null && <StateBadge tone="verified" word="Verified" />}
          {record.status !== 'current' && <StateBadge tone={tones[record.status]} word={lawStatusLabels[record.status]} />}
        </summary>
        {isOpen && (
          <div className="law-body stack stack-tight">
            {isEditing ? <LawForm record={record} onDone={() => setIsEditing(false)} /> : <Wording content={record} isCited={false} />}
            {mayChange && !isEditing && (
              <div className="row">
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Change or verify: ${record.title}`}
                  onClick={() => setIsEditing(true)}
                >
                  Change or verify
                </Button>
                {record.version !== null && <ReturnToShipped record={record} />}
              </div>
            )}
            <Past record={record} />
          </div>
        )}
      </details>
    </li>
  );
}
