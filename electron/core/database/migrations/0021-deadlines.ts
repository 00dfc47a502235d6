/** @file Tables of deadlines. */
import type { Migration } from '../migrate.ts';

export const migration: Migration = { number: 21, name: 'deadlines', statements: [] };
