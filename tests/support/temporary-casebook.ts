/** @file A real encrypted casebook in a temporary folder, unlocked, at the least price of Argon2id that is legal. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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

/** `files` are the bytes of a locked casebook by name: its folders of blobs are empty still. */
type Template = { files: Map<string, Buffer>; recoveryCodes: [string, string]; idsTaken: number };

async function makeCasebook(application: Application, parent: string): Promise<{ folder: string; recoveryCodes: [string, string] }> {
  const { recoveryCodes, status } = await application.casebook.create({
    name: 'Test Office',
    district: 'Elm Grove School District 900',
    folder: parent,
    userName: TEST_USER,
    passphrase: TEST_PASSPHRASE,
  });
  if (status.state !== 'unlocked') throw new Error('A new casebook should be unlocked.');
  return { folder: status.folder, recoveryCodes };
}

let template: Promise<Template> | undefined;

/** Made once a test file, locked, with its codes confirmed: a copy of it costs one derivation where a new casebook costs five. */
function lockedTemplate(): Promise<Template> {
  template ??= (async () => {
    const parent = await mkdtemp(join(tmpdir(), 'casebook-template-'));
    const ports = fixedPorts();
    const application = createApplication(ports, { cost: COST_FLOOR });
    const made = await makeCasebook(application, parent);
    await application.casebook.confirmRecoveryCodes({ codes: made.recoveryCodes });
    await application.close();
    const entries = (await readdir(made.folder, { withFileTypes: true })).filter((entry) => entry.isFile());
    const files = new Map(await Promise.all(entries.map(async ({ name }) => [name, await readFile(join(made.folder, name))] as const)));
    await rm(parent, { recursive: true, force: true });
    return { files, recoveryCodes: made.recoveryCodes, idsTaken: Number.parseInt(ports.ids.next(), 16) };
  })();
  return template;
}

/** A casebook with its recovery codes confirmed, or a new one with codes that wait to be typed back when `leaveCodesUnconfirmed`. */
export async function openTemporaryCasebook(
  options: { ports?: Partial<Ports>; leaveCodesUnconfirmed?: boolean; parent?: string } = {},
): Promise<TemporaryCasebook> {
  const parent = await mkdtemp(join(options.parent ?? tmpdir(), 'casebook-test-'));
  const made = options.leaveCodesUnconfirmed === true ? null : await lockedTemplate();
  const ports = fixedPorts(options.ports, made?.idsTaken);
  const application = createApplication(ports, { cost: COST_FLOOR });
  const unlock = async () => {
    await application.casebook.unlock({ loginName: TEST_USER, passphrase: TEST_PASSPHRASE });
  };
  const dispose = async () => {
    await application.close();
    await rm(parent, { recursive: true, force: true });
  };
  const shared = { application, ports, session: () => application.session(), unlock, dispose };
  if (made === null) return { ...shared, ...(await makeCasebook(application, parent)) };
  const folder = join(parent, 'Test Office.casebook');
  for (const name of ['', 'evidence', 'issued']) await mkdir(join(folder, name), { mode: 0o700 });
  for (const [name, bytes] of made.files) await writeFile(join(folder, name), bytes, { mode: 0o600 });
  await application.casebook.select({ folder });
  await unlock();
  return { ...shared, folder, recoveryCodes: made.recoveryCodes };
}
