import { Button, Progress } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { LongWork } from '#shared/domain/long-work.ts';
import { api } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { RefusalNotice } from './refusal-notice.tsx';
import './notices.css';

const RUNNING_MILLISECONDS = 1_000;
const IDLE_MILLISECONDS = 15_000;
/** A task needs a moment to be there after its call went out. */
const SOON_MILLISECONDS = 250;

/** The long task that runs now, asked for every second while there is one; null when there is none. When it ends, everything is read anew. */
export function useLongWork(): LongWork | null {
  const current = useQuery(
    api.longWork.current.queryOptions({ refetchInterval: (query) => (query.state.data ? RUNNING_MILLISECONDS : IDLE_MILLISECONDS) }),
  );
  const work = current.data ?? null;
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && work === null) void queryClient.invalidateQueries();
    wasRunning.current = work !== null;
  }, [work]);
  return work;
}

/** To be called when a call that takes long has gone out. */
export function askForLongWorkSoon(): void {
  window.setTimeout(() => void queryClient.invalidateQueries({ queryKey: api.longWork.current.queryKey() }), SOON_MILLISECONDS);
}

/** Whole percents of the task; 0 until its size is known. */
export function percentOf(work: LongWork): number {
  return work.total === 0 ? 0 : Math.min(100, Math.floor((work.done / work.total) * 100));
}

/** How far the task is, and a way to stop it. `what` names it: "Backing up". */
export function LongWorkProgress({ work, what, cancel }: { work: LongWork; what: string; cancel: string }) {
  const stop = useMutation(api.longWork.cancel.mutationOptions());
  const percent = percentOf(work);
  return (
    <div className="long-work">
      <div className="row">
        <span>
          {what}: <span className="figures">{percent} %</span>
        </span>
        <Button size="compact-sm" variant="default" loading={stop.isPending} onClick={() => stop.mutate({ id: work.id })}>
          {cancel}
        </Button>
      </div>
      <Progress value={percent} aria-label={`${what}: share done`} />
      {stop.data?.cancelled === false && <p className="quiet">It is about to end and can no longer be canceled.</p>}
      <RefusalNotice error={stop.error} />
    </div>
  );
}
