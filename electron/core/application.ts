/** @file The composition root: the whole application over the ports of one host. Invariant: nothing else wires services together. */
import { DomainError } from '#shared/domain/errors.ts';
import { PeopleAndKeys } from './access/people-and-keys.ts';
import { BackupService } from './backup/backup-service.ts';
import { CasebookDesk } from './casebook/casebook-desk.ts';
import type { Argon2Cost } from './casebook/keys/key-derivation.ts';
import { type CasebookProblem, verifyCasebook } from './casebook/verify-casebook.ts';
import { LongWorkRegister } from './long-work.ts';
import type { Ports } from './ports.ts';
import { createReviews } from './review/room/open-review.ts';
import type { ReviewRoom } from './review/room/review-room.ts';
import type { AddressGrant, BlobStore, ServiceContext } from './service-context.ts';

export type Application = {
  /** The contract's casebook procedures but those that only a host can answer. */
  casebook: CasebookDesk<ReviewRoom>;
  /**
   * The unlocked casebook as the signed-in person sees it.
   * @throws DomainError NO_CASEBOOK, LOCKED; NOT_ALLOWED with details.reason `recovery-codes` until both codes have been typed back.
   */
  session(): ServiceContext;
  /** The room of the reviewer who is signed in. @throws DomainError NO_CASEBOOK, LOCKED; NOT_ALLOWED to people of the office */
  reviewing(): ReviewRoom;
  addresses: {
    /** What an address on the evidence origin grants; null when it is unknown, spent, too old, or the casebook is locked. */
    resolve(token: string): (AddressGrant & { blobs: BlobStore }) | null;
  };
  /** Who opens the casebook, and with which secrets. */
  access: PeopleAndKeys;
  /** Backups of the unlocked casebook, and restoring one without any. */
  backups: BackupService;
  /** The one long task: backup, restore, renewal or verification. */
  longWork: LongWorkRegister;
  /** Checks the whole unlocked casebook; an empty list is a clean bill. @throws DomainError NO_CASEBOOK, LOCKED */
  verify(): Promise<CasebookProblem[]>;
  /** Locks what is open and ends the timers. */
  close(): Promise<void>;
};

/** `options.cost` fixes the price of Argon2id for new casebooks, for tests; otherwise it is calibrated to the machine. */
export function createApplication(ports: Ports, options: { cost?: Argon2Cost } = {}): Application {
  const longWork = new LongWorkRegister(ports);
  const desk = new CasebookDesk(ports, longWork, createReviews(), options.cost);
  const office = () => {
    const casebook = desk.open();
    if (casebook.codesToConfirm.length > 0) throw new DomainError('NOT_ALLOWED', { reason: 'recovery-codes' });
    return casebook;
  };
  const backups = new BackupService(ports, longWork, office);
  // Nobody leaves the command line's casebook open.
  if (ports.host !== 'direct') backups.schedule.start();
  return {
    casebook: desk,
    access: new PeopleAndKeys(desk),
    backups,
    longWork,
    session: () => office().context,
    reviewing: () => desk.review().session,
    addresses: {
      resolve(token) {
        try {
          const { addresses, blobs } = desk.open();
          const grant = addresses.resolve(token);
          return grant === null ? null : { ...grant, blobs };
        } catch {
          return null;
        }
      },
    },
    verify: () => verifyCasebook(desk.open()),
    async close() {
      backups.schedule.stop();
      await longWork.stop();
      await desk.deselect();
    },
  };
}
