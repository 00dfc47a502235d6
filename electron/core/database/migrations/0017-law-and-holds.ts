/** @file Tables of law records as districts keep them, and of holds. */
import type { Migration } from '../migrate.ts';

export const migration: Migration = { number: 17, name: 'law-and-holds', statements: [] };
