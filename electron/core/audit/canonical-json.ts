/** @file RFC 8785 bytes of a JSON value: what every digest, signature and authenticated header is taken over. */
import canonicalize from 'canonicalize';

/** @throws Error (a bug) for a value that JSON cannot hold: undefined, NaN, a function. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('This value has no canonical JSON.');
  return text;
}

/** The value as RFC 8785 JSON in UTF-8: the bytes that digests and signatures are taken over. */
export function canonicalBytes(value: unknown): Buffer {
  return Buffer.from(canonicalJson(value), 'utf8');
}
