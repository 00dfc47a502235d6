/** @file Unlocking the sample, against the derivation of its key alone: what is left is the application's own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '../../electron/core/application.ts';
import { readHeader } from '../../electron/core/casebook/folder/header-file.ts';
import { deriveSlotKey } from '../../electron/core/casebook/keys/key-derivation.ts';
import { createSampleCasebook } from '../../electron/core/sample/create-sample-casebook.ts';
import { directPorts } from '../../electron/hosts/direct-ports.ts';
import { SAMPLE_PASSPHRASE } from '../support/command-line.ts';
import { median, type Ratio } from './measure.ts';

const ROUNDS = 9;

/** The difference of each pair is what counts, so `milliseconds` is the unlock without the derivation. */
export async function measureUnlock(): Promise<Ratio> {
  const parent = await mkdtemp(join(tmpdir(), 'due-course-bench-'));
  try {
    const folder = await createSampleCasebook(parent, SAMPLE_PASSPHRASE, directPorts());
    const header = await readHeader(folder);
    const slot = header.slots.find((one) => one.kind === 'passphrase');
    if (slot?.kind !== 'passphrase') throw new Error('The sample has an administrator.');
    const [derivations, remainders]: [number[], number[]] = [[], []];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const begun = performance.now();
      await deriveSlotKey(SAMPLE_PASSPHRASE, Buffer.from(slot.salt, 'base64'), slot.argon2);
      const derived = performance.now();
      const application = createApplication(directPorts());
      await application.casebook.select({ folder });
      const chosen = performance.now();
      await application.casebook.unlock({ loginName: slot.loginName, passphrase: SAMPLE_PASSPHRASE });
      const unlocked = performance.now();
      await application.close();
      if (round === 0) continue;
      derivations.push(derived - begun);
      remainders.push(unlocked - chosen - (derived - begun));
    }
    const [milliseconds, baselineMilliseconds] = [median(remainders), median(derivations)];
    return {
      name: 'unlocking the sample, its key derivation taken off',
      baseline: 'that derivation',
      target: 'at most 150 ms',
      ratio: milliseconds / baselineMilliseconds,
      milliseconds,
      baselineMilliseconds,
    };
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}
