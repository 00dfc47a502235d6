/** @file Tables of templates of documents and of letters in the making. Never edited once released. */
import type { Migration } from '../migrate.ts';

export const migration: Migration = { number: 24, name: 'templates', statements: [] };
