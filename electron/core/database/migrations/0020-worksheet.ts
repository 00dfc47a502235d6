/** @file Tables of the speech worksheet: directives, knowledge dates, effects corrected. */
import type { Migration } from '../migrate.ts';

export const migration: Migration = { number: 20, name: 'worksheet', statements: [] };
