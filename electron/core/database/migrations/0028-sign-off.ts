/** @file Tables of sign-off, signatures, exclusions and readings. Never edited once released. */
import type { Migration } from '../migrate.ts';

export const migration: Migration = { number: 28, name: 'sign-off', statements: [] };
