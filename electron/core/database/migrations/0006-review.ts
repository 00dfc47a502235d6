import type { Migration } from '../migrate.ts';

export const migration: Migration = { number: 6, name: 'review', statements: [] };
