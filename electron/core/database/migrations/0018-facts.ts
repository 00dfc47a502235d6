/** @file Tables of facts and what they rest on. */
import type { Migration } from '../migrate.ts';

export const migration: Migration = { number: 18, name: 'facts', statements: [] };
