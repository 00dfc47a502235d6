/**
 * @file What a process did to files, in the order in which it did it, as strace (Debian's package of that name) saw it.
 * Invariant: only calls that succeeded, only files below the folder, and what the process printed among them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type FileStep =
  | { does: 'open'; file: string; handle: string; creates: boolean; truncates: boolean; appends: boolean }
  | { does: 'write'; file: string; handle: string; bytes: Buffer; at: number | null }
  | { does: 'truncate'; file: string; size: number }
  | { does: 'sync'; file: string }
  | { does: 'rename'; file: string; to: string }
  | { does: 'remove'; file: string }
  | { does: 'make-folder'; file: string }
  | { does: 'say'; line: string };

const STRACE = '/usr/bin/strace';
const CALLS = 'pwrite64,write,fsync,fdatasync,ftruncate,rename,renameat,renameat2,unlink,unlinkat,openat,mkdir,mkdirat';

/** Null where strace is missing or may not look at other processes. */
export function straceOrNull(): string | null {
  return existsSync(STRACE) && spawnSync(STRACE, ['-o', '/dev/null', '/bin/true']).status === 0 ? STRACE : null;
}

/** Runs `session-writer.ts` for so many operations and gives what it did below `folder`. @throws Error when it did not come to its end */
export async function recordSession(folder: string, passphrase: string, operations: number): Promise<FileStep[]> {
  const place = await mkdtemp(join(tmpdir(), 'recorded-session-'));
  const log = join(place, 'log');
  try {
    const script = fileURLToPath(new URL('./session-writer.ts', import.meta.url));
    const options = ['-f', '-qq', '-y', '-xx', '-s', '8000000', '--seccomp-bpf', '-e', `trace=${CALLS}`, '-e', 'signal=none', '-o', log];
    const run = spawnSync(STRACE, [...options, process.execPath, script, folder, String(operations)], {
      env: { ...process.env, DUE_COURSE_PASSPHRASE: passphrase, UV_USE_IO_URING: '0' },
      encoding: 'utf8',
    });
    if (!run.stdout.endsWith('over\n')) throw new Error(`The session broke off: ${run.stdout}${run.stderr.slice(0, 2_000)}`);
    return readSteps(await readFile(log, 'latin1'), folder);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** `\x41\x42` as bytes. */
function bytesOf(escaped: string): Buffer {
  return Buffer.from(escaped.replaceAll('\\x', ''), 'hex');
}
const textOf = (escaped: string | undefined) => bytesOf(escaped ?? '').toString('utf8');

/** Joins the two halves of a call that another thread interrupted, at the place of its end. */
function* wholeCalls(log: string): Generator<string> {
  const begun = new Map<string, string>();
  for (const line of log.split('\n')) {
    const [, thread = '', call = ''] = /^(\d+) +(.*)$/s.exec(line) ?? [];
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/s.exec(call);
    if (call.endsWith(' <unfinished ...>')) begun.set(thread, call.slice(0, -' <unfinished ...>'.length));
    else if (resumed !== null) yield `${begun.get(thread) ?? ''}${resumed[1]}`;
    else if (call !== '') yield call;
  }
}

const HANDLE = String.raw`(\d+)<([^>]*)>`;
const TEXT = `"([^"]*)"`;
const patterns = {
  open: new RegExp(`^openat\\(AT_FDCWD<[^>]*>, ${TEXT}, ([A-Z_|]+)(?:, \\d+)?\\) += ${HANDLE}`),
  write: new RegExp(`^p?write(?:64)?\\(${HANDLE}, ${TEXT}, \\d+(?:, (\\d+))?\\) += (\\d+)`),
  truncate: new RegExp(`^ftruncate\\(${HANDLE}, (\\d+)\\) += 0`),
  sync: new RegExp(`^f(?:data)?sync\\(${HANDLE}\\) += 0`),
  rename: new RegExp(`^rename(?:at2?)?\\((?:AT_FDCWD<[^>]*>, )?${TEXT}, (?:AT_FDCWD<[^>]*>, )?${TEXT}(?:, \\w+)?\\) += 0`),
  remove: new RegExp(`^unlink(?:at)?\\((?:AT_FDCWD<[^>]*>, )?${TEXT}(?:, \\w+)?\\) += 0`),
  makeFolder: new RegExp(`^mkdir(?:at)?\\((?:AT_FDCWD<[^>]*>, )?${TEXT}, \\d+\\) += 0`),
};

function stepOf(call: string): FileStep | null {
  const open = patterns.open.exec(call);
  if (open !== null) {
    const [, path, flags = '', handle = ''] = open;
    const has = (flag: string) => flags.includes(flag);
    return { does: 'open', file: textOf(path), handle, creates: has('O_CREAT'), truncates: has('O_TRUNC'), appends: has('O_APPEND') };
  }
  const write = patterns.write.exec(call);
  if (write !== null) {
    const [, handle = '', path, data = '', at, written] = write;
    const bytes = bytesOf(data).subarray(0, Number(written));
    if (handle === '1') return { does: 'say', line: bytes.toString('utf8').trimEnd() };
    return { does: 'write', file: textOf(path), handle, bytes, at: at === undefined ? null : Number(at) };
  }
  const truncate = patterns.truncate.exec(call);
  if (truncate !== null) return { does: 'truncate', file: textOf(truncate[2]), size: Number(truncate[3]) };
  const sync = patterns.sync.exec(call);
  if (sync !== null) return { does: 'sync', file: textOf(sync[2]) };
  const rename = patterns.rename.exec(call);
  if (rename !== null) return { does: 'rename', file: textOf(rename[1]), to: textOf(rename[2]) };
  const remove = patterns.remove.exec(call);
  if (remove !== null) return { does: 'remove', file: textOf(remove[1]) };
  const makeFolder = patterns.makeFolder.exec(call);
  return makeFolder === null ? null : { does: 'make-folder', file: textOf(makeFolder[1]) };
}

function readSteps(log: string, folder: string): FileStep[] {
  const steps: FileStep[] = [];
  for (const call of wholeCalls(log)) {
    const step = stepOf(call);
    if (step === null) continue;
    // The shared-memory index of SQLite is no file: it is made anew from the log at the next start.
    if (step.does === 'say' || (step.file.startsWith(folder) && !step.file.endsWith('-shm'))) steps.push(step);
  }
  return steps;
}
