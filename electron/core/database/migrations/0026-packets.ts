/** @file Tables of packets made from a selection. Never edited once released. */
import type { Migration } from '../migrate.ts';

export const migration: Migration = { number: 26, name: 'packets', statements: [] };
