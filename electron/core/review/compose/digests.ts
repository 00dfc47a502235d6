/** @file Digests by which a section or a task is told from a later wording of it. */
import { createHash } from 'node:crypto';
import type { ReviewSection, ReviewTask } from '#shared/domain/review/summary.ts';
import { canonicalBytes } from '../../audit/canonical-json.ts';

/** SHA-256 of the RFC 8785 bytes of a section or a task, in lower-case hexadecimal digits. */
export function digestOf(part: ReviewSection | ReviewTask): string {
  return createHash('sha256').update(canonicalBytes(part)).digest('hex');
}
