import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { SnapshotCheck } from '#shared/contract/backup.ts';
import { SNAPSHOTS_KEPT, type Snapshot } from '#shared/domain/backup.ts';
import { api } from '../../app/client.ts';
import { type Column, DataTable } from '../../ui/display/data-table.tsx';
import { showInstant, showSize } from '../../ui/display/shown-values.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { askForLongWorkSoon, LongWorkProgress, useLongWork } from '../../ui/feedback/long-work-progress.tsx';
import { refusalCode } from '../../ui/feedback/refusal.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { snapshotWords } from './backup-words.ts';

function columnsWith(check: (snapshot: Snapshot) => void, isBusy: boolean): Column<Snapshot>[] {
  return [
    {
      key: 'made',
      header: 'Made',
      width: '31%',
      isRowName: true,
      cell: (snapshot) => (
        <>
          {showInstant(snapshot.madeAt)}
          <small className="quiet backup-place">{snapshot.place}</small>
        </>
      ),
    },
    { key: 'head', header: 'Up to event', width: '14%', isNumber: true, cell: (snapshot) => snapshot.headNumber },
    { key: 'size', header: 'Size', width: '11%', isNumber: true, cell: (snapshot) => showSize(snapshot.bytes) },
    {
      key: 'state',
      header: 'State',
      cell: (snapshot) => (
        <span title={snapshotWords[snapshot.state].meaning}>
          <StateBadge tone={snapshotWords[snapshot.state].tone} word={snapshotWords[snapshot.state].word} />
          <small className="quiet backup-place">
            {snapshot.state === 'unrecorded' ? 'not read yet' : showInstant(snapshot.checkedAt)}
            {snapshot.state !== 'unrecorded' && !snapshot.isSeparateVolume && ' · on the casebook’s own drive'}
          </small>
        </span>
      ),
    },
    {
      key: 'check',
      header: 'Check',
      width: '8.125rem',
      cell: (snapshot) => (
        <Button
          size="compact-sm"
          variant="default"
          disabled={isBusy || snapshot.state === 'drive-missing' || snapshot.state === 'missing'}
          aria-label={`Check again the backup of ${showInstant(snapshot.madeAt)}`}
          onClick={() => check(snapshot)}
        >
          Check again
        </Button>
      ),
    },
  ];
}

function CheckResult({ check }: { check: SnapshotCheck }) {
  if (check.problems.length === 0) return null;
  return (
    <div className="notice notice-block" role="alert">
      <div>
        <p className="notice-lead">
          The backup of {showInstant(check.snapshot.madeAt)} is damaged in{' '}
          {check.problems.length === 1 ? 'one place' : `${check.problems.length} places`}.
        </p>
        <ul>
          {check.problems.slice(0, 20).map(({ subject, problem }) => (
            <li key={subject}>
              <code>{subject}</code>: {problem}
            </li>
          ))}
        </ul>
        <p>The casebook itself is untouched. Make a new backup now, on another drive if this one wears out.</p>
      </div>
    </div>
  );
}

/** Every backup, newest first, with its state; each can be read again as a whole. */
export function BackupList() {
  const list = useQuery(api.backup.list.queryOptions());
  const work = useLongWork();
  const check = useMutation(
    api.backup.verify.mutationOptions({
      onMutate: askForLongWorkSoon,
      onSuccess: ({ problems }) => {
        if (problems.length === 0) saySo('All of this backup was read again; every file is as it was made.');
      },
      onError: (error) => {
        if (refusalCode(error) === 'CANCELLED') saySo('The check was canceled. Nothing was changed.');
      },
    }),
  );
  if (list.error) return <RefusalNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <LoadingState what="the list of backups" />;
  return (
    <div className="stack">
      {work?.kind === 'verification' && <LongWorkProgress work={work} what="Reading the backup again" cancel="Cancel the check" />}
      {refusalCode(check.error) !== 'CANCELLED' && <RefusalNotice error={check.error} />}
      {check.data && <CheckResult check={check.data} />}
      <DataTable
        label="Backups"
        columns={columnsWith((snapshot) => check.mutate({ snapshotId: snapshot.id }), work !== null || check.isPending)}
        rows={list.data}
        rowKey={(snapshot) => snapshot.id}
        rowHeight={60}
        empty={
          <EmptyState title="No backup yet" headingLevel={3} isCompact>
            Each one that is made and read back stands here with its state.
          </EmptyState>
        }
      />
      {list.data.length > 0 && (
        <p className="quiet">
          All of the last {SNAPSHOTS_KEPT} are kept, and of the older ones the first of each month. Files that no backup needs any more are
          removed only with the last one that needed them.
        </p>
      )}
    </div>
  );
}
