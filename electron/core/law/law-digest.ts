/** @file The digest of a law record's content. */
import { createHash } from 'node:crypto';
import { LawContent } from '#shared/domain/law/law-record.ts';
import { canonicalJson } from '../audit/canonical-json.ts';

/** Content as it is stored and the SHA-256 of those bytes: two wordings are the same exactly when their digests are. */
export function storedLaw(content: LawContent): { content: string; sha256: string } {
  const text = canonicalJson(LawContent.parse(content));
  return { content: text, sha256: createHash('sha256').update(text).digest('hex') };
}
