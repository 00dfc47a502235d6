/** @file Tables of interviews, statements and credibility. */
import type { Migration } from '../migrate.ts';

export const migration: Migration = { number: 19, name: 'interviews', statements: [] };
