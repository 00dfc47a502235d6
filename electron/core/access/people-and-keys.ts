/** @file The access procedures. Invariant: each runs alone at the desk, and what it changes is in the log before it is in `casebook.json`. */
import type { RecoveryCodeOrdinal, Role, WhyNotRemovable } from '#shared/domain/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { UserId } from '#shared/domain/ids.ts';
import type { CasebookDesk } from '../casebook/casebook-desk.ts';
import type { UserRow } from '../casebook/casebook-rows.ts';
import { isReviewerSlot } from '../casebook/desk-state.ts';
import type { OpenCasebook } from '../casebook/open-casebook.ts';
import { selectPeople } from './access-queries.ts';
import { addPerson, addReviewer, removePerson, removeReviewer } from './add-and-remove.ts';
import { type BackupSummary, backupsOf } from './backups-of.ts';
import { changePassphrase, replaceCodes, setPassphrase } from './change-secrets.ts';
import { assertAdministrator, isShownInSample, whyNotRemovable } from './rights.ts';

export type SecretOwner = { kind: 'person'; userId: string } | { kind: 'recovery-code'; ordinal: RecoveryCodeOrdinal };

export type AccessOverview = {
  people: {
    userId: UserId;
    displayName: string;
    role: Role;
    addedAt: string;
    isSelf: boolean;
    whyNotRemovable: WhyNotRemovable | null;
  }[];
  reviewers: { recipient: string; displayName: string; addedAt: string }[];
  recoveryCodes: { ordinal: RecoveryCodeOrdinal; madeAt: string }[];
  keyNumber: number;
  keyMadeAt: string;
  mayChange: boolean;
  mayChangeOwnPassphrase: boolean;
};

function overviewOf(casebook: OpenCasebook, people: readonly UserRow[]): AccessOverview {
  const { header, slot } = casebook;
  const { actor } = casebook.context;
  return {
    people: people.map((person) => ({
      userId: UserId.parse(person.id),
      displayName: person.display_name,
      role: person.role,
      addedAt: person.created_at,
      isSelf: person.id === actor.userId,
      whyNotRemovable: whyNotRemovable(person, people, { actor, header }),
    })),
    reviewers: header.slots
      .filter(isReviewerSlot)
      .map(({ recipient, displayName, createdAt }) => ({ recipient, displayName, addedAt: createdAt })),
    recoveryCodes: header.slots
      .filter((candidate) => candidate.kind === 'recovery-code')
      .map(({ ordinal, createdAt }) => ({ ordinal, madeAt: createdAt })),
    keyNumber: header.keyNumber,
    keyMadeAt: header.keyMadeAt,
    mayChange: actor.role === 'administrator',
    mayChangeOwnPassphrase: !isShownInSample(header, slot.id),
  };
}

function slotIdOf(casebook: OpenCasebook, people: readonly UserRow[], of: SecretOwner): string {
  const slotId =
    of.kind === 'person'
      ? people.find(({ id }) => id === of.userId)?.slot_id
      : casebook.header.slots.find((slot) => slot.kind === 'recovery-code' && slot.ordinal === of.ordinal)?.id;
  if (slotId === undefined) throw new DomainError('NOT_FOUND');
  return slotId;
}

/** People and keys of the open casebook. Every procedure throws what `CasebookDesk.open` throws. */
export class PeopleAndKeys {
  readonly #desk: CasebookDesk;

  constructor(desk: CasebookDesk) {
    this.#desk = desk;
  }

  overview(): Promise<AccessOverview> {
    return this.#desk.change(async ({ casebook }) => overviewOf(casebook, await selectPeople(casebook.context.unitOfWork.read)));
  }

  /** @throws DomainError NOT_ALLOWED, NAME_TAKEN, PASSPHRASE_TOO_WEAK, DISK_FULL, STORAGE_FAILED */
  add(input: { displayName: string; role: Role; passphrase: string }): Promise<{ userId: UserId }> {
    return this.#desk.change((hands) => addPerson(hands, input));
  }

  /** @throws DomainError NOT_ALLOWED, NOT_FOUND and those of a renewal; nobody is removed then */
  remove(input: { userId: string }): Promise<{ stillOpened: BackupSummary[] }> {
    return this.#desk.change((hands) => removePerson(hands, input.userId));
  }

  /** @throws DomainError NOT_ALLOWED, NAME_TAKEN, PASSPHRASE_TOO_WEAK, DISK_FULL, STORAGE_FAILED */
  addReviewer(input: { displayName: string; passphrase: string }): Promise<{ recipient: string }> {
    return this.#desk.change((hands) => addReviewer(hands, input));
  }

  /** @throws DomainError NOT_ALLOWED, NOT_FOUND, DISK_FULL, STORAGE_FAILED */
  removeReviewer(input: { recipient: string }): Promise<{ displayName: string }> {
    return this.#desk.change((hands) => removeReviewer(hands, input.recipient));
  }

  /** @throws DomainError WRONG_PASSPHRASE, TOO_MANY_TRIES, PASSPHRASE_TOO_WEAK, NOT_ALLOWED in the sample, and those of a renewal */
  changePassphrase(input: { current: string; next: string; renew: boolean }): Promise<{ stillOpened: BackupSummary[] }> {
    return this.#desk.change((hands) => changePassphrase(hands, this.#desk.guardOf(hands.casebook), input));
  }

  /** @throws DomainError NOT_ALLOWED, NOT_FOUND, PASSPHRASE_TOO_WEAK, DISK_FULL, STORAGE_FAILED */
  setPassphrase(input: { userId: string; passphrase: string }): Promise<{ stillOpened: BackupSummary[] }> {
    return this.#desk.change((hands) => setPassphrase(hands, input));
  }

  /** @throws DomainError NOT_ALLOWED and those of a renewal */
  replaceRecoveryCodes(input: {
    ordinals: readonly RecoveryCodeOrdinal[];
    renew: boolean;
  }): Promise<{ codes: { ordinal: RecoveryCodeOrdinal; code: string }[]; stillOpened: BackupSummary[] }> {
    return this.#desk.change((hands) => replaceCodes(hands, input));
  }

  /** @throws DomainError NOT_ALLOWED, NOT_FOUND */
  backupsStillOpenedBy(input: { of: SecretOwner }): Promise<BackupSummary[]> {
    return this.#desk.change(async ({ casebook }) => {
      assertAdministrator(casebook.context.actor);
      const people = await selectPeople(casebook.context.unitOfWork.read);
      return backupsOf(casebook.context, [slotIdOf(casebook, people, input.of)]);
    });
  }
}
