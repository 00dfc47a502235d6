/** @file Tables of the retention schedule and disposal. Never edited once released. */
import type { Migration } from '../migrate.ts';

export const migration: Migration = { number: 30, name: 'retention', statements: [] };
