/** @file Tables of signed copies taken back as the issued ones. Never edited once released. */
import type { Migration } from '../migrate.ts';

export const migration: Migration = { number: 25, name: 'signed-copies', statements: [] };
