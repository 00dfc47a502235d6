/** @file The digest of a template. */
import { createHash } from 'node:crypto';
import { LetterTemplate } from '#shared/domain/documents/templates/template.ts';
import { canonicalJson } from '../../audit/canonical-json.ts';

/** A template as it is stored and the SHA-256 of those bytes: two wordings are the same exactly when their digests are. */
export function storedTemplate(template: LetterTemplate): { content: string; sha256: string } {
  const content = canonicalJson(LetterTemplate.parse(template));
  return { content, sha256: createHash('sha256').update(content).digest('hex') };
}
