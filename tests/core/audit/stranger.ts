/** @file The independent verifier, called as a stranger would call it. */
import { execFile, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const script = join(import.meta.dirname, '..', '..', 'stranger', 'verify_audit_extract.py');

/** Whether Python and its cryptography package are here; npm test installs them where it may. */
export const hasStranger = spawnSync('python3', ['-c', 'import cryptography'], { stdio: 'ignore' }).status === 0;

export type Verdict = { status: number; sentence: string };

/** Runs the verifier on `extract`, written to `file`. `printed` is what a document bears. */
export async function askStranger(file: string, extract: unknown, printed: { head?: string; key?: string } = {}): Promise<Verdict> {
  await writeFile(file, Buffer.isBuffer(extract) ? extract : JSON.stringify(extract));
  const anchors = [
    ...(printed.head === undefined ? [] : ['--head', printed.head]),
    ...(printed.key === undefined ? [] : ['--key', printed.key]),
  ];
  return new Promise((resolve) => {
    execFile('python3', [script, file, ...anchors], (error, output, messages) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, sentence: (error === null ? output : messages).trim() });
    });
  });
}
