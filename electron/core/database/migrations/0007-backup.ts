import type { Migration } from '../migrate.ts';

export const migration: Migration = { number: 7, name: 'backup', statements: [] };
