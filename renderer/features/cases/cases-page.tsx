import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { CaseStatus } from '#shared/domain/cases.ts';
import { caseStatusLabels } from '#shared/domain/labels.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/session.ts';
import { DataTable } from '../../ui/display/data-table.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { useShortcut } from '../../ui/page/shortcuts.ts';
import { caseColumns } from './case-columns.tsx';
import './cases.css';

type StatusFilter = CaseStatus | 'any';

const statusChoices = [
  { value: 'any', label: 'Any status' },
  ...CaseStatus.options.map((status) => ({ value: status, label: caseStatusLabels[status] })),
];

/** The most that one list shows; narrowing the filter brings the others. */
const LIMIT = 1000;

function NoCases() {
  const versions = useQuery(api.policies.versions.queryOptions());
  const needsPolicy = versions.data?.length === 0;
  return (
    <EmptyState
      title="No matter has been opened yet"
      actions={
        <>
          <Button renderRoot={(props) => <Link {...props} to="/cases/new" />}>Open a matter</Button>
          {needsPolicy && (
            <Button variant="default" renderRoot={(props) => <Link {...props} to="/policies" />}>
              Adopt a policy
            </Button>
          )}
        </>
      }
    >
      A matter starts with one report about one person.
      {needsPolicy && ' Clauses can be added to an allegation once the board’s policy is adopted; that can also be done later.'}
    </EmptyState>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      title="No case matches"
      isCompact
      actions={
        <Button variant="default" onClick={onClear}>
          Show all cases
        </Button>
      }
    >
      The filter looks at numbers, titles, respondents and buildings.
    </EmptyState>
  );
}

/** Every case, filtered by status and by what is typed. */
export function CasesPage({ status }: { status: StatusFilter }) {
  const navigate = useNavigate();
  const { today } = useSession();
  // What is typed may be a name, so it stays out of the address.
  const [contains, setContains] = useState('');
  const columns = useMemo(() => caseColumns(today), [today]);
  const input = { status: status === 'any' ? null : status, contains, offset: 0, limit: LIMIT };
  const list = useQuery(api.cases.list.queryOptions({ input, placeholderData: keepPreviousData }));
  const setStatus = (next: StatusFilter): void => void navigate({ to: '/cases', search: { status: next }, replace: true });
  useShortcut('n', 'Open a matter', () => void navigate({ to: '/cases/new' }));
  const isFiltered = status !== 'any' || contains.trim() !== '';
  const total = list.data?.total ?? 0;
  const count = `${total.toLocaleString('en-US')} ${total === 1 ? 'case' : 'cases'}`;
  return (
    <div className="page">
      <PageHeader
        title="Cases"
        actions={
          <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={(props) => <Link {...props} to="/cases/new" />}>
            Open a matter
          </Button>
        }
      />
      <RefusalNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <LoadingState what="the cases" />}
      {list.data && total === 0 && !isFiltered && <NoCases />}
      {list.data && (total > 0 || isFiltered) && (
        <DataTable
          label="Cases"
          columns={columns}
          rows={list.data.rows}
          total={total}
          rowHeight={60}
          rowKey={(row) => row.id}
          onOpen={(row) => void navigate({ to: '/cases/$caseId/$tab', params: { caseId: row.id, tab: 'overview' } })}
          filter={{ value: contains, onChange: setContains, label: 'Filter cases' }}
          toolbar={
            <>
              <NativeSelect
                aria-label="Status"
                data={statusChoices}
                value={status}
                onChange={(event) => setStatus(event.currentTarget.value as StatusFilter)}
              />
              <span className="quiet" role="status">
                {total > LIMIT ? `The first ${LIMIT.toLocaleString('en-US')} of ${count}; narrow the filter to see others.` : count}
              </span>
            </>
          }
          empty={
            <NoMatch
              onClear={() => {
                setContains('');
                setStatus('any');
              }}
            />
          }
        />
      )}
    </div>
  );
}
