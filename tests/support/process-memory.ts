/** @file Looks for bytes in the memory of another process, as a program of the same user could. Linux only. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const PIECE = 4 * 1024 * 1024;

/** How often each of `needles` lies in the readable memory of process `pid`, by name. Needles must be shorter than 4 MiB. */
export function countInMemory(pid: number, needles: ReadonlyMap<string, Buffer>): Record<string, number> {
  const counts = Object.fromEntries([...needles.keys()].map((name) => [name, 0]));
  const longest = Math.max(...[...needles.values()].map((needle) => needle.length));
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const piece = Buffer.alloc(PIECE + longest);
  try {
    for (const { start, end } of readableRegions(pid)) {
      for (let at = start; at < end; at += BigInt(PIECE)) {
        // The tail overlaps the next piece, so that nothing is missed between two; what begins in the overlap is counted there.
        const wanted = Number(end - at < BigInt(piece.length) ? end - at : BigInt(piece.length));
        const read = readQuietly(memory, piece, wanted, at);
        const bytes = piece.subarray(0, read);
        for (const [name, needle] of needles) {
          for (let found = bytes.indexOf(needle); found !== -1 && found < PIECE; found = bytes.indexOf(needle, found + 1)) {
            counts[name] = (counts[name] ?? 0) + 1;
          }
        }
      }
    }
  } finally {
    closeSync(memory);
  }
  return counts;
}

function readableRegions(pid: number): { start: bigint; end: bigint }[] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .filter((line) => / r.../.test(line) && !/\[(vvar|vsyscall|vdso)/.test(line))
    .map((line) => line.split(' ', 1)[0]?.split('-') ?? [])
    .map(([start, end]) => ({ start: BigInt(`0x${start}`), end: BigInt(`0x${end}`) }));
}

/** Zero for a region that went meanwhile. */
function readQuietly(file: number, into: Buffer, length: number, position: bigint): number {
  try {
    return readSync(file, into, 0, length, position);
  } catch {
    return 0;
  }
}
