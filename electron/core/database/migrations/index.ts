/** @file Every migration in order. Invariant: numbers count up from 1 without a gap; a landed entry is never edited, moved or removed. */
import type { Migration } from '../migrate.ts';
import { migration as casebookAndAudit } from './0001-casebook-and-audit.ts';
import { migration as matters } from './0002-matters.ts';
import { migration as chain } from './0003-chain.ts';
import { migration as documents } from './0004-documents.ts';
import { migration as access } from './0005-access.ts';
import { migration as review } from './0006-review.ts';
import { migration as backup } from './0007-backup.ts';
import { migration as removal } from './0008-removal.ts';

export const migrations: readonly Migration[] = [casebookAndAudit, matters, chain, documents, access, review, backup, removal];
