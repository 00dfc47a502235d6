/** @file Every table of `cases.db`, put together from the row types of the slices. */
import type { CasebookTables } from '../casebook/casebook-rows.ts';

export type Tables = CasebookTables;
