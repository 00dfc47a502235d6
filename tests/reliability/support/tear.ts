/** @file Ways in which the file of an exhibit comes to harm. Invariant: what comes back always differs from what went in. */
import { HEADER_BYTES, SEGMENT_BYTES } from '../../../electron/core/evidence/blob-format.ts';
import type { Chance } from './seeded.ts';

const TAG_BYTES = 16;

/** The borders of the segments: pieces of the file, the header with the first. */
function segmentsOf(file: Buffer): Buffer[] {
  const count = Math.ceil(file.length / SEGMENT_BYTES);
  return Array.from({ length: count }, (_, index) => file.subarray(index * SEGMENT_BYTES, (index + 1) * SEGMENT_BYTES));
}

type Tear = (file: Buffer, chance: Chance) => Buffer;

/** Null where the file has not the segments for it. */
const tears: Record<string, Tear> = {
  'cut anywhere': (file, chance) => file.subarray(0, chance.between(0, file.length)),
  'cut at a border': (file, chance) => file.subarray(0, SEGMENT_BYTES * chance.between(0, Math.ceil(file.length / SEGMENT_BYTES))),
  'one bit': (file, chance) => flipped(file, chance.between(0, file.length), 1 << chance.between(0, 8)),
  'one bit of the header': (file, chance) => flipped(file, chance.between(0, HEADER_BYTES), 1 << chance.between(0, 8)),
  'one bit of the last tag': (file, chance) => flipped(file, file.length - 1 - chance.between(0, TAG_BYTES), 1 << chance.between(0, 8)),
  'a run of other bytes': (file, chance) => {
    const start = chance.between(0, file.length);
    const torn = Buffer.from(file);
    for (let index = start; index < Math.min(file.length, start + 1 + chance.between(0, 5_000)); index += 1)
      torn[index] = (torn[index] ?? 0) ^ 0xa5;
    return torn;
  },
  'a segment twice': (file, chance) => {
    const segments = segmentsOf(file);
    const index = chance.between(0, segments.length);
    return Buffer.concat(segments.toSpliced(index, 0, segments[index] ?? Buffer.alloc(0)));
  },
  'a segment over another': (file, chance) => {
    const segments = segmentsOf(file);
    return Buffer.concat(segments.with(chance.between(0, segments.length), chance.oneOf(segments)));
  },
  'two segments exchanged': (file, chance) => {
    const segments = segmentsOf(file);
    const [one, other] = [chance.between(0, segments.length), chance.between(0, segments.length)];
    const [a = Buffer.alloc(0), b = Buffer.alloc(0)] = [segments[one], segments[other]];
    return Buffer.concat(segments.with(one, b).with(other, a));
  },
  'a segment left out': (file, chance) => {
    const segments = segmentsOf(file);
    return Buffer.concat(segments.toSpliced(chance.between(0, segments.length), 1));
  },
  'the last segment dropped': (file) => Buffer.concat(segmentsOf(file).slice(0, -1)),
  'zeros at the end': (file, chance) => {
    const torn = Buffer.from(file);
    torn.fill(0, file.length - 1 - chance.between(0, Math.min(file.length, 2 * SEGMENT_BYTES)));
    return torn;
  },
  'bytes added': (file, chance) => Buffer.concat([file, Buffer.alloc(1 + chance.between(0, SEGMENT_BYTES), chance.between(0, 256))]),
  'nothing left': () => Buffer.alloc(0),
};

function flipped(file: Buffer, at: number, mask: number): Buffer {
  const torn = Buffer.from(file);
  torn[at] = (torn[at] ?? 0) ^ mask;
  return torn;
}

export const tearKinds = Object.keys(tears);

/** The file torn in that way, and the first byte that is not what it was. Tried again until something changed. */
export function tear(kind: string, file: Buffer, chance: Chance): { torn: Buffer; firstChange: number } {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const torn = tears[kind]?.(file, chance) ?? file;
    const shared = Math.min(torn.length, file.length);
    if (torn.subarray(0, shared).equals(file.subarray(0, shared))) {
      if (torn.length !== file.length) return { torn, firstChange: shared };
    } else {
      let firstChange = 0;
      while (torn[firstChange] === file[firstChange]) firstChange += 1;
      return { torn, firstChange };
    }
  }
  throw new Error(`The file cannot be torn so: ${kind}.`);
}
