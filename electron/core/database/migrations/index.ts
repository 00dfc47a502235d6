/** @file Every migration in order. Invariant: numbers count up from 1 without a gap; a landed entry is never edited, moved or removed. */
import type { Migration } from '../migrate.ts';
import { migration as casebookAndAudit } from './0001-casebook-and-audit.ts';

export const migrations: readonly Migration[] = [casebookAndAudit];
