/** @file Digests by which a section or a task is told from a later wording of it. */
import { createHash } from 'node:crypto';
import type { ReviewSection, ReviewSummary, ReviewTask } from '#shared/domain/review/summary.ts';
import { canonicalBytes } from '../../audit/canonical-json.ts';

/** SHA-256 of the RFC 8785 bytes of a section or a task, in lower-case hexadecimal digits. */
export function digestOf(part: ReviewSection | ReviewTask): string {
  return createHash('sha256').update(canonicalBytes(part)).digest('hex');
}

/** SHA-256 of the RFC 8785 bytes of a whole summary: what a reviewer puts their name to. */
export function digestOfSummary(summary: ReviewSummary): string {
  return createHash('sha256').update(canonicalBytes(summary)).digest('hex');
}
