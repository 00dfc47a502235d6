import type { Migration } from '../migrate.ts';

export const migration: Migration = { number: 8, name: 'removal', statements: [] };
