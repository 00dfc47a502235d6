/** @file How an exhibit can be put on paper, told from what was recorded of it. */
import type { Bindable } from '#shared/domain/documents/packets/packet.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';

/** A larger file is not bound: it would have to stand in memory as a whole, more than once. */
export const LARGEST_BYTES = 128 * 1024 * 1024;
const LONGEST_TEXT_BYTES = 1024 * 1024;

const sheet = (because: string): Bindable => ({ as: 'sheet', because });

export function bindableOf({ mediaType, viewer, size, removed }: Pick<Exhibit, 'mediaType' | 'viewer' | 'size' | 'removed'>): Bindable {
  if (removed !== null) return sheet('Its file was removed by order of a court.');
  if (size === 0) return sheet('Its file is empty.');
  if (size > LARGEST_BYTES) return sheet('Its file is larger than 128 MiB.');
  if (viewer === 'pdf' || mediaType === 'image/png' || mediaType === 'image/jpeg') return { as: 'pages' };
  if (viewer === 'text') return size > LONGEST_TEXT_BYTES ? sheet('Its text is too long to be printed.') : { as: 'pages' };
  if (viewer === 'image') return sheet('A picture of this kind cannot be printed; take in a PNG or JPEG of it to have it bound.');
  return sheet('It is no document, picture or text that could be printed.');
}
