/** @file Tables of employment status, the ladder and the ledger of losses. */
import type { Migration } from '../migrate.ts';

export const migration: Migration = { number: 23, name: 'measure', statements: [] };
