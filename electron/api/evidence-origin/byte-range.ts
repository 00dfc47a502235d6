/** @file The Range header (RFC 9110, section 14). One range only: several are answered with the whole. */

/** `end` is exclusive. */
export type ByteRange = { start: number; end: number };

/** The range asked for; `whole` without one that we read, `unsatisfiable` when it lies past the end. */
export function readByteRange(header: string | null, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (match === null || (first === '' && last === '')) return 'whole';
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size };
  }
  const start = Number(first);
  const end = last === '' ? size : Math.min(Number(last) + 1, size);
  if (start >= size) return 'unsatisfiable';
  return end <= start ? 'whole' : { start, end };
}
