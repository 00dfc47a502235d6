/** @file Tables of releases of records and requests to inspect. Never edited once released. */
import type { Migration } from '../migrate.ts';

export const migration: Migration = { number: 29, name: 'releases', statements: [] };
