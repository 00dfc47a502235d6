/** @file Tables of findings and the comparators they are held against. */
import type { Migration } from '../migrate.ts';

export const migration: Migration = { number: 22, name: 'judgment', statements: [] };
