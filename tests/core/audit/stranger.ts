/** @file The independent verifier, called as a stranger would call it, or on many extracts in one go. */
import { execFile, spawn, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const PYTHON = '/usr/bin/python3';
const folder = join(import.meta.dirname, '..', '..', 'stranger');

/** Whether Debian's python3-cryptography is here; tests/support/install-test-tools.sh installs it where it may. */
export const hasStranger = spawnSync(PYTHON, ['-c', 'import cryptography'], { stdio: 'ignore' }).status === 0;
/** Why such a test skips. */
export const STRANGER_MISSING = 'needs python3-cryptography';

export type Verdict = { status: number; sentence: string };
/** What a document bears. */
export type Printed = { head?: string; key?: string };

/** Runs the verifier on `extract`, which is written to `file` first. */
export async function askStranger(file: string, extract: unknown, printed: Printed = {}): Promise<Verdict> {
  await writeFile(file, Buffer.isBuffer(extract) ? extract : JSON.stringify(extract));
  const anchors = [
    ...(printed.head === undefined ? [] : ['--head', printed.head]),
    ...(printed.key === undefined ? [] : ['--key', printed.key]),
  ];
  return new Promise((resolve) => {
    execFile(PYTHON, ['-B', join(folder, 'verify_audit_extract.py'), file, ...anchors], (error, output, messages) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, sentence: (error === null ? output : messages).trim() });
    });
  });
}

/** One process for all: it reads one extract a line and calls the verifier's own `check`. */
const MANY = `
import json, sys
sys.path.insert(0, sys.argv[1])
import verify_audit_extract as verifier
for line in sys.stdin:
    asked = verifier.parse(line)
    try:
        answer = {"status": 0, "sentence": verifier.check(asked["extract"], asked.get("head"), asked.get("key"))}
    except verifier.Fault as fault:
        answer = {"status": 1, "sentence": str(fault)}
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        answer = {"status": 1, "sentence": "This file cannot be read as an extract of an audit log."}
    print(json.dumps(answer))
`;

/** The verdict on each, in order. */
export function askStrangerAboutMany(asked: readonly ({ extract: unknown } & Printed)[]): Promise<Verdict[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(PYTHON, ['-B', '-c', MANY, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (piece: Buffer) => {
      output += piece.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0)
        resolve(
          output
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line)),
        );
      else reject(new Error(`The verifier ended with ${status}.`));
    });
    child.stdin.end(asked.map((one) => `${JSON.stringify(one)}\n`).join(''));
  });
}
