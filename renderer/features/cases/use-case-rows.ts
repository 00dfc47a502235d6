import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { CaseFilter, CaseRow, CaseSort } from '#shared/domain/case-list.ts';
import { api } from '../../app/client.ts';

/** Rows that are asked for at once: a few screens of them. */
export const ROWS_AT_ONCE = 100;
/** Pages out of sight are let go soon, so that a long list does not gather in memory. */
const KEPT_MS = 30_000;

type CaseRows = {
  /** Of the filter at hand, or while that is being read, of the one before. */
  total: number | undefined;
  error: unknown;
  rowAt(index: number): CaseRow | undefined;
  retry(): void;
};

/** Reads the rows between two indices, page by page, and no others. */
export function useCaseRows(filter: CaseFilter, sort: CaseSort, range: { first: number; last: number }): CaseRows {
  const input = (page: number) => ({ ...filter, sort, offset: page * ROWS_AT_ONCE, limit: ROWS_AT_ONCE });
  const first = useQuery(api.cases.list.queryOptions({ input: input(0), placeholderData: keepPreviousData, gcTime: KEPT_MS }));
  const pages = Array.from(
    { length: Math.floor(range.last / ROWS_AT_ONCE) - Math.floor(range.first / ROWS_AT_ONCE) + 1 },
    (_, place) => Math.floor(range.first / ROWS_AT_ONCE) + place,
  ).filter((page) => page > 0);
  const others = useQueries({ queries: pages.map((page) => api.cases.list.queryOptions({ input: input(page), gcTime: KEPT_MS })) });
  const byPage = new Map<number, readonly CaseRow[]>([[0, first.data?.rows ?? []]]);
  for (const [place, page] of pages.entries()) byPage.set(page, others[place]?.data?.rows ?? []);
  const failed = [first, ...others].find((query) => query.error !== null);
  const latest = useRef(byPage);
  latest.current = byPage;
  return {
    total: first.data?.total,
    error: failed?.error ?? null,
    rowAt: (index) => latest.current.get(Math.floor(index / ROWS_AT_ONCE))?.[index % ROWS_AT_ONCE],
    retry: () => void failed?.refetch(),
  };
}
