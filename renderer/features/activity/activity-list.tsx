import { Button, Checkbox } from '@mantine/core';
import { IconClockExclamation, IconEraser } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { showInstant } from '../../ui/display/shown-values.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import '../../ui/workspace/case-parts.css';
import './activity.css';

const PAGE_SIZE = 100;

/** Records of the log itself, which no order removes. */
const STAYS = new Set(['content.removed', 'audit_extract.made']);

type ActivityListProps = {
  /** Null shows the whole casebook. */
  caseId: CaseId | null;
  /** Puts a box before each entry whose content can be removed. */
  choice?: { chosen: ReadonlySet<number>; onToggle: (number: number) => void };
};

/** Audit events, the newest first, a hundred at a time. */
export function ActivityList({ caseId, choice }: ActivityListProps) {
  const log = useInfiniteQuery(
    api.activity.list.infiniteOptions({
      input: (before: number | null) => ({ caseId, before, limit: PAGE_SIZE }),
      initialPageParam: null,
      getNextPageParam: (page) => (page.hasMore ? (page.entries.at(-1)?.number ?? null) : null),
    }),
  );
  if (log.isPending) return <LoadingState what="the log" />;
  if (log.data === undefined) return <RefusalNotice error={log.error} onRetry={() => void log.refetch()} />;
  const entries = log.data.pages.flatMap((page) => page.entries);
  return (
    <div className="stack">
      {entries.length === 0 ? (
        <EmptyState title="Nothing is in the log yet" headingLevel={caseId === null ? 2 : 3}>
          The first thing that is recorded here opens it.
        </EmptyState>
      ) : (
        <section className="panel activity-sheet" aria-label="Log">
          <table className="sheet-table activity-table">
            <caption>The newest first. Times are on this machine’s clock.</caption>
            <thead>
              <tr>
                {choice && <th scope="col">Remove</th>}
                <th scope="col">No.</th>
                <th scope="col">When</th>
                <th scope="col">Who</th>
                <th scope="col">What</th>
                {caseId === null && <th scope="col">Case</th>}
                <th scope="col">Hash</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <tr key={entry.number}>
                  {choice && (
                    <td>
                      {!entry.isRemoved && !STAYS.has(entry.type) && (
                        <Checkbox
                          aria-label={`Remove the content of entry ${entry.number}`}
                          checked={choice.chosen.has(entry.number)}
                          onChange={() => choice.onToggle(entry.number)}
                        />
                      )}
                    </td>
                  )}
                  <th scope="row">{entry.number}</th>
                  <td>{showInstant(entry.at)}</td>
                  <td>{entry.by}</td>
                  <td className="activity-what">
                    {entry.sentence} {entry.isRemoved && <StateBadge tone="neutral" icon={IconEraser} word="Content removed by order" />}
                    {entry.isBeforePrevious && <StateBadge tone="neutral" icon={IconClockExclamation} word="The clock had been set back" />}
                  </td>
                  {caseId === null && <td>{entry.caseNumber ?? <span className="quiet">none</span>}</td>}
                  <td>
                    <code title={entry.hash}>{entry.hash.slice(0, 10)}…</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {log.hasNextPage ? (
        <div>
          <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            Show {PAGE_SIZE} earlier entries
          </Button>
        </div>
      ) : (
        entries.length > 0 && <p className="quiet">This is the beginning of the log.</p>
      )}
      <RefusalNotice error={log.isFetchNextPageError ? log.error : null} />
    </div>
  );
}
