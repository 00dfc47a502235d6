/** @file Tables of documents issued for another audience. Never edited once released. */
import type { Migration } from '../migrate.ts';

export const migration: Migration = { number: 27, name: 'redacted-twins', statements: [] };
