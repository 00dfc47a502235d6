/** @file What a source of findable things is: which rows, and what of each of them is found and where it leads. */
import type { WorkspaceTab } from '#shared/domain/cases.ts';
import type { FindKind } from '#shared/domain/find.ts';

/**
 * `name` is what `touched.source` calls it. `select` is one SELECT over `ids`, the ids of the rows touched, that gives `id`, `part`, `case_id`, `anchor`,
 * `title`, `body` and `refs` (ids of cases, apart by spaces) of every row that is to be found and nothing of the others. `tab` is where in a
 * case its hits lead; `label` what a hit of it is called.
 */
export type Source = { name: string; kind: FindKind; tab: WorkspaceTab; label: string; select: string };

/** Each id in `ids`, which is bound as a JSON array. */
export const IDS = '(SELECT value FROM json_each(?))';

/** Texts of a row as one, each on a line; a missing one is left out. */
export const lines = (...columns: string[]): string => columns.map((column) => `coalesce(${column}, '')`).join(' || char(10) || ');
