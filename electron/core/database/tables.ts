/** @file Every table of `cases.db`, put together from the row types of the slices. */
import type { AllegationsTables } from '../allegations/allegations-rows.ts';
import type { CasebookTables } from '../casebook/casebook-rows.ts';
import type { CasesTables } from '../cases/cases-rows.ts';
import type { IncidentsTables } from '../incidents/incidents-rows.ts';
import type { PeopleTables } from '../people/people-rows.ts';
import type { PoliciesTables } from '../policies/policies-rows.ts';

type MatterTables = PoliciesTables & IncidentsTables & PeopleTables & CasesTables & AllegationsTables;

export type Tables = CasebookTables & MatterTables;
