/**
 * @file A disk on which only what was synced survives: the bytes of a file after a sync of the file, a name after a sync of its folder. Stricter
 * than the file systems in use, which keep some of it earlier.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStep } from './recorded-session.ts';
import type { Chance } from './seeded.ts';

type Write = { at: number; bytes: Buffer } | { size: number };
type Item = { durable: Buffer; pending: Write[]; size: number };

/** Content by path. */
export type Remains = Map<string, Buffer>;

export class DiskWithoutPower {
  readonly #names = new Map<string, Item>();
  readonly #durableNames = new Map<string, Item>();
  readonly #positions = new Map<string, number>();

  /** A disk on which the folder lies, all of it durable. */
  static async holding(folder: string): Promise<DiskWithoutPower> {
    const disk = new DiskWithoutPower();
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (!entry.isFile() || file.endsWith('-shm')) continue;
      const bytes = await readFile(file);
      const item = { durable: bytes, pending: [], size: bytes.length };
      disk.#names.set(file, item);
      disk.#durableNames.set(file, item);
    }
    return disk;
  }

  /** Does the step; true when more is durable after it than before. */
  take(step: FileStep): boolean {
    switch (step.does) {
      case 'say':
      case 'make-folder':
        return false;
      case 'open': {
        if (step.creates && !this.#names.has(step.file)) this.#names.set(step.file, { durable: Buffer.alloc(0), pending: [], size: 0 });
        const item = this.#names.get(step.file);
        if (item !== undefined && step.truncates) change(item, { size: 0 });
        this.#positions.set(step.handle, step.appends ? (item?.size ?? 0) : 0);
        return false;
      }
      case 'write': {
        const item = this.#itemAt(step.file);
        const at = step.at ?? this.#positions.get(step.handle) ?? 0;
        change(item, { at, bytes: step.bytes });
        if (step.at === null) this.#positions.set(step.handle, at + step.bytes.length);
        return false;
      }
      case 'truncate':
        change(this.#itemAt(step.file), { size: step.size });
        return false;
      case 'rename': {
        const item = this.#itemAt(step.file);
        this.#names.delete(step.file);
        this.#names.set(step.to, item);
        return false;
      }
      case 'remove':
        this.#names.delete(step.file);
        return false;
      case 'sync':
        return this.#sync(step.file);
    }
  }

  #itemAt(file: string): Item {
    const item = this.#names.get(file);
    if (item === undefined) throw new Error(`The recording writes to a file that it never opened: ${file}.`);
    return item;
  }

  #sync(path: string): boolean {
    const item = this.#names.get(path);
    if (item !== undefined) {
      const hadPending = item.pending.length > 0;
      item.durable = applied(item.durable, item.pending);
      item.pending = [];
      return hadPending;
    }
    const isIn = (name: string) => dirname(name) === path;
    for (const name of [...this.#durableNames.keys()].filter(isIn)) if (!this.#names.has(name)) this.#durableNames.delete(name);
    for (const [name, held] of this.#names) if (isIn(name)) this.#durableNames.set(name, held);
    return true;
  }

  /** What is left when the power goes now and everything unsynced is gone. */
  remains(): Remains {
    return new Map([...this.#durableNames].map(([name, item]) => [name, item.durable]));
  }

  /** What is left when some of what was unsynced reached the disk, some of it torn, in no order: as chance has it. */
  torn(chance: Chance): Remains {
    const names = new Map(this.#durableNames);
    // A journaling file system keeps the order of names: all of the changes up to some moment, or none.
    if (chance.between(0, 2) === 0) {
      names.clear();
      for (const [name, item] of this.#names) names.set(name, item);
    }
    const left = (item: Item) => item.pending.filter(() => chance.between(0, 2) === 0).map((write) => tornWrite(write, chance));
    return new Map([...names].map(([name, item]) => [name, applied(item.durable, left(item))]));
  }
}

function change(item: Item, write: Write): void {
  item.pending.push(write);
  item.size = 'size' in write ? write.size : Math.max(item.size, write.at + write.bytes.length);
}

const SECTOR = 512;

function tornWrite(write: Write, chance: Chance): Write {
  if ('size' in write || chance.between(0, 3) > 0) return write;
  return { at: write.at, bytes: write.bytes.subarray(0, SECTOR * chance.between(0, Math.ceil(write.bytes.length / SECTOR))) };
}

function applied(durable: Buffer, writes: readonly Write[]): Buffer {
  const size = writes.reduce(
    (largest, write) => ('size' in write ? Math.max(largest, write.size) : Math.max(largest, write.at + write.bytes.length)),
    durable.length,
  );
  let content = Buffer.alloc(size);
  durable.copy(content);
  let length = durable.length;
  for (const write of writes) {
    if ('size' in write) {
      content.fill(0, Math.min(length, write.size), Math.max(length, write.size));
      length = write.size;
    } else {
      write.bytes.copy(content, write.at);
      length = Math.max(length, write.at + write.bytes.length);
    }
  }
  content = content.subarray(0, length);
  return content;
}

/** Puts what is left of `from` into the folder `to`. */
export async function restoreRemains(remains: Remains, from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  for (const folder of ['evidence', 'issued', 'review']) await mkdir(join(to, folder), { recursive: true, mode: 0o700 });
  for (const [name, bytes] of remains) {
    const file = join(to, name.slice(from.length + 1));
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, bytes, { mode: 0o600 });
  }
}
