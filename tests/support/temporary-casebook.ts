/** @file A real encrypted casebook in a temporary folder, unlocked, at the least price of Argon2id that is legal. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Application, createApplication } from '../../electron/core/application.ts';
import { COST_FLOOR } from '../../electron/core/casebook/keys/key-derivation.ts';
import type { Ports } from '../../electron/core/ports.ts';
import type { ServiceContext } from '../../electron/core/service-context.ts';
import { type FixedPorts, fixedPorts } from './fixed-ports.ts';

export const TEST_PASSPHRASE = 'quartz heron mitten saddle 41';
export const TEST_USER = 'Mara Voss';

export type TemporaryCasebook = {
  application: Application;
  ports: FixedPorts;
  /** The signed-in person's view; asked anew after an unlock. */
  session(): ServiceContext;
  /** `Name.casebook`. */
  folder: string;
  recoveryCodes: [string, string];
  unlock(): Promise<void>;
  /** Locks and removes the folder. */
  dispose(): Promise<void>;
};

/** Recovery codes are confirmed unless `leaveCodesUnconfirmed`. */
export async function openTemporaryCasebook(
  options: { ports?: Partial<Ports>; leaveCodesUnconfirmed?: boolean; parent?: string } = {},
): Promise<TemporaryCasebook> {
  const parent = await mkdtemp(join(options.parent ?? tmpdir(), 'casebook-test-'));
  const ports = fixedPorts(options.ports);
  const application = createApplication(ports, { cost: COST_FLOOR });
  const { recoveryCodes, status } = await application.casebook.create({
    name: 'Test Office',
    district: 'Elm Grove School District 900',
    folder: parent,
    userName: TEST_USER,
    passphrase: TEST_PASSPHRASE,
  });
  if (status.state !== 'unlocked') throw new Error('A new casebook should be unlocked.');
  if (options.leaveCodesUnconfirmed !== true) await application.casebook.confirmRecoveryCodes({ codes: recoveryCodes });
  return {
    application,
    ports,
    session: () => application.session(),
    folder: status.folder,
    recoveryCodes,
    async unlock() {
      await application.casebook.unlock({ loginName: TEST_USER, passphrase: TEST_PASSPHRASE });
    },
    async dispose() {
      await application.close();
      await rm(parent, { recursive: true, force: true });
    },
  };
}
