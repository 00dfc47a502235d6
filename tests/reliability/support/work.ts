/** @file Some of everything that is written in a casebook, step by step, with what was acknowledged. */
import { createHash, randomBytes } from 'node:crypto';
import { cp, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CaseId } from '#shared/domain/ids.ts';
import { type Application, createApplication } from '../../../electron/core/application.ts';
import { addParticipant } from '../../../electron/core/people/change-participants.ts';
import type { Ports } from '../../../electron/core/ports.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openExampleMatter, receiveExampleExhibit } from '../../support/example-matter.ts';
import { type FixedPorts, fixedPorts } from '../../support/fixed-ports.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER } from '../../support/temporary-casebook.ts';
import { halvesOf, lostFrom } from './after-a-kill.ts';

export type LockedCasebook = {
  /** The size of its database. */
  databaseBytes: number;
  /** Copies it into `parent`, and gives the copy's folder. @throws the system's error where there is no room */
  copyInto(parent: string): Promise<string>;
  dispose(): Promise<void>;
};

/** One locked casebook from which every round of a trial begins. */
export async function lockedCasebook(): Promise<LockedCasebook> {
  const casebook = await openTemporaryCasebook();
  await casebook.application.casebook.lock();
  const { size: databaseBytes } = await stat(join(casebook.folder, 'cases.db'));
  return {
    databaseBytes,
    async copyInto(parent) {
      const folder = join(parent, basename(casebook.folder));
      await cp(casebook.folder, folder, {
        recursive: true,
        filter: (file) => basename(file) !== 'in-use' || dirname(file) !== casebook.folder,
      });
      return folder;
    },
    dispose: casebook.dispose,
  };
}

/** Ports whose ids are their own in every process and whose clock goes on by itself. */
export function livingPorts(changes: Partial<FixedPorts> = {}): FixedPorts {
  return fixedPorts({ ids: { next: () => randomBytes(16).toString('hex') }, ...changes });
}

/** @throws DomainError whatever keeps it from being opened */
export async function openCopy(folder: string, ports: Ports = livingPorts()): Promise<Application> {
  const application = createApplication(ports);
  await application.casebook.select({ folder });
  await application.casebook.unlock({ loginName: TEST_USER, passphrase: TEST_PASSPHRASE });
  return application;
}

/** Works in turns until `steps` are done or something is refused; every thing that was acknowledged is pushed on `acknowledged` as a line. */
export async function work(
  context: ServiceContext,
  acknowledged: { push(line: string): unknown },
  steps: number,
  largestExhibit = 300_000,
): Promise<void> {
  let caseId: CaseId | null = null;
  for (let step = 0; step < steps; step += 1) {
    if (caseId === null || step % 7 === 0) {
      caseId = await openExampleMatter(context);
      acknowledged.push(`ack case ${caseId}`);
    } else if (step % 3 === 0) {
      const bytes = randomBytes(1 + ((step * 7_919_333) % largestExhibit));
      const exhibit = await receiveExampleExhibit(context, caseId, bytes);
      acknowledged.push(`ack exhibit ${exhibit.id} ${createHash('sha256').update(bytes).digest('hex')}`);
    } else {
      const participant = await addParticipant(context, { caseId, role: 'witness', name: `Witness ${step}`, position: 'Aide' });
      acknowledged.push(`ack participant ${participant.id}`);
    }
  }
}

/** What is not as it should be in an open casebook: lost, half, damaged, or left over. */
export async function faultsOf(application: Application, folder: string, acknowledged: readonly string[]): Promise<string[]> {
  return [
    ...(await application.verify()).map(({ problem, subject }) => `${subject}: ${problem}`),
    ...(await lostFrom(application.session(), acknowledged)),
    ...(await halvesOf(application.session())),
    ...(await partialFiles(folder)),
  ];
}

export async function partialFiles(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.partial')).map((name) => `Left over: ${name}.`);
}

/** The code of the refusal that `attempt` meets; anything else that it throws comes through, and null says that it went well. */
export async function refusalOf(attempt: () => Promise<unknown>): Promise<string | null> {
  try {
    await attempt();
    return null;
  } catch (error) {
    if (error instanceof Error && error.name === 'DomainError' && 'code' in error) return String(error.code);
    throw error;
  }
}
