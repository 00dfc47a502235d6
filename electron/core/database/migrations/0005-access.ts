import type { Migration } from '../migrate.ts';

export const migration: Migration = { number: 5, name: 'access', statements: [] };
