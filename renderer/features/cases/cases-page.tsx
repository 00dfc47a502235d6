import { Button } from '@mantine/core';
import { IconLayoutSidebarRight, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useRef, useState } from 'react';
import { type CaseFilter, type CaseRow, type CaseSort, everyCase, usualSort } from '#shared/domain/case-list.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/session.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { useHeld } from '../../ui/form/use-held.ts';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { useShortcut } from '../../ui/page/shortcuts.ts';
import { CasePreview } from './case-preview.tsx';
import { CaseTable } from './case-table.tsx';
import { ExportRegister } from './export-register.tsx';
import { FilterBar } from './filter-bar.tsx';
import { builtInFilter, type CasesSearch, filterOf, isNarrowed, searchOf, sortOf } from './list-address.ts';
import { ROWS_AT_ONCE } from './use-case-rows.ts';
import { ViewList } from './view-list.tsx';
import '../../ui/display/data-table.css';
import './cases.css';

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
      The text filter looks at numbers, titles, respondents and buildings.
    </EmptyState>
  );
}

const countWords = (total: number): string => `${total.toLocaleString('en-US')} ${total === 1 ? 'case' : 'cases'}`;

/** Every case, by views and filters, with a preview beside the list. */
export function CasesPage({ search }: { search: CasesSearch }) {
  const navigate = useNavigate();
  const { today } = useSession();
  // What is typed may be a name, so it stays out of the address.
  const typed = useHeld('text filter of the cases', '');
  const [active, setActive] = useState<CaseRow | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  const filter = filterOf(search, typed.value);
  const asked = useDeferredValue(filterOf(search, typed.value.trim()));
  const sort = sortOf(search);
  const first = useQuery(
    api.cases.list.queryOptions({ input: { ...asked, sort, offset: 0, limit: ROWS_AT_ONCE }, placeholderData: (before) => before }),
  );
  const total = first.data?.total ?? 0;
  const hasPreview = search.preview === 'on';

  const goTo = (next: CasesSearch): void => void navigate({ to: '/cases', search: next, replace: true });
  const preview = hasPreview ? ({ preview: 'on' } as const) : {};
  const show = (nextFilter: CaseFilter, nextSort: CaseSort, view?: string): void => {
    typed.set(nextFilter.contains);
    goTo(searchOf(nextFilter, nextSort, { ...preview, ...(view === undefined ? {} : { view: view as CasesSearch['view'] }) }));
  };
  const change = (part: Partial<CaseFilter>): void => {
    const isTyping = Object.keys(part).length === 1 && part.contains !== undefined;
    if (isTyping) typed.set(part.contains ?? '');
    else show({ ...filter, ...part }, sort);
  };
  const togglePreview = (): void => {
    const { preview: _was, ...rest } = search;
    goTo(hasPreview ? rest : { ...rest, preview: 'on' });
  };
  const open = (row: CaseRow): void => void navigate({ to: '/cases/$caseId/$tab', params: { caseId: row.id, tab: 'overview' } });
  const toRows = (): void => document.querySelector<HTMLElement>('.case-table tr[tabindex="0"]')?.focus();
  useShortcut('n', 'Open a matter', () => void navigate({ to: '/cases/new' }));

  const isFiltered = isNarrowed(filter);
  const isAnyView = isFiltered || JSON.stringify(sort) !== JSON.stringify(usualSort);
  const current = { view: search.view ?? (isAnyView ? undefined : 'all'), filter, sort };
  return (
    <div className="page cases-page">
      <PageHeader
        title="Cases"
        actions={
          <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={(props) => <Link {...props} to="/cases/new" />}>
            Open a matter
          </Button>
        }
      />
      {first.isPending && <LoadingState what="the cases" />}
      {first.isError && <RefusalNotice error={first.error} onRetry={() => void first.refetch()} />}
      {first.data && total === 0 && !isFiltered && <NoCases />}
      {first.data && (total > 0 || isFiltered) && (
        <div className={hasPreview ? 'cases-layout cases-with-preview' : 'cases-layout'}>
          <ViewList
            current={current}
            canSave={isAnyView}
            onBuiltIn={(view) => show(builtInFilter(view), usualSort, view)}
            onOwn={(view) => show(view.filter, view.sort, view.id)}
          />
          <div className="cases-list">
            <FilterBar filter={filter} field={field} onChange={change} onLeave={toRows}>
              <div className="filter-end">
                <span className="quiet figures" role="status">
                  {countWords(total)}
                </span>
                <ExportRegister filter={asked} sort={sort} total={total} />
                <Button
                  variant="default"
                  leftSection={<IconLayoutSidebarRight size={16} aria-hidden />}
                  aria-pressed={hasPreview}
                  onClick={togglePreview}
                >
                  Preview
                </Button>
              </div>
            </FilterBar>
            {total === 0 ? (
              <NoMatch onClear={() => show(everyCase, usualSort)} />
            ) : (
              <CaseTable
                filter={asked}
                sort={sort}
                today={today}
                isNarrow={hasPreview}
                onSort={(next) => show(filter, next)}
                onOpen={open}
                onActive={setActive}
                onTogglePreview={togglePreview}
                onType={(letter) => {
                  typed.set(typed.value + letter);
                  field.current?.focus();
                }}
              />
            )}
          </div>
          {hasPreview && <CasePreview row={total === 0 ? undefined : active} onOpen={open} onClose={togglePreview} />}
        </div>
      )}
    </div>
  );
}
