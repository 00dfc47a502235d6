import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { BackupOverview } from '#shared/contract/backup.ts';
import { errorSentences } from '#shared/messages/errors.ts';
import { api } from '../../app/client.ts';
import { stayAwake } from '../../app/stay-awake.ts';
import { showInstant } from '../../ui/display/shown-values.ts';
import { askForLongWorkSoon, LongWorkProgress, useLongWork } from '../../ui/feedback/long-work-progress.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { refusalCode } from '../../ui/feedback/refusal.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { madeSentence, reminderWords } from './backup-words.ts';

const AWAKE_EVERY_MILLISECONDS = 30_000;

/** Whoever presses the button and looks away for a while is still at work. */
function useStayAwake(isRunning: boolean): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!isRunning) return;
    const timer = window.setInterval(() => stayAwake(queryClient), AWAKE_EVERY_MILLISECONDS);
    return () => window.clearInterval(timer);
  }, [isRunning, queryClient]);
}

function Reminder({ overview }: { overview: BackupOverview }) {
  if (overview.reminder === 'none' || overview.reminder === 'no-plan') return null;
  const refusal = overview.lastRefusal === null ? null : errorSentences(overview.lastRefusal, { where: 'backup' });
  return (
    <Notice tone="needs" title={reminderWords[overview.reminder]}>
      {refusal && (
        <p>
          {refusal.happened} {refusal.next}
        </p>
      )}
    </Notice>
  );
}

/** When the last one was made and the next is due; a button that makes one now, with its progress and a way to stop it. */
export function BackupNow({ overview }: { overview: BackupOverview }) {
  const work = useLongWork();
  const backup = useMutation(
    api.backup.now.mutationOptions({
      onMutate: askForLongWorkSoon,
      onSuccess: (made) => saySo(madeSentence(made)),
      onError: (error) => {
        if (refusalCode(error) === 'CANCELLED') saySo('The backup was canceled. It does not count, and the earlier ones stand.');
      },
    }),
  );
  useStayAwake(backup.isPending);
  const isRunning = work?.kind === 'backup';
  const error = refusalCode(backup.error) === 'CANCELLED' ? null : backup.error;
  return (
    <div className="stack">
      <Reminder overview={overview} />
      <dl className="facts">
        <dt>Last backup that counts</dt>
        <dd>{overview.lastBackupAt === null ? 'None yet' : showInstant(overview.lastBackupAt)}</dd>
        {overview.dueAt !== null && (
          <>
            <dt>Next one due</dt>
            <dd>{showInstant(overview.dueAt)}</dd>
          </>
        )}
      </dl>
      {isRunning && <LongWorkProgress work={work} what="Backing up and reading back" cancel="Cancel the backup" />}
      <RefusalNotice error={error} />
      {!isRunning && (
        <div className="row">
          <Button loading={backup.isPending} disabled={overview.plan === null} onClick={() => backup.mutate({})}>
            Back up now
          </Button>
          {overview.plan === null && <p className="quiet">Choose a place for backups first.</p>}
        </div>
      )}
    </div>
  );
}
