/** @file The list of cases as an address. Invariant: ids and states only; what is typed never gets here. */
import { z } from 'zod';
import { BuiltInView, builtInViews, CaseFilter, CaseOrder, type CaseSort, everyCase, usualSort, ViewId } from '#shared/domain/case-list.ts';
import { CaseStatus } from '#shared/domain/cases.ts';

const { shape } = CaseFilter;
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** `view` is the one that was chosen, until something in it is changed. */
export const CasesSearch = z.object({
  status: z.enum(['any', 'not-closed', ...CaseStatus.options]).catch('any'),
  view: optional(z.union([BuiltInView, ViewId])),
  track: optional(shape.track.unwrap()),
  building: optional(shape.building.unwrap()),
  investigator: optional(shape.investigator.unwrap()),
  clause: optional(shape.clause.unwrap()),
  openedFrom: optional(shape.openedFrom.unwrap()),
  openedTo: optional(shape.openedTo.unwrap()),
  conductFrom: optional(shape.conductFrom.unwrap()),
  conductTo: optional(shape.conductTo.unwrap()),
  due: optional(shape.due.unwrap()),
  closed: optional(shape.closed.unwrap()),
  review: optional(shape.review.unwrap()),
  by: optional(CaseOrder),
  order: optional(z.enum(['first', 'last'])),
  preview: optional(z.literal('on')),
});
export type CasesSearch = z.infer<typeof CasesSearch>;

const filterKeys = Object.keys(everyCase).filter((key) => key !== 'status' && key !== 'contains') as Exclude<
  keyof CaseFilter,
  'status' | 'contains'
>[];

/** The filter that an address and what is typed make together. */
export function filterOf(search: CasesSearch, contains: string): CaseFilter {
  const parts = Object.fromEntries(filterKeys.map((key) => [key, search[key] ?? null]));
  return { ...everyCase, ...parts, status: search.status === 'any' ? null : search.status, contains };
}

export function sortOf({ by, order }: CasesSearch): CaseSort {
  return by === undefined ? usualSort : { by, isDescending: order === 'last' };
}

/** The address of a filter and an order, keeping whether the preview is on. */
export function searchOf(filter: CaseFilter, sort: CaseSort, kept: Pick<CasesSearch, 'view' | 'preview'>): CasesSearch {
  const parts = Object.fromEntries(filterKeys.flatMap((key) => (filter[key] === null ? [] : [[key, filter[key]]])));
  const isUsual = sort.by === usualSort.by && sort.isDescending === usualSort.isDescending;
  return CasesSearch.parse({
    ...kept,
    ...parts,
    status: filter.status ?? 'any',
    ...(isUsual ? {} : { by: sort.by, order: sort.isDescending ? 'last' : 'first' }),
  });
}

export const builtInFilter = (view: BuiltInView): CaseFilter => ({ ...everyCase, ...builtInViews[view].filter });

/** Whether anything narrows the list. */
export const isNarrowed = (filter: CaseFilter): boolean =>
  JSON.stringify({ ...filter, contains: filter.contains.trim() }) !== JSON.stringify(everyCase);
